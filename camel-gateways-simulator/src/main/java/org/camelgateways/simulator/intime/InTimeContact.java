package org.camelgateways.simulator.intime;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A contact: InTime HTTP API 1.0, section 5.1.
 *
 * @param id         its ContactId
 * @param type       1 for texts, 2 for e-mail, 3 for both
 * @param firstname  empty if there is none
 * @param lastname   empty if there is none
 * @param email      empty if there is none
 * @param mobile     as it was given, without blanks and hyphens; empty if there is none
 * @param extrafield empty if there is none
 * @param groups     the ids of its groups
 */
public record InTimeContact(long id, int type, String firstname, String lastname, String email, String mobile,
        String extrafield, Set<Long> groups) {

    static final int SMS = 1;
    static final int EMAIL = 2;
    static final int BOTH = 3;

    /** Whether texts to its groups go to it. */
    public boolean getsTexts() {
        return type != EMAIL && !mobile.isEmpty();
    }

    InTimeContact withId(long newId) {
        return new InTimeContact(newId, type, firstname, lastname, email, mobile, extrafield, groups);
    }

    InTimeContact without(Set<Long> groupIds) {
        Set<Long> left = new LinkedHashSet<>(groups);
        left.removeAll(groupIds);
        return new InTimeContact(id, type, firstname, lastname, email, mobile, extrafield, left);
    }

    int size() {
        return firstname.length() + lastname.length() + email.length() + mobile.length() + extrafield.length()
               + Long.BYTES * groups.size();
    }
}
