package org.camelgateways.simulator;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * What goes wrong with a connection to the proxy, as soon as it has read what it is asked for. Nothing gets through.
 */
public enum ProxyFault {
    /** No answer, and the connection stays open. */
    SILENT(Line::hold),
    /** FIN instead of an answer. */
    CLOSE(Line::close),
    /** RST instead of an answer. */
    RESET(Line::reset),
    /** Random bytes instead of an answer, then FIN. */
    GARBAGE(line -> line.write(Bytes.random(512), line::close)),
    /** The connection is said to be established; then nothing, and it stays open. */
    TUNNEL_SILENT(line -> line.write(ProxyHead.ESTABLISHED, line::hold)),
    /** The connection is said to be established; then FIN. */
    TUNNEL_CLOSE(line -> line.write(ProxyHead.ESTABLISHED, line::close)),
    /** The connection is said to be established; then (50 ms later) RST. */
    TUNNEL_RESET(line -> line.write(ProxyHead.ESTABLISHED, () -> line.later(Fault.TO_BE_READ, line::reset)));

    private final Consumer<Line> act;

    ProxyFault(Consumer<Line> act) {
        this.act = act;
    }

    /** As REST names it, for example {@code proxy-tunnel-close}. */
    public String kind() {
        return "proxy-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Consumer<Line> act() {
        return act;
    }
}
