package org.camelgateways.intime.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;

/** A group, by its id, its name or both, as the functions of sections 4.1 and 5 of InTime HTTP API 1.0 need it. */
@XmlAccessorType(XmlAccessType.FIELD)
public class GroupElement {
    @XmlAttribute
    public String groupid;
    @XmlAttribute
    public String groupname;
    @XmlAttribute
    public Boolean deletecontacts;
    @XmlValue
    public String name;
}
