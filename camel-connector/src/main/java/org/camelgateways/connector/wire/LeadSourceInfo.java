package org.camelgateways.connector.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;

/** What a lead source says of itself. The first four are only in replies. */
@XmlAccessorType(XmlAccessType.FIELD)
public class LeadSourceInfo {
    public String createdBy;
    public String createdDate;
    public String modifiedBy;
    public String modifiedDate;
    public String name;
    public String active;
}
