package org.camelgateways.intime.model;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A contact to create (InTime HTTP API 1.0, section 5.1).
 *
 * @param type       how it is reached
 * @param firstName  the vendor's {@code firstname}
 * @param lastName   the vendor's {@code lastname}
 * @param email      needed for contacts reached by e-mail
 * @param mobile     needed for contacts reached by text; sent in E.164
 * @param extraField free, for example a department
 * @param groups     ids of the groups it belongs to
 */
public record Contact(ContactType type, @Nullable String firstName, @Nullable String lastName, @Nullable String email,
        @Nullable String mobile, @Nullable String extraField, List<String> groups) {

    public Contact {
        Objects.requireNonNull(type, "type");
        groups = List.copyOf(groups);
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "Contact[" + type + "]";
    }
}
