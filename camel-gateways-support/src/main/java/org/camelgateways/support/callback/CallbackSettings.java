package org.camelgateways.support.callback;

import java.util.List;

import org.apache.camel.spi.IdempotentRepository;
import org.camelgateways.support.http.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Where callbacks come in and how they prove themselves.
 *
 * @param path       on the application's HTTP server, for example {@code /sms/status}; the token follows as a last
 *                   segment
 * @param token      the secret last segment of the path
 * @param repository remembers what was taken in, so that a repeat is answered and not routed again; null: none
 * @param account    whose name and password must come too, as HTTP Basic; null: nobody's
 */
public record CallbackSettings(String path, String token, @Nullable IdempotentRepository repository,
        Credentials.@Nullable Basic account) {

    public CallbackSettings(String path, String token, @Nullable IdempotentRepository repository) {
        this(path, token, repository, null);
    }

    /** Whether a request with this header, which may be absent, may come in. */
    boolean admits(@Nullable String authorization) {
        return account == null
                || CallbackToken.of(account.header()).matches(CallbackToken.of(authorization == null ? "" : authorization));
    }

    /** A token that is long enough not to be guessed: 22 characters of 64 kinds hold 128 bits, 32 of 16 kinds too. */
    private static final int SHORTEST_TOKEN = 22;

    /** Adds every fault of path and token to the list; never repeats the token. */
    public static void validate(@Nullable String path, @Nullable String token, List<String> faults) {
        if (path == null || !path.matches("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")) {
            faults.add("callbackPath must look like /sms/status");
        }
        if (token == null || token.isEmpty()) {
            faults.add(
                    "authToken is missing: callbacks are not signed, so that without a secret in their path anyone could forge them");
        } else if (token.length() < SHORTEST_TOKEN || !token.matches("[A-Za-z0-9_-]+")) {
            faults.add("authToken must have at least " + SHORTEST_TOKEN + " letters, digits, hyphens and underscores;"
                       + " 'openssl rand -hex 16' makes one");
        }
    }

    @Override
    public String toString() {
        return "CallbackSettings[" + path + "]";
    }
}
