package org.camelgateways.simulator.intouch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;

import io.vertx.core.MultiMap;
import org.camelgateways.simulator.service.Desk;
import org.jspecify.annotations.Nullable;

/** Finds out whose request it is: Basic, with {@code user@domain}, or on version 2 {@code email@domain}. */
final class Gate {
    private final Desk desk;
    private final IntouchReadings readings;
    private final Collection<IntouchAccount> accounts;

    Gate(Desk desk, IntouchReadings readings, Collection<IntouchAccount> accounts) {
        this.desk = desk;
        this.readings = readings;
        this.accounts = accounts;
    }

    /** The user-id is split at an {@code @}, the password begins after the first colon. */
    IntouchAccount account(MultiMap headers, Version version) {
        String both = decoded(headers.get("Authorization"));
        int colon = both.indexOf(':');
        int at = at(both.substring(0, Math.max(colon, 0)));
        if (at > 0) {
            String user = both.substring(0, at);
            String domain = both.substring(at + 1, colon);
            String password = both.substring(colon + 1);
            for (IntouchAccount account : accounts) {
                if (account.domain().equals(domain) && isIts(account, user, password, version)) {
                    return account;
                }
            }
        }
        throw Refusal.of(version == Version.ONE ? 406 : readings.v2CredentialsStatus, "");
    }

    private boolean isIts(IntouchAccount account, String user, String password, Version version) {
        boolean login = desk.knows(account.user(), password);
        if (version == Version.ONE) {
            return user.equals(account.username()) && login;
        }
        return user.equals(account.email()) && login && readings.v2Credentials.contains(CredentialsForm.EMAIL)
                || user.equals(account.username())
                        && (login && readings.v2Credentials.contains(CredentialsForm.PASSWORD)
                                || password.equals(account.apiPassword())
                                        && readings.v2Credentials.contains(CredentialsForm.API_PASSWORD));
    }

    private int at(String userId) {
        return readings.userIdSplitAtLast ? userId.lastIndexOf('@') : userId.indexOf('@');
    }

    private static String decoded(@Nullable String header) {
        String[] parts = header == null ? new String[0] : header.trim().split("\\s+", 2);
        try {
            return parts.length == 2 && parts[0].equalsIgnoreCase("Basic")
                    ? new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8) : "";
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
