package org.camelgateways.simulator.intouchsms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorRequest;
import org.jspecify.annotations.Nullable;

/** Finds out whose request it is. A header with credentials counts before fields, wrong ones too. */
final class Gate {
    private final Desk desk;
    private final IntouchSmsReadings readings;
    private final Map<String, IntouchSmsAccount> accounts;

    Gate(Desk desk, IntouchSmsReadings readings, Map<String, IntouchSmsAccount> accounts) {
        this.desk = desk;
        this.readings = readings;
        this.accounts = accounts;
    }

    /** Whose it is by its header, if that has credentials. */
    @Nullable
    IntouchSmsAccount byHeader(VendorRequest request) {
        String[] header = String.valueOf(request.headers().get("Authorization")).trim().split("\\s+", 2);
        String value = header.length > 1 ? header[1] : "";
        if (header[0].equalsIgnoreCase("Basic") && looksIn(CredentialsPlace.BASIC)) {
            return basic(value);
        }
        if (header[0].equalsIgnoreCase("Token") && looksIn(CredentialsPlace.TOKEN)) {
            return accounts.values().stream().filter(account -> account.token().equals(value)).findFirst()
                    .orElseThrow(() -> Refusal.credentials("Invalid token."));
        }
        return null;
    }

    private IntouchSmsAccount basic(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return known(both.substring(0, Math.max(colon, 0)), both.substring(colon + 1));
        } catch (IllegalArgumentException noBase64) {
            return known("", "");
        }
    }

    /** Whose it is by its fields, those of the query first. */
    IntouchSmsAccount byFields(RequestFields fields) {
        for (Map<String, String> place : List.of(fields.query(), fields.body())) {
            boolean looks = looksIn(place == fields.query() ? CredentialsPlace.QUERY : CredentialsPlace.BODY);
            String user = place.get("username");
            if (looks && user != null) {
                return known(user, place.get("password"));
            }
        }
        throw Refusal.credentials("Authentication credentials were not provided.");
    }

    private IntouchSmsAccount known(String user, @Nullable String password) {
        IntouchSmsAccount account = accounts.get(user);
        if (account == null || password == null || !desk.knows(user, password)) {
            throw Refusal.credentials("Invalid username/password.");
        }
        return account;
    }

    private boolean looksIn(CredentialsPlace place) {
        return readings.credentials.contains(place);
    }
}
