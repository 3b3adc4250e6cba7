package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;

import javax.net.ssl.SSLContext;

import org.camelgateways.simulator.Authority.Identity;

/**
 * What the TLS port shows unless a fault has it show something else.
 *
 * @param context   for its handshakes
 * @param authority what its clients have to trust
 */
record TlsKeys(SSLContext context, X509Certificate authority) {

    /** The right ones of those made at the start. */
    static TlsKeys of(Certificates certificates) {
        Identity right = certificates.right();
        return new TlsKeys(Certificates.context(right), certificates.authority());
    }

    /**
     * Those in a key store's first entry that has a key.
     *
     * @throws IllegalArgumentException if there is none, or it cannot be read
     */
    static TlsKeys of(KeyStore keys, char[] password) {
        try {
            for (String alias : Collections.list(keys.aliases())) {
                Certificate[] chain = keys.isKeyEntry(alias) ? keys.getCertificateChain(alias) : null;
                if (chain != null && chain[chain.length - 1] instanceof X509Certificate last) {
                    return new TlsKeys(Certificates.context(keys, password), last);
                }
            }
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("The keys for TLS cannot be read: " + unreadable.getMessage(), unreadable);
        }
        throw new IllegalArgumentException("The key store has no key with a certificate.");
    }

    /** The key store in a file, PKCS #12 or another form that Java knows. */
    static KeyStore read(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            return keys;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("The key store cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The authority's certificate as text (RFC 7468). */
    String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                   + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                           .encodeToString(authority.getEncoded())
                   + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
