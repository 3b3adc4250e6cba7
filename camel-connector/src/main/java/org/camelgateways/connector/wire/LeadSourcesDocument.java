package org.camelgateways.connector.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

/** All lead sources of a club. */
@XmlAccessorType(XmlAccessType.FIELD)
public class LeadSourcesDocument {

    @XmlElement(name = "leadSource")
    public List<LeadSourceDocument> leadSources;
}
