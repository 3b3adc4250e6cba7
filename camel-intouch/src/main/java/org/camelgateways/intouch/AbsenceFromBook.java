package org.camelgateways.intouch;

import java.util.Objects;

import org.camelgateways.intouch.model.Contact;

/**
 * Of all contacts: as many are listed as the service counts, and the one that is gone is not found by its id. An empty
 * list is never believed, since a service that has lost its contacts says the same to each of these questions.
 */
record AbsenceFromBook(Questions questions) implements Absence {

    @Override
    public boolean isBelieved(int listed) throws Exception {
        return listed > 0 && questions.count() == listed;
    }

    @Override
    public boolean isGone(Contact contact) throws Exception {
        return questions.contact(Objects.requireNonNull(contact.contactId())) == null;
    }
}
