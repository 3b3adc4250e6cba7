package org.camelgateways.simulator;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.camelgateways.simulator.Authority.Identity;

/** The certificates that a server for some hosts can show: the right one, and others with one thing wrong each. */
final class Certificates {
    private static final char[] PASSWORD = "in this process only".toCharArray();
    private static final Duration DAY = Duration.ofDays(1);

    private final Authority authority = new Authority("The simulator's own authority");
    private final List<String> hosts;

    /** @param hosts names and addresses */
    Certificates(List<String> hosts) {
        this.hosts = hosts;
    }

    /** What all are signed by but those of strangers. */
    X509Certificate authority() {
        return authority.certificate();
    }

    Identity right() {
        return authority.server(hosts, days(-1), days(364));
    }

    Identity expired() {
        return authority.server(hosts, days(-10), days(-1));
    }

    Identity notYetValid() {
        return authority.server(hosts, days(1), days(10));
    }

    Identity ofAnotherHost() {
        return authority.server(List.of("elsewhere.invalid"), days(-1), days(364));
    }

    Identity ofUnknownAuthority() {
        return new Authority("An authority that nobody knows").server(hosts, days(-1), days(364));
    }

    Identity selfSigned() {
        return Authority.selfSigned(hosts, days(-1), days(364));
    }

    /** For a server that shows these. */
    static SSLContext context(Identity identity) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("server", identity.key(), PASSWORD, identity.chain().toArray(X509Certificate[]::new));
            return context(keys, PASSWORD);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For a server that shows what is in there. */
    static SSLContext context(KeyStore keys, char[] password) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Instant days(int number) {
        return Instant.now().plus(DAY.multipliedBy(number));
    }
}
