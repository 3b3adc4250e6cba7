package org.camelgateways.intouch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.input.Fields;
import org.camelgateways.support.input.Problems;
import org.jspecify.annotations.Nullable;

/** Contacts (REST API, Contacts; version 2: sample requests). */
final class Contacts extends EntityKind<Contact> {

    static final String PATH = "contacts";

    Contacts() {
        super(
              Contact.class, IdRule.CONTACT,
              Set.of(
                      "firstname", "lastname", "phoneNumber", "email", "description", "description2", "description3",
                      "cpaAccepted", "isPrivate"),
              Set.of("contactId", "createdDate"));
    }

    @Override
    String path() {
        return PATH;
    }

    @Override
    @Nullable
    String id(Contact contact) {
        return contact.contactId();
    }

    @Override
    Contact withId(Contact contact, String id) {
        return contact.withContactId(id);
    }

    @Override
    Contact of(Fields map) {
        return new Contact(
                map.text("contactId"), map.text("firstname"), map.text("lastname"), map.text("phoneNumber"), map.text("email"),
                map.text("description"), map.text("description2"), map.text("description3"),
                Boolean.TRUE.equals(map.flag("cpaAccepted")), Boolean.TRUE.equals(map.flag("isPrivate")),
                map.moment("createdDate"));
    }

    @Override
    void check(Contact contact, Problems problems) {
        line("firstname", contact.firstname(), problems);
        line("lastname", contact.lastname(), problems);
        line("phoneNumber", contact.phoneNumber(), problems);
        line("email", contact.email(), problems);
        text("description", contact.description(), problems);
        text("description2", contact.description2(), problems);
        text("description3", contact.description3(), problems);
    }

    @Override
    Map<String, @Nullable Object> contents(Contact contact) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Firstname", contact.firstname());
        fields.put("Lastname", contact.lastname());
        fields.put("PhoneNumber", contact.phoneNumber());
        fields.put("Email", contact.email());
        fields.put("Description", contact.description());
        fields.put("Description2", contact.description2());
        fields.put("Description3", contact.description3());
        fields.put("CPAAccepted", contact.cpaAccepted());
        fields.put("IsPrivate", contact.isPrivate());
        return fields;
    }

    @Override
    Map<String, @Nullable Object> whole(Contact contact, String ownId, WireForm form) {
        Map<String, @Nullable Object> fields = contents(contact);
        if (form.version() == 1) {
            fields.put("ContactId", Long.valueOf(ownId));
            if (contact.createdDate() != null) {
                fields.put("CreatedDate", contact.createdDate());
            }
        }
        return fields;
    }

    @Override
    Contact readLeniently(WireEntry entry, WireForm form) {
        if (!entry.has("ContactId") && !entry.has("PhoneNumber") && !entry.has("Firstname") && !entry.has("Lastname")) {
            throw new InvalidEntryException("is no contact");
        }
        return new Contact(
                entry.id("ContactId"), entry.text("Firstname"), entry.text("Lastname"), entry.text("PhoneNumber"),
                entry.text("Email"), entry.text("Description"), entry.text("Description2"), entry.text("Description3"),
                entry.flag("CPAAccepted"), entry.flag("IsPrivate"), entry.moment("CreatedDate", form.zone()));
    }
}
