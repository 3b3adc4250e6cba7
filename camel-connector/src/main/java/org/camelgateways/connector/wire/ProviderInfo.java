package org.camelgateways.connector.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;

/**
 * The four ids of a record. Here {@code identifier} is the provider; in the query of a lead source it is the record.
 */
@XmlAccessorType(XmlAccessType.FIELD)
public class ProviderInfo {
    public String identifier;
    public String clientID;
    public String clubID;
    public String recordID;
}
