package org.camelgateways.simulator.intouch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A contact of the address book.
 *
 * @param id           its ContactId; 0 before it has one
 * @param owner        the user name of the account that created it
 * @param createdDate  when that was, in simulated time
 * @param firstname    as it was given, as are all others
 * @param lastname     or none
 * @param phoneNumber  or none
 * @param email        or none
 * @param description  the first of three fields whose meaning is the organisation's
 * @param description2 the second
 * @param description3 the third
 * @param cpaAccepted  whether it consents to premium content
 * @param isPrivate    whether only its owner sees it
 */
public record IntouchContact(int id, String owner, Instant createdDate, @Nullable String firstname,
        @Nullable String lastname, @Nullable String phoneNumber, @Nullable String email, @Nullable String description,
        @Nullable String description2, @Nullable String description3, boolean cpaAccepted, boolean isPrivate) {

    IntouchContact withId(int newId) {
        return new IntouchContact(
                newId, owner, createdDate, firstname, lastname, phoneNumber, email, description, description2, description3,
                cpaAccepted, isPrivate);
    }
}
