package org.camelgateways.intime.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;

/** The body of {@code contacts/add.ashx}: InTime HTTP API 1.0, section 5.1. */
@XmlAccessorType(XmlAccessType.FIELD)
public class ContactsDocument {

    @XmlElement(name = "contact")
    public List<ContactElement> contacts;

    /** One contact. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = { "type", "firstname", "lastname", "email", "mobile", "extrafield", "groups" })
    public static class ContactElement {
        public int type;
        public String firstname;
        public String lastname;
        public String email;
        public String mobile;
        public String extrafield;
        @XmlElementWrapper(name = "groups")
        @XmlElement(name = "group")
        public List<GroupElement> groups;
    }
}
