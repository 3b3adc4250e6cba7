package org.camelgateways.examples.sync;

import java.util.List;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param kind    what
 * @param who     the member's number, or the team's name
 * @param team    the team that is joined or made
 * @param contact as it is to be; null where a team is made
 * @param leave   the ids of the groups that are left
 * @param joins   whether it is still to join its team's group
 */
public record Change(Kind kind, String who, String team, @Nullable Contact contact, List<String> leave, boolean joins) {

    /** What is done, in this order. */
    public enum Kind {
        /** A group for a team. */
        TEAM,
        /** A contact, and it joins its group. */
        CREATE,
        /** What a contact says. */
        UPDATE,
        /** Into the own team's group, and out of the others'. */
        MOVE
    }

    /** The group to make. */
    public Group group() {
        return Group.of(team);
    }

    /** For people, of whom it says the number only. */
    @Override
    public String toString() {
        return switch (kind) {
            case TEAM -> "make the group " + team;
            case CREATE -> "create " + who + " in " + team;
            case UPDATE -> "update " + who;
            case MOVE -> "move " + who + " to " + team;
        };
    }
}
