package org.camelgateways.connector.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

/** All staff of a club; no document of the guide's, which says no more than that a partner lists its staff. */
@XmlAccessorType(XmlAccessType.FIELD)
public class UsersDocument {

    @XmlElement(name = "user")
    public List<UserDocument> users;
}
