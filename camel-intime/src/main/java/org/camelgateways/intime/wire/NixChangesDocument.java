package org.camelgateways.intime.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;

/** The bodies of {@code nix/addnix.ashx} and {@code nix/deletenix.aspx}: InTime HTTP API 1.0, sections 6.2 and 6.3. */
@XmlAccessorType(XmlAccessType.FIELD)
public class NixChangesDocument {

    @XmlElementWrapper(name = "nixentries")
    @XmlElement(name = "nixentry")
    public List<NixEntryElement> entries;

    /** One number. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "nixChange")
    public static class NixEntryElement {
        @XmlAttribute
        public String mobile;
    }
}
