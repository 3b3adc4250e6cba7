package org.camelgateways.support.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** Server certificates made on the spot by the JDK's keytool: one good, and others each with one thing wrong. */
public final class Certificates {

    private static final String PASSWORD = "only-for-tests";

    private static final String HERE = "SAN=ip:127.0.0.1,dns:localhost";

    private final KeyStore keys;

    private Certificates(KeyStore keys) {
        this.keys = keys;
    }

    private static final class Made {
        static final Certificates ONCE = make();
    }

    public static Certificates made() {
        return Made.ONCE;
    }

    private static Certificates make() {
        try {
            Path folder = Files.createTempDirectory("certificates");
            Path file = folder.resolve("keys.p12");
            keytool(file, "authority", "-ext", "bc:c");
            keytool(file, "good", "-signer", "authority", "-ext", HERE);
            keytool(file, "stranger", "-ext", HERE);
            keytool(file, "elsewhere", "-signer", "authority", "-ext", "SAN=dns:elsewhere.example");
            keytool(file, "expired", "-signer", "authority", "-ext", HERE, "-startdate", "-10d", "-validity", "2");
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            Files.delete(file);
            Files.delete(folder);
            return new Certificates(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path file, String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", alias,
                        "-keyalg", "EC", "-dname", "CN=" + alias, "-keystore", file.toString(), "-storetype", "PKCS12",
                        "-storepass", PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    /** A server that shows this certificate. */
    SSLContext server(String alias) throws GeneralSecurityException, IOException {
        return server(alias, null);
    }

    /** The same, which can ask a client for one, and trusts the authority. */
    public SSLContext demanding(String alias) throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted());
        return server(alias, trust);
    }

    private SSLContext server(String alias, TrustManagerFactory trust) throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(one(alias), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trust == null ? null : trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore one(String alias) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        char[] password = PASSWORD.toCharArray();
        one.setKeyEntry(alias, keys.getKey(alias, password), password, keys.getCertificateChain(alias));
        return one;
    }

    private KeyStore trusted() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
        return trusted;
    }

    /** The client below, which shows this certificate where it is asked for one. */
    public SSLContextParameters client(String alias) throws GeneralSecurityException, IOException {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setKeyStore(one(alias));
        KeyManagersParameters managers = new KeyManagersParameters();
        managers.setKeyStore(store);
        managers.setKeyPassword(PASSWORD);
        SSLContextParameters parameters = client();
        parameters.setKeyManagers(managers);
        return parameters;
    }

    /** A client that trusts the authority, and so all of them but the stranger. */
    public SSLContextParameters client() throws GeneralSecurityException, IOException {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setKeyStore(trusted());
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }
}
