package org.camelgateways.simulator;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.connector.ConnectorReadings;
import org.camelgateways.simulator.intime.InTimeReadings;
import org.camelgateways.simulator.intouch.IntouchReadings;
import org.camelgateways.simulator.intouchsms.IntouchSmsReadings;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@link Main}. */
final class CommandLine {
    static final int USUAL_PORT = 8181;

    private static final List<Option> OWN = List.of(
            new Option(
                    "--port", "NUMBER", "listen on this port (8181; 0 takes a free one)",
                    (line, value) -> line.builder.port(Values.number(value))),
            new Option(
                    "--host", "ADDRESS", "listen on this address (127.0.0.1); others can be reached from other machines",
                    (line, value) -> line.builder.host(value)),
            new Option(
                    "--allow-host", "NAME",
                    "show inbox and REST under this host name too, or, as .svc.cluster.local, below it; can be given several times",
                    (line, value) -> line.builder.allowHost(value)),
            new Option(
                    "--tls-port", "NUMBER", "speak TLS too, on this port (none; 0 takes a free one)",
                    (line, value) -> line.builder.tlsPort(Values.number(value))),
            new Option(
                    "--tls-host", "NAME",
                    "one more name that the certificate is for (localhost, 127.0.0.1, ::1); can be given several times",
                    (line, value) -> line.builder.tlsHost(value)),
            new Option(
                    "--tls-ca-file", "FILE", "write what clients have to trust there, as PEM (GET /tls/ca.pem shows it)",
                    (line, value) -> line.builder.tlsAuthorityFile(Path.of(value))),
            new Option(
                    "--tls-keystore", "FILE:PASSWORD", "the certificate and its key, as PKCS #12 (made at the start)",
                    CommandLine::keyStore),
            new Option(
                    "--proxy-port", "NUMBER",
                    "be an HTTP proxy too, on this port, which leads nowhere but here (none; 0 takes a free one)",
                    (line, value) -> line.builder.proxyPort(Values.number(value))),
            new Option(
                    "--start-at", "INSTANT", "the simulated time at the start, for example 2026-11-21T08:00:00Z (now)",
                    (line, value) -> line.builder.startAt(Instant.parse(value))),
            new Option(
                    "--account", "USER:SECRET", "one more account beside demo:demo-secret; can be given several times",
                    CommandLine::account),
            new Option(
                    "--max-messages", "NUMBER", "how many texts the inbox keeps (1000000)",
                    (line, value) -> line.builder.maxMessages(Values.number(value))),
            new Option(
                    "--first-id", "NUMBER", "the id of the first text (4510)",
                    (line, value) -> line.builder.firstId(Values.number(value))),
            new Option(
                    "--max-entries", "NUMBER", "how many groups, contacts, ..., of each, an account can have (100000)",
                    (line, value) -> line.builder.maxEntries(Values.number(value))),
            new Option(
                    "--latency", "DURATION", "how long each answer takes at least, for example PT0.2S (PT0S)",
                    (line, value) -> line.builder.latency(Duration.parse(value))),
            new Option(
                    "--error-rate", "CHANCE", "the part of requests that is answered 500, for example 0.05 (0)",
                    CommandLine::errorRate),
            new Option(
                    "--fault", "JSON", "one more fault from the start on, as POST /faults takes it; can be given several times",
                    (line, value) -> line.builder.fault(FaultCatalog.read(json(value)))),
            new Option(
                    "--seed", "NUMBER", "what chance is drawn from: the same seed gives the same run (1)",
                    (line, value) -> line.builder.seed(Values.number(value))),
            new Option(
                    "--mode", "MODE",
                    "strict or lenient reading of all manuals, or the likely one; other options after it (likely)",
                    (line, value) -> line.read(Values.choice(Mode.class, value))),
            new Option(
                    "--callbacks-to-any-host", null, "insecure: send reports not only to loopback addresses",
                    (line, value) -> line.builder.callbacksToAnyHost()));

    final Simulator.Builder builder = Simulator.builder().port(USUAL_PORT);
    private InTimeReadings inTime = InTimeReadings.likely();
    private ConnectorReadings connector = ConnectorReadings.likely();
    private IntouchSmsReadings intouchSms = IntouchSmsReadings.likely();
    private IntouchReadings intouch = IntouchReadings.likely();

