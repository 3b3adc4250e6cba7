package org.camelgateways.intime.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

/** The reply of {@code nix/list.ashx}: InTime HTTP API 1.0, section 6.1. */
@XmlAccessorType(XmlAccessType.FIELD)
public class NixEntriesDocument {

    @XmlElement(name = "nixentry")
    public List<NixEntryElement> entries;

    /** One number. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class NixEntryElement {
        public String mobile;
        public String firstname;
        public String lastname;
    }
}
