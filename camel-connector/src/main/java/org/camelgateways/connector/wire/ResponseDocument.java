package org.camelgateways.connector.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;

/** What a save is answered with. */
@XmlAccessorType(XmlAccessType.FIELD)
public class ResponseDocument {
    public String uuid;
}
