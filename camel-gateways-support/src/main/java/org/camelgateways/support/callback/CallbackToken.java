package org.camelgateways.support.callback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret of a path, kept as its digest only and compared in a time that says nothing about it. */
final class CallbackToken {

    private final byte[] digest;

    private CallbackToken(byte[] digest) {
        this.digest = digest;
    }

    static CallbackToken of(String token) {
        try {
            return new CallbackToken(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] digest() {
        return digest.clone();
    }

    boolean matches(CallbackToken other) {
        return MessageDigest.isEqual(digest, other.digest);
    }
}
