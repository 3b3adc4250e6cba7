package org.camelgateways.simulator.intouch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code /user} tells of a user.
 *
 * @param allowedFunctions what the user may do: {@code SEND_SMS}, {@code EDIT_CONTACT}, ...
 * @param allowedSenderIds the senders to choose from where the choice is not free
 * @param organization     its members by their names, all of them texts
 * @param settings         by their names, in their order: {@code SENDER_ID}, {@code FREE_SENDER_ID}, ...
 */
public record IntouchProfile(List<String> allowedFunctions, List<String> allowedSenderIds,
        Map<String, String> organization, Map<String, String> settings) {

    /** Copies what is given. */
    public IntouchProfile {
        allowedFunctions = List.copyOf(allowedFunctions);
        allowedSenderIds = List.copyOf(allowedSenderIds);
        organization = Collections.unmodifiableMap(new LinkedHashMap<>(organization));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** One that may do everything and choose its sender freely. */
    static IntouchProfile usual(String domain) {
        Map<String, String> organization = new LinkedHashMap<>();
        organization.put("Description", "");
        organization.put("Description1Alias", "");
        organization.put("Description2Alias", "");
        organization.put("Description3Alias", "");
        organization.put("Edition", "Business");
        organization.put("Name", domain);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SENDER_ID", "Intouch");
        settings.put("NUMBER_PREFIX", "47");
        settings.put("FREE_SENDER_ID", "True");
        return new IntouchProfile(
                List.of("SEND_SMS", "SEND_WAP", "EDIT_GROUP", "EDIT_CONTACT", "READ_SMS", "ALLOW_API"), List.of(),
                organization, settings);
    }

    /** The same with only these functions. */
    public IntouchProfile withFunctions(String... functions) {
        return new IntouchProfile(List.of(functions), allowedSenderIds, organization, settings);
    }

    /** The same with only these senders, of which the first is the usual one. */
    public IntouchProfile withSenders(String first, String... others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return new IntouchProfile(allowedFunctions, all, organization, settings)
                .withSetting("SENDER_ID", first).withSetting("FREE_SENDER_ID", "False");
    }

    /** The same with another value of a setting. */
    public IntouchProfile withSetting(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(settings);
        changed.put(name, value);
        return new IntouchProfile(allowedFunctions, allowedSenderIds, organization, changed);
    }

    String sender() {
        return settings.getOrDefault("SENDER_ID", "");
    }

    boolean allowsSender(String sender) {
        return "True".equals(settings.get("FREE_SENDER_ID")) || allowedSenderIds.contains(sender) || sender.equals(sender());
    }
}
