package org.camelgateways.intime.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;

/**
 * The bodies of {@code contacts/addgroup.ashx} and {@code deletegroup.ashx}: InTime HTTP API 1.0, sections 5.3 and 5.4.
 */
@XmlAccessorType(XmlAccessType.FIELD)
public class GroupChangesDocument {
    @XmlElementWrapper(name = "groups")
    @XmlElement(name = "group")
    public List<GroupElement> groups;
}
