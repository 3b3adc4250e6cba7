package org.camelgateways.connector.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** A user or one of the staff, saved and fetched. */
@XmlAccessorType(XmlAccessType.FIELD)
public class UserDocument {

    public ProviderInfo providerInfo;
    public ExtraIds extraProviderIDs;
    public UserInfo userInfo;
    public LeadInfo leadInfo;

    /** Only in replies, and only where InTouch has switched it on. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class ExtraIds {
        public String inTouchID;
    }

    /** The person. The last four are only in replies. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class UserInfo {
        public String firstname;
        public String lastname;
        public String birthdate;
        public String gender;
        public String userStatus;
        public String userType;
        public String address1;
        public String address2;
        public String city;
        public String zipcode;
        public String state;
        public String country;
        public String mobile;
        public String email;
        public String homePhone;
        public String workPhone;
        public String company;
        public String createdBy;
        public String createdDate;
        public String modifiedBy;
        public String modifiedDate;
    }

    /** Where a lead comes from and who has it. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "userLeadInfo")
    public static class LeadInfo {
        public String leadSource;
        public String ownerID;
    }
}
