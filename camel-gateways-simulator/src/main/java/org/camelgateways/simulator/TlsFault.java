package org.camelgateways.simulator;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

import org.camelgateways.simulator.Authority.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a connection to the TLS port, as soon as the client has said hello. Wrong certificates are
 * otherwise right: a client that does not look at that one thing is served.
 */
public enum TlsFault {
    /** The certificate is signed by its own key. */
    SELF_SIGNED(Certificates::selfSigned),
    /** The certificate is signed by an authority that was made for it and is known to nobody. */
    UNKNOWN_AUTHORITY(Certificates::ofUnknownAuthority),
    /** The certificate is for {@code elsewhere.invalid}. */
    OTHER_HOST(Certificates::ofAnotherHost),
    /** The certificate was valid until yesterday. */
    EXPIRED(Certificates::expired),
    /** The certificate is valid from tomorrow on. */
    NOT_YET_VALID(Certificates::notYetValid),
    /** The server chooses TLS 1.0, as one that has nothing newer. */
    OLD_PROTOCOL(null, line -> line.write(TlsBytes.helloOfTls10(), line::hold)),
    /** The server ends the handshake with the alert that it has failed, then FIN. */
    ALERT(null, line -> line.write(TlsBytes.alert(TlsBytes.HANDSHAKE_FAILURE), line::close)),
    /** The server speaks plain HTTP: it answers the hello with 400, then FIN. */
    PLAIN_HTTP(null, line -> line.write(TlsBytes.badRequest(), line::close)),
    /** Random bytes, then FIN. */
    GARBAGE(null, line -> line.write(Bytes.random(512), line::close)),
    /** Nothing, and the connection stays open. */
    SILENT(null, Line::hold),
    /** Half of the server's hello, then nothing, and the connection stays open. */
    STALLED(Certificates::right, Line::hold),
    /** Half of the server's hello, then FIN. */
    CUT(Certificates::right, Line::close),
    /** FIN. */
    CLOSE(null, Line::close),
    /** RST. */
    RESET(null, Line::reset);

    private final @Nullable Function<Certificates, Identity> certificate;
    private final @Nullable Consumer<Line> act;

    TlsFault(Function<Certificates, Identity> certificate) {
        this(certificate, null);
    }

    TlsFault(@Nullable Function<Certificates, Identity> certificate, @Nullable Consumer<Line> act) {
        this.certificate = certificate;
        this.act = act;
    }

    /** What the handshake is made with; none if there is none. */
    @Nullable
    Function<Certificates, Identity> certificate() {
        return certificate;
    }

    /** What happens in the handshake's place, or half-way through its first words; none if it is made to its end. */
    @Nullable
    Consumer<Line> act() {
        return act;
    }

    /** As REST names it, for example {@code tls-not-yet-valid}. */
    public String kind() {
        return "tls-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
