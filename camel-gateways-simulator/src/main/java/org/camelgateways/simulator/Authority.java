package org.camelgateways.simulator;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A certificate authority of its own, which is made when the simulator starts and known to nobody. It signs X.509
 * certificates (RFC 5280) by ECDSA on P-256. The JDK reads such certificates and makes none.
 */
final class Authority {
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
    private static final byte[] COMMON_NAME = Der.identifier("2.5.4.3");
    private static final byte[] SERVER_AUTHENTICATION = Der.identifier("1.3.6.1.5.5.7.3.1");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** An authority's certificate is as old as any that it signs. */
    private static final Duration YEAR = Duration.ofDays(365);

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    Authority(String name) {
        this.name = name;
        this.keys = keys();
        Instant now = Instant.now();
        this.certificate = signed(
                name, keys.getPublic(), now.minus(YEAR), now.plus(YEAR), extension("2.5.29.19", true, Der.sequence(Der.yes())),
                extension("2.5.29.15", true, Der.bits(1, new byte[] { 0x06 })));
    }

    /** A key and the certificates that go with it, its own first. */
    record Identity(PrivateKey key, List<X509Certificate> chain) {
    }

    /** What its own signatures can be checked with. */
    X509Certificate certificate() {
        return certificate;
    }

    /** Signs a server's certificate for these host names and addresses, valid from then till then. */
    Identity server(List<String> hosts, Instant from, Instant to) {
        KeyPair server = keys();
        return new Identity(server.getPrivate(), List.of(certificate(server.getPublic(), hosts, from, to), certificate));
    }

    /** A server's certificate that its own key has signed. */
    static Identity selfSigned(List<String> hosts, Instant from, Instant to) {
        Authority self = new Authority(hosts.get(0));
        return new Identity(self.keys.getPrivate(), List.of(self.certificate(self.keys.getPublic(), hosts, from, to)));
    }

    private X509Certificate certificate(PublicKey key, List<String> hosts, Instant from, Instant to) {
        return signed(
                hosts.get(0), key, from, to, extension("2.5.29.15", true, Der.bits(7, new byte[] { (byte) 0x80 })),
                extension("2.5.29.37", false, Der.sequence(SERVER_AUTHENTICATION)),
                extension("2.5.29.17", false,
                        Der.sequence(hosts.stream().map(Authority::alternative).toArray(byte[][]::new))));
    }

    private X509Certificate signed(String subject, PublicKey key, Instant from, Instant to, byte[]... extensions) {
        byte[] own = extension("2.5.29.14", false, Der.octets(keyId(key)));
        byte[] authority = extension("2.5.29.35", false, Der.sequence(Der.implicit(0, keyId(keys.getPublic()))));
        byte[] content = Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)), Der.integer(new BigInteger(127, RANDOM)), ECDSA_WITH_SHA256,
                commonName(name), Der.sequence(Der.time(from), Der.time(to)), commonName(subject), key.getEncoded(),
                Der.explicit(3, Der.sequence(Bytes.join(Bytes.join(extensions), own, authority))));
        byte[] document = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature(content)));
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(document));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] signature(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot sign by ECDSA", missing);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot make keys for ECDSA on P-256", missing);
        }
    }

    private static byte[] keyId(PublicKey key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 20);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] commonName(String name) {
        return Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(name))));
    }

    private static byte[] extension(String identifier, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.identifier(identifier), Der.yes(), Der.octets(value))
                : Der.sequence(Der.identifier(identifier), Der.octets(value));
    }

    /** An address as its bytes, anything else as a host's name. */
    private static byte[] alternative(String host) {
        return host.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
                ? Der.implicit(7, address(host))
                : Der.implicit(2, host.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("This is no address: " + literal, none);
        }
    }
}
