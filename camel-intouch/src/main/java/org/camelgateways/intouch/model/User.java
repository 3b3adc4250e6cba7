package org.camelgateways.intouch.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The user whose credentials a call bears (REST API, User).
 *
 * @param allowedFunctions what it may do, such as {@code SEND_SMS}, {@code EDIT_CONTACT}, {@code ALLOW_API}
 * @param allowedSenderIds the senders it may choose from, where it may not choose freely
 * @param organization     whose user it is; null where the service does not say
 * @param settings         such as {@code SENDER_ID} or {@code NUMBER_PREFIX}, by their names, in the service's order
 */
public record User(List<String> allowedFunctions, List<String> allowedSenderIds, @Nullable Organization organization,
        Map<String, @Nullable String> settings) {

    public User {
        allowedFunctions = List.copyOf(allowedFunctions);
        allowedSenderIds = List.copyOf(allowedSenderIds);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * Whose user it is.
     *
     * @param name              its name
     * @param description       what it says of itself
     * @param description1Alias the label of a contact's first free text
     * @param description2Alias of the second
     * @param description3Alias of the third
     * @param edition           in the service's own words, such as {@code Business}
     */
    public record Organization(@Nullable String name, @Nullable String description, @Nullable String description1Alias,
            @Nullable String description2Alias, @Nullable String description3Alias, @Nullable String edition) {

        @Override
        public String toString() {
            return "Organization[" + edition + "]";
        }
    }

    /** Settings may hold addresses and numbers. */
    @Override
    public String toString() {
        return "User[" + allowedFunctions + ", " + settings.size() + " settings]";
    }
}
