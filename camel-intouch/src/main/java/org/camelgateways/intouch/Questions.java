package org.camelgateways.intouch;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.list.StreamedList;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer asks beside the list that it polls. All of it goes to version 1, whose pages alone describe counting,
 * searching and what status says that there is no such contact.
 */
final class Questions {

    private static final int NOT_FOUND = 404;

    private final IntouchEndpoint endpoint;

    Questions(IntouchEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** How many contacts the account sees. */
    long count() throws Exception {
        return (Long) endpoint.ask(new ContactOperations.Count(endpoint), null);
    }

    /** A contact as it is now; null where the service says that there is none, or none that the account may see. */
    @Nullable
    Contact contact(String id) throws Exception {
        try {
            Contact contact = (Contact) endpoint.ask(
                    new EntityOperations.Get<>(endpoint, new Contacts(), endpoint.form(1)), id);
            if (!id.equals(contact.contactId())) {
                throw new IllegalStateException("the service's reply is another contact than the one that was asked for");
            }
            return contact;
        } catch (RequestRejectedException e) {
            if (e.getHttpResponseCode() == NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    /** Whether there is a group with this id. */
    boolean isGroup(String id) throws Exception {
        Group group = (Group) endpoint.ask(new EntityOperations.Get<>(endpoint, new Groups(), endpoint.form(1)), id);
        return Long.valueOf(id).equals(Long.valueOf(Objects.requireNonNull(group.groupId())));
    }

    /** What a contact can be searched for by; null where it has nothing that can. */
    static @Nullable String words(Contact contact) {
        return Stream.of(
                contact.phoneNumber(), contact.email(), contact.lastname(), contact.firstname(), contact.description(),
                contact.description2(), contact.description3())
                .filter(words -> words != null && PathSegment.fault(words) == null).findFirst().orElse(null);
    }

    /** Whether a search among all contacts finds this one. */
    boolean finds(Contact contact, String words) throws Exception {
        return isAmong(new ContactLists.Search(endpoint), words, contact);
    }

    /** Whether a search among the members of a group does. */
    boolean finds(Contact contact, String words, String groupId) throws Exception {
        return isAmong(new ContactLists.MemberSearch(endpoint), Map.of("groupId", groupId, "text", words), contact);
    }

    private boolean isAmong(ServiceOperation<?, ?> search, Object asked, Contact contact) throws Exception {
        try (StreamedList<?> found = (StreamedList<?>) endpoint.ask(search, asked)) {
            while (found.hasNext()) {
                if (found.next() instanceof Contact each && Objects.equals(each.contactId(), contact.contactId())) {
                    return true;
                }
            }
        }
        return false;
    }
}
