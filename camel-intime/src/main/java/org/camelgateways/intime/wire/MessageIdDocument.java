package org.camelgateways.intime.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;

/** The body of {@code message/delete.ashx}: InTime HTTP API 1.0, section 4.2. */
@XmlAccessorType(XmlAccessType.FIELD)
public class MessageIdDocument {

    public String messageid;
}
