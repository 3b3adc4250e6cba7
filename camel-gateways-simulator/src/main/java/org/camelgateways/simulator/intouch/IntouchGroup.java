package org.camelgateways.simulator.intouch;

import org.jspecify.annotations.Nullable;

/**
 * A group of contacts.
 *
 * @param id          its GroupId; 0 before it has one
 * @param owner       the user name of the account that created it
 * @param name        as it was given
 * @param description as it was given, or none
 * @param isPrivate   whether only its owner sees it
 */
public record IntouchGroup(int id, String owner, @Nullable String name, @Nullable String description, boolean isPrivate) {
    IntouchGroup withId(int newId) {
        return new IntouchGroup(newId, owner, name, description, isPrivate);
    }
}
