package org.camelgateways.intouch;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.User;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.jspecify.annotations.Nullable;

/** The user of the credentials (REST API, User). */
final class Users {

    static final String PATH = "user";

    private Users() {
    }

    /** {@code GET /user}. */
    static final class Get extends IntouchReading<String, User> {

        Get(IntouchEndpoint endpoint) {
            super(endpoint);
        }

        /** Whatever the body is, it is not asked. */
        @Override
        public String read(Exchange exchange) {
            return "";
        }

        @Override
        public HttpCall encode(String nothing) {
            return get(PATH);
        }

        @Override
        User answered(String nothing, HttpReply reply) {
            return document(reply, Users::read);
        }
    }

    static User read(WireEntry entry) {
        if (!entry.has("AllowedFunctions") && !entry.has("Settings")) {
            throw new InvalidEntryException("is no user");
        }
        Map<String, @Nullable String> settings = new LinkedHashMap<>();
        for (WireEntry setting : entry.list("Settings")) {
            String name = setting.text("Name");
            if (name == null) {
                throw new InvalidEntryException("holds a setting without a name");
            }
            settings.put(name, setting.text("Value"));
        }
        return new User(
                entry.texts("AllowedFunctions"), entry.texts("AllowedSenderIds"), organization(entry.part("Organization")),
                settings);
    }

    private static User.@Nullable Organization organization(@Nullable WireEntry entry) {
        return entry == null || entry.parts().isEmpty()
                ? null : new User.Organization(
                        entry.text("Name"), entry.text("Description"), entry.text("Description1Alias"),
                        entry.text("Description2Alias"), entry.text("Description3Alias"), entry.text("Edition"));
    }
}
