package org.camelgateways.intouch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.polling.PolledList;
import org.jspecify.annotations.Nullable;

/**
 * How contacts are told apart and remembered.
 *
 * @param absence whether those that are not listed are gone
 */
record PolledContacts(Absence absence) implements PolledList<Contact> {

    /** At up to three calls each, and a limit per minute that the service does not publish. */
    private static final int ASKED_AT_ONCE = 100;

    @Override
    public String key(Contact contact) {
        return Objects.requireNonNull(contact.contactId());
    }

    @Override
    public Map<String, @Nullable String> fields(Contact contact) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("contactId", contact.contactId());
        fields.put("firstname", contact.firstname());
        fields.put("lastname", contact.lastname());
        fields.put("phoneNumber", contact.phoneNumber());
        fields.put("email", contact.email());
        fields.put("description", contact.description());
        fields.put("description2", contact.description2());
        fields.put("description3", contact.description3());
        fields.put("cpaAccepted", Boolean.toString(contact.cpaAccepted()));
        fields.put("isPrivate", Boolean.toString(contact.isPrivate()));
        fields.put("createdDate", contact.createdDate() == null ? null : contact.createdDate().toString());
        return fields;
    }

    @Override
    public Contact entry(Map<String, String> fields) {
        String created = fields.get("createdDate");
        return new Contact(
                fields.get("contactId"), fields.get("firstname"), fields.get("lastname"), fields.get("phoneNumber"),
                fields.get("email"), fields.get("description"), fields.get("description2"), fields.get("description3"),
                Boolean.parseBoolean(fields.get("cpaAccepted")), Boolean.parseBoolean(fields.get("isPrivate")),
                created == null ? null : Instant.parse(created));
    }

    /** A list that has a contact twice may lack another in its place. */
    @Override
    public boolean isBelieved(int listed, int different) throws Exception {
        return listed == different && absence.isBelieved(listed);
    }

    @Override
    public boolean isGone(Contact contact) throws Exception {
        return absence.isGone(contact);
    }

    @Override
    public int mostAsked() {
        return ASKED_AT_ONCE;
    }
}
