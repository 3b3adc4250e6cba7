package org.camelgateways.connector.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;

/** What goes wrong is answered with. */
@XmlAccessorType(XmlAccessType.FIELD)
public class ErrorDocument {
    public String reason;
    public String errorUUID;
    public String message;
}
