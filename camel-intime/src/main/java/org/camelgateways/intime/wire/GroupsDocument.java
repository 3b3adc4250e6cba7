package org.camelgateways.intime.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

/** The reply of {@code contacts/listgroups.ashx}: InTime HTTP API 1.0, section 5.2. */
@XmlAccessorType(XmlAccessType.FIELD)
public class GroupsDocument {
    @XmlElement(name = "group")
    public List<GroupElement> groups;
}
