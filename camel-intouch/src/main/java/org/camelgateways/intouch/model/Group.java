package org.camelgateways.intouch.model;

import org.jspecify.annotations.Nullable;

/**
 * A group of contacts (REST API, Groups).
 *
 * @param groupId     the service's id of it, a whole number; null of one still to be created
 * @param name        its name
 * @param description what it is for
 * @param isPrivate   whether its owner alone sees it
 */
public record Group(@Nullable String groupId, @Nullable String name, @Nullable String description, boolean isPrivate) {

    /** One to be created. */
    public static Group of(String name) {
        return new Group(null, name, null, false);
    }

    /** The same with this id. */
    public Group withGroupId(@Nullable String id) {
        return new Group(id, name, description, isPrivate);
    }

    /** Names are the account's own. */
    @Override
    public String toString() {
        return "Group[" + (groupId == null ? "new" : groupId) + "]";
    }
}
