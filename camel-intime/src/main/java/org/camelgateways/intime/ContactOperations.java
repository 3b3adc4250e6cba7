package org.camelgateways.intime;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camelgateways.intime.model.Contact;
import org.camelgateways.intime.model.ContactGroup;
import org.camelgateways.intime.model.ContactType;
import org.camelgateways.intime.wire.ContactsDocument;
import org.camelgateways.intime.wire.GroupChangesDocument;
import org.camelgateways.intime.wire.GroupElement;
import org.camelgateways.intime.wire.GroupsDocument;
import org.camelgateways.support.input.Fields;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/** InTime HTTP API 1.0, section 5: contacts and groups. */
final class ContactOperations {

    private ContactOperations() {
    }

    /** Section 5.1, {@code contacts/add.ashx}. */
    static final class Add extends EntriesFunction<Contact, ContactsDocument> {

        private static final IntimeErrors ERRORS = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not validate the XML", "2:ERROR1", "the contact could not be created",
                "3:ERROR1",
                "a contact has no valid e-mail address", "3:ERROR2", "a contact has no valid mobile number"));
        /** Codes of one contact's fault: of several contacts, those before it may have been stored. */
        private static final Set<String> OF_ONE_CONTACT = Set.of("2:ERROR1", "3:ERROR1", "3:ERROR2");
        private static final Set<String> FIELDS
                = Set.of("type", "firstName", "lastName", "email", "mobile", "extraField", "groups");

        private final EntryRules rules;

        Add(IntimeEndpoint endpoint) {
            super(endpoint, ERRORS, "/api/1.0/contacts/add.ashx", "contacts", ContactsDocument.class);
            this.rules = new EntryRules(endpoint.getConfiguration());
        }

        @Override
        EntriesResult<Contact> refused(List<Contact> contacts, String code) {
            if (contacts.size() > 1 && OF_ONE_CONTACT.contains(code)) {
                throw ERRORS.errorAfterPart(this, code);
            }
            return super.refused(contacts, code);
        }

        @Override
        @Nullable
        Contact entry(String field, Object value, Problems problems) {
            int before = problems.size();
            Contact contact = value instanceof Contact given ? given : contact(field, value, problems);
            if (contact != null) {
                contact = checked(field, contact, problems);
            }
            return problems.size() > before ? null : contact;
        }

        private static @Nullable Contact contact(String field, Object value, Problems problems) {
            if (!(value instanceof Map<?, ?> map)) {
                problems.add(field, "is a " + value.getClass().getName() + "; possible are a Contact or a Map with its fields",
                        value);
                return null;
            }
            Fields fields = new Fields(field, map, FIELDS, problems);
            ContactType type = type(field, fields.text("type"), problems);
            return type == null
                    ? null : new Contact(
                            type, fields.text("firstName"), fields.text("lastName"), fields.text("email"),
                            fields.text("mobile"),
                            fields.text("extraField"), fields.list("groups"));
        }

        private static @Nullable ContactType type(String field, @Nullable String name, Problems problems) {
            String wanted = name == null ? ContactType.SMS.name() : name;
            return Arrays.stream(ContactType.values()).filter(t -> t.name().equals(wanted)).findFirst().orElseGet(() -> {
                problems.add(field + ".type", "is none of those possible: " + Arrays.toString(ContactType.values()), name);
                return null;
            });
        }

        private Contact checked(String field, Contact contact, Problems problems) {
            String mobile = contact.mobile();
            if (contact.type().needsMobile() || mobile != null) {
                mobile = rules.mobile(field + ".mobile", mobile, problems);
            }
            String email = contact.email();
            if (contact.type().needsEmail() && (email == null || !email.matches("[^@\\s]+@[^@\\s]+"))) {
                problems.add(field + ".email", "is missing, or no e-mail address", email);
            }
            rules.text(field + ".firstName", contact.firstName(), problems);
            rules.text(field + ".lastName", contact.lastName(), problems);
            rules.text(field + ".extraField", contact.extraField(), problems);
            rules.text(field + ".email", email, problems);
            rules.groups(field + ".groups", contact.groups(), problems);
            return new Contact(
                    contact.type(), contact.firstName(), contact.lastName(), email, mobile, contact.extraField(),
                    contact.groups());
        }

        @Override
        ContactsDocument document(List<Contact> contacts) {
            ContactsDocument document = new ContactsDocument();
            document.contacts = contacts.stream().map(Add::element).toList();
            return document;
        }

        private static ContactsDocument.ContactElement element(Contact contact) {
            ContactsDocument.ContactElement element = new ContactsDocument.ContactElement();
            element.type = contact.type().code();
            element.firstname = contact.firstName();
            element.lastname = contact.lastName();
            element.email = contact.email();
            element.mobile = contact.mobile();
            element.extrafield = contact.extraField();
            element.groups
                    = contact.groups().isEmpty() ? null : contact.groups().stream().map(ContactOperations::group).toList();
            return element;
        }
    }

    /** Section 5.2, {@code contacts/listgroups.ashx}. */
    static final class ListGroups extends Listing<GroupsDocument, ContactGroup> {

        ListGroups(IntimeEndpoint endpoint) {
            super(endpoint, "/api/1.0/contacts/listgroups.ashx", "groups", GroupsDocument.class);
        }

        @Override
        List<ContactGroup> entries(GroupsDocument listed) throws InvalidXmlException {
            if (listed.groups != null && listed.groups.stream().anyMatch(g -> g.groupid == null)) {
                throw new InvalidXmlException("holds a group without an id");
            }
            return listed.groups == null
                    ? List.of()
                    : listed.groups.stream().map(g -> new ContactGroup(g.groupid, Objects.requireNonNullElse(g.name, "")))
                            .toList();
        }
    }

    /** Section 5.3, {@code contacts/addgroup.ashx}: names in, ids out. */
    static final class AddGroup extends EntriesFunction<String, GroupChangesDocument> {

        private static final IntimeErrors ERRORS = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not open the XML", "2:ERROR1", "no group could be created"));

        private final EntryRules rules;

        AddGroup(IntimeEndpoint endpoint) {
            super(endpoint, ERRORS, "/api/1.0/contacts/addgroup.ashx", "addgroups", GroupChangesDocument.class);
            this.rules = new EntryRules(endpoint.getConfiguration());
        }

        @Override
        @Nullable
        String entry(String field, Object value, Problems problems) {
            if (value instanceof CharSequence name && !name.toString().isBlank()) {
                rules.text(field, name.toString(), problems);
                return name.toString();
            }
            problems.add(field, "is no name of a group", value);
            return null;
        }

        @Override
        GroupChangesDocument document(List<String> names) {
            return changes(names.stream().map(name -> {
                GroupElement element = new GroupElement();
                element.groupname = name;
                return element;
            }).toList());
        }
    }

    /** Section 5.4, {@code contacts/deletegroup.ashx}: ids in; whether the contacts go too is the endpoint's to say. */
    static final class DeleteGroup extends EntriesFunction<String, GroupChangesDocument> {

        private static final IntimeErrors ERRORS = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not open the XML", "2:ERROR1", "no group could be deleted"));

        private final EntryRules rules;

        DeleteGroup(IntimeEndpoint endpoint) {
            super(endpoint, ERRORS, "/api/1.0/contacts/deletegroup.ashx", "deletegroups", GroupChangesDocument.class);
            this.rules = new EntryRules(endpoint.getConfiguration());
        }

        @Override
        @Nullable
        String entry(String field, Object value, Problems problems) {
            return rules.id(field, value instanceof ContactGroup group ? group.id() : value, problems);
        }

        @Override
        String knownId(String id) {
            return id;
        }

        @Override
        GroupChangesDocument document(List<String> ids) {
            return changes(ids.stream().map(id -> {
                GroupElement element = group(id);
                element.deletecontacts = endpoint.getConfiguration().isDeleteContacts();
                return element;
            }).toList());
        }
    }

    private static GroupElement group(String id) {
        GroupElement element = new GroupElement();
        element.groupid = id;
        return element;
    }

    private static GroupChangesDocument changes(List<GroupElement> groups) {
        GroupChangesDocument document = new GroupChangesDocument();
        document.groups = groups;
        return document;
    }
}