    private CommandLine() {
    }

    /** The services' own, which are many: made when the first of them is asked for. */
    private static final class Readings {
        private static final List<Option> ALL = Stream.of(
                InTimeOptions.ALL.stream().map(option -> option(
                        option, (line, value) -> line.inTime = option.setter().apply(line.inTime, value))),
                IntouchSmsOptions.ALL.stream().map(option -> option(
                        option, (line, value) -> line.intouchSms = option.setter().apply(line.intouchSms, value))),
                ConnectorOptions.ALL.stream().map(option -> option(
                        option, (line, value) -> line.connector = option.setter().apply(line.connector, value))),
                IntouchOptions.ALL.stream().map(option -> option(
                        option, (line, value) -> line.intouch = option.setter().apply(line.intouch, value))))
                .flatMap(Function.identity()).toList();
    }

    private record Option(String name, @Nullable String value, String help, BiConsumer<CommandLine, String> setter) {
    }

    private static Option option(ReadingOption<?> option, BiConsumer<CommandLine, String> setter) {
        return new Option(option.name(), option.value(), option.help(), setter);
    }

    /**
     * The settings that the arguments ask for.
     *
     * @throws IllegalArgumentException with a sentence that says what is possible
     */
    static Simulator.Builder parse(String... arguments) {
        CommandLine line = new CommandLine();
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            line.read(rest.next(), rest);
        }
        return line.builder.inTime(line.inTime).intouchSms(line.intouchSms).connector(line.connector).intouch(line.intouch);
    }

    static String help() {
        return Stream.concat(OWN.stream(), Readings.ALL.stream())
                .map(option -> String.format("  %-44s %s", option.name + (option.value == null ? "" : " " + option.value),
                        option.help))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** As {@code --name value} or as {@code --name=value}. */
    private void read(String argument, Iterator<String> rest) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Option option = find(OWN, name).or(() -> find(Readings.ALL, name)).orElseThrow(
                () -> new IllegalArgumentException("There is no option " + name + "; --help shows those that there are."));
        if (option.value == null && equals >= 0) {
            throw new IllegalArgumentException("The option " + name + " takes no value.");
        }
        if (option.value != null && equals < 0 && !rest.hasNext()) {
            throw new IllegalArgumentException("The option " + name + " needs a value: " + option.value + ".");
        }
        try {
            option.setter.accept(
                    this, option.value == null ? "" : equals < 0 ? rest.next() : argument.substring(equals + 1));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "The option " + name + " needs another value (" + option.value + "): " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static Optional<Option> find(List<Option> options, String name) {
        return options.stream().filter(known -> known.name.equals(name)).findFirst();
    }

    private void read(Mode mode) {
        inTime = mode.readings(InTimeOptions.ALL, InTimeReadings.likely());
        intouchSms = mode.readings(IntouchSmsOptions.ALL, IntouchSmsReadings.likely());
        connector = mode.readings(ConnectorOptions.ALL, ConnectorReadings.likely());
        intouch = mode.readings(IntouchOptions.ALL, IntouchReadings.likely());
    }

    private static void errorRate(CommandLine line, String value) {
        double rate = Values.amount(value).doubleValue();
        if (rate != 0) {
            line.builder.fault(FaultCatalog.read(new JsonObject()
                    .put("kind", "status").put("status", 500).put("body", "The simulator's error rate.").put("chance", rate)));
        }
    }

    private static JsonObject json(String value) {
        try {
            return new JsonObject(value);
        } catch (DecodeException malformed) {
            throw new IllegalArgumentException("a JSON object is wanted, for example {\"kind\":\"html-200\"}", malformed);
        }
    }

    private static void keyStore(CommandLine line, String value) {
        int colon = value.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a file, a colon and its password are wanted");
        }
        char[] password = value.substring(colon + 1).toCharArray();
        line.builder.tlsKeys(TlsKeys.read(Path.of(value.substring(0, colon)), password), password);
    }

    private static void account(CommandLine line, String value) {
        int colon = value.indexOf(':');
        if (colon < 1 || colon == value.length() - 1) {
            throw new IllegalArgumentException("a user name, a colon and a secret are wanted");
        }
        line.builder.account(value.substring(0, colon), value.substring(colon + 1));
    }
}
