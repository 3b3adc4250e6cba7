package org.camelgateways.support.callback;

import java.util.HexFormat;

/**
 * Under what a callback is remembered: whose it is and what it says, in at most 100 printable characters, which is what
 * Camel's repositories in databases hold. Consumers may thus share a repository. Of the token only a digest's beginning
 * is in it.
 */
final class RepeatKey {

    private static final int LONGEST = 100;
    private static final int MARK = 8;

    private final String scheme;
    private final String prefix;

    RepeatKey(String endpointUri, String path, CallbackToken token) {
        this.scheme = endpointUri.substring(0, endpointUri.indexOf(':') + 1);
        this.prefix = scheme + path + ":" + HexFormat.of().formatHex(token.digest(), 0, MARK) + ":";
    }

    String of(String said) {
        String key = prefix + said;
        return key.length() <= LONGEST && key.chars().allMatch(c -> c > ' ' && c <= '~')
                ? key : scheme + HexFormat.of().formatHex(CallbackToken.of(key).digest());
    }
}
