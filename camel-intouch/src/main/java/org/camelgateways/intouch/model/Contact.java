package org.camelgateways.intouch.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person of the account's address book (REST API, Contacts). A text that is null and one that is empty are two
 * things, and stay so.
 *
 * @param contactId    the service's id of it, a whole number; null of one still to be created
 * @param firstname    its first name
 * @param lastname     its last name
 * @param phoneNumber  as it is stored, national or international; nothing is changed in it
 * @param email        its e-mail address
 * @param description  the first of three free texts, whose labels the organisation chose
 * @param description2 the second
 * @param description3 the third
 * @param cpaAccepted  whether it agreed to content messages that cost it money ({@code CPAAccepted})
 * @param isPrivate    whether its owner alone sees it
 * @param createdDate  when the service created it; null where it does not say in a way that can be read
 */
public record Contact(@Nullable String contactId, @Nullable String firstname, @Nullable String lastname,
        @Nullable String phoneNumber, @Nullable String email, @Nullable String description,
        @Nullable String description2, @Nullable String description3, boolean cpaAccepted, boolean isPrivate,
        @Nullable Instant createdDate) {

    /** One to be created, with what most have. */
    public static Contact of(String firstname, String lastname, String phoneNumber) {
        return new Contact(null, firstname, lastname, phoneNumber, null, null, null, null, false, false, null);
    }

    /** The same with this id. */
    public Contact withContactId(@Nullable String id) {
        return new Contact(
                id, firstname, lastname, phoneNumber, email, description, description2, description3, cpaAccepted, isPrivate,
                createdDate);
    }

    /** The same with this name. */
    public Contact withName(@Nullable String first, @Nullable String last) {
        return new Contact(
                contactId, first, last, phoneNumber, email, description, description2, description3, cpaAccepted, isPrivate,
                createdDate);
    }

    /** The same with this phone number and this e-mail address. */
    public Contact withAddresses(@Nullable String number, @Nullable String mail) {
        return new Contact(
                contactId, firstname, lastname, number, mail, description, description2, description3, cpaAccepted, isPrivate,
                createdDate);
    }

    /** The same with these three free texts. */
    public Contact withDescriptions(@Nullable String first, @Nullable String second, @Nullable String third) {
        return new Contact(
                contactId, firstname, lastname, phoneNumber, email, first, second, third, cpaAccepted, isPrivate, createdDate);
    }

    /** Whom it is about is not shown. */
    @Override
    public String toString() {
        return "Contact[" + (contactId == null ? "new" : contactId) + "]";
    }
}
