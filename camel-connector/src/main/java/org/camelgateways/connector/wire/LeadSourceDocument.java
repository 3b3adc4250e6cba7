package org.camelgateways.connector.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;

/** A lead source: alone, with its ids and a {@code leadInfo}; in a list, flat and without ids. */
@XmlAccessorType(XmlAccessType.FIELD)
public class LeadSourceDocument extends LeadSourceInfo {
    public ProviderInfo providerInfo;
    public LeadSourceInfo leadInfo;
}
