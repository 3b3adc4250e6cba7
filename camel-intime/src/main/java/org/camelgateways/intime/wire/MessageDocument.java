package org.camelgateways.intime.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;

/** The body of {@code message/create.ashx}: InTime HTTP API 1.0, section 4.1. An element that is null is left out. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {
        "flash", "multisms", "senddate", "sendertitle", "body", "statusurl", "checknix", "anonymize", "recipients", "groups" })
public class MessageDocument {

    public int flash;
    public int multisms;
    public String senddate;
    public String sendertitle;
    public String body;
    public String statusurl;
    public int checknix;
    public int anonymize;
    @XmlElementWrapper(name = "recipients")
    @XmlElement(name = "recipient")
    public List<RecipientElement> recipients;
    @XmlElementWrapper(name = "groups")
    @XmlElement(name = "group")
    public List<GroupElement> groups;

    /** One number. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class RecipientElement {
        @XmlAttribute
        public String transid;
        @XmlValue
        public String number;
    }
}
