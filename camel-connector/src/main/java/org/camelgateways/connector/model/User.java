package org.camelgateways.connector.model;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A prospect, a member or one of the staff (API Guide, users). To save one, first and last name, status and type are
 * needed; what is null is not sent.
 *
 * @param recordId     the caller's own id of it; where it is null, the header {@code CamelConnectorRecordId} has it
 * @param firstname    needed
 * @param lastname     needed
 * @param userStatus   needed: ACTIVE or INACTIVE
 * @param userType     needed: PROSPECT or MEMBER; STAFF for staff
 * @param birthdate    a calendar date
 * @param gender       M or F
 * @param address1     street and house
 * @param address2     carried, though InTouch itself has one line only
 * @param city         of the address
 * @param zipcode      of the address
 * @param state        or province
 * @param country      two capitals, ISO 3166
 * @param mobile       as the service has it, in any form
 * @param email        as the service has it
 * @param homePhone    in any form
 * @param workPhone    in any form
 * @param company      where the person works
 * @param leadSource   the caller's own id of the lead source; not of staff
 * @param ownerId      the caller's own id of the staff member who has the lead; not of staff
 * @param inTouchId    InTouch's own id, where InTouch has switched that on; only fetched, never sent
 * @param createdBy    provider who saved it first; only fetched, never sent
 * @param createdDate  when that was; only fetched, never sent
 * @param modifiedBy   provider who saved it last; only fetched, never sent
 * @param modifiedDate when that was; only fetched, never sent
 */
public record User(@Nullable String recordId, @Nullable String firstname, @Nullable String lastname,
        @Nullable String userStatus, @Nullable String userType, @Nullable LocalDate birthdate, @Nullable String gender,
        @Nullable String address1, @Nullable String address2, @Nullable String city, @Nullable String zipcode,
        @Nullable String state, @Nullable String country, @Nullable String mobile, @Nullable String email,
        @Nullable String homePhone, @Nullable String workPhone, @Nullable String company, @Nullable String leadSource,
        @Nullable String ownerId, @Nullable String inTouchId, @Nullable String createdBy, @Nullable Instant createdDate,
        @Nullable String modifiedBy, @Nullable Instant modifiedDate) {

    /**
     * The status of those who are there; what is to go away is saved as {@link #INACTIVE}, since there is no delete.
     */
    public static final String ACTIVE = "ACTIVE";
    public static final String INACTIVE = "INACTIVE";
    public static final String PROSPECT = "PROSPECT";
    public static final String MEMBER = "MEMBER";
    public static final String STAFF = "STAFF";

    /** An active one with no more than must be said. */
    public static User of(String recordId, String userType, String firstname, String lastname) {
        return new User(
                recordId, firstname, lastname, ACTIVE, userType, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with this id. */
    public User withRecordId(@Nullable String id) {
        return new User(
                id, firstname, lastname, userStatus, userType, birthdate, gender, address1, address2, city, zipcode, state,
                country, mobile, email, homePhone, workPhone, company, leadSource, ownerId, inTouchId, createdBy, createdDate,
                modifiedBy, modifiedDate);
    }

    /** The same with this status. */
    public User withUserStatus(String status) {
        return new User(
                recordId, firstname, lastname, status, userType, birthdate, gender, address1, address2, city, zipcode, state,
                country, mobile, email, homePhone, workPhone, company, leadSource, ownerId, inTouchId, createdBy, createdDate,
                modifiedBy, modifiedDate);
    }

    /** The same with this mobile number and e-mail address. */
    public User withContact(@Nullable String mobileNumber, @Nullable String emailAddress) {
        return new User(
                recordId, firstname, lastname, userStatus, userType, birthdate, gender, address1, address2, city, zipcode,
                state, country, mobileNumber, emailAddress, homePhone, workPhone, company, leadSource, ownerId, inTouchId,
                createdBy, createdDate, modifiedBy, modifiedDate);
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "User[" + shown(userType) + ", " + shown(userStatus) + "]";
    }

    private static String shown(@Nullable String constant) {
        return constant != null && constant.matches("[A-Z_]{1,20}") ? constant : "…";
    }
}
