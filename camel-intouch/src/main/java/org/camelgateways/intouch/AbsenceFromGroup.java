package org.camelgateways.intouch;

import java.util.Objects;

import org.camelgateways.intouch.model.Contact;

/**
 * Of a group, whose members nothing counts: the group is there and the account has contacts, so that the service has
 * lost neither; a search in the group does not find the member, and by the same words one among all contacts does, or
 * where there is no such contact any more does not either: what stands between may say of anything that it is not
 * found. So the last member of a group that was emptied can be told too.
 */
final class AbsenceFromGroup implements Absence {

    private final Questions questions;
    private volatile String groupId = "";

    AbsenceFromGroup(Questions questions) {
        this.questions = questions;
    }

    /** The group that is asked about from here on: which one has a name can change from poll to poll. */
    String of(String id) {
        groupId = id;
        return id;
    }

    @Override
    public boolean isBelieved(int listed) throws Exception {
        return questions.count() > 0 && questions.isGroup(groupId);
    }

    @Override
    public boolean isGone(Contact contact) throws Exception {
        Contact now = questions.contact(Objects.requireNonNull(contact.contactId()));
        Contact sought = now == null ? contact : now;
        String words = Questions.words(sought);
        return words != null && !questions.finds(sought, words, groupId) && questions.finds(sought, words) == (now != null);
    }
}
