package org.camelgateways.intouch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.polling.PolledList;
import org.jspecify.annotations.Nullable;

/**
 * How contacts are told apart and remembered.
 *
 * @param count how many there must be in a list that may be believed when it lacks some; null where nothing tells
 */
record PolledContacts(@Nullable Callable<Long> count) implements PolledList<Contact> {

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

    /**
     * An empty list is what a service gives that has lost its database; one that has a contact twice may lack another
     * in its place.
     */
    @Override
    public boolean isBelieved(int listed, int different) throws Exception {
        return listed > 0 && listed == different && (count == null || count.call() == listed);
    }
}
