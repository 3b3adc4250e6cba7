package org.camelgateways.simulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.camelgateways.simulator.intime.InTimeReadings;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@link Main}. */
final class CommandLine {
    static final int USUAL_PORT = 8181;

    private static final List<Option> OPTIONS = List.of(
            new Option(
                    "--port", "NUMBER", "listen on this port (8181; 0 takes a free one)",
                    (line, value) -> line.builder.port(number(value))),
            new Option(
                    "--host", "ADDRESS", "listen on this address (127.0.0.1); others can be reached from other machines",
                    (line, value) -> line.builder.host(value)),
            new Option(
                    "--start-at", "INSTANT", "the simulated time at the start, for example 2026-11-21T08:00:00Z (now)",
                    (line, value) -> line.builder.startAt(Instant.parse(value))),
            new Option(
                    "--account", "USER:SECRET", "one more account beside demo:demo-secret; can be given several times",
                    CommandLine::account),
            new Option(
                    "--max-messages", "NUMBER", "how many texts the inbox keeps (1000000)",
                    (line, value) -> line.builder.maxMessages(number(value))),
            new Option(
                    "--callbacks-to-any-host", null, "insecure: send reports not only to loopback addresses",
                    (line, value) -> line.builder.callbacksToAnyHost()),
            new Option(
                    "--intime-zone", "ZONE", "the zone of InTime's senddate (Europe/Stockholm)",
                    (line, value) -> line.inTime = line.inTime.withZone(ZoneId.of(value))),
            new Option(
                    "--intime-error-status", "STATUS", "the HTTP status of InTime's error codes (200)",
                    (line, value) -> line.inTime = line.inTime.withErrorStatus(number(value))),
            new Option(
                    "--intime-flash-caps-multisms", "yes|no", "a flash message has 160 characters at most (yes)",
                    (line, value) -> line.inTime = line.inTime.withFlashCapsMultiSms(yes(value))),
            new Option(
                    "--intime-plus-in-numeric-sender", "yes|no", "a sender of digits may begin with + (yes)",
                    (line, value) -> line.inTime = line.inTime.withPlusInNumericSender(yes(value))),
            new Option(
                    "--intime-duplicates-sent-twice", "yes|no", "a number twice in the list gets two texts (yes)",
                    (line, value) -> line.inTime = line.inTime.withDuplicatesSentTwice(yes(value))),
            new Option(
                    "--intime-parser-text-for-bad-xml", "yes|no", "ill-formed XML is answered in the parser's words (no)",
                    (line, value) -> line.inTime = line.inTime.withParserTextForBadXml(yes(value))),
            new Option(
                    "--intime-reports-without-transid", "yes|no", "recipients without transid are reported too (no)",
                    (line, value) -> line.inTime = line.inTime.withReportsWithoutTransId(yes(value))),
            new Option(
                    "--intime-delivery-time", "DURATION", "from sending to delivery (PT3S)",
                    (line, value) -> line.inTime = line.inTime.withDeliveryTime(Duration.parse(value))));

    final Simulator.Builder builder = Simulator.builder().port(USUAL_PORT);
    private InTimeReadings inTime = InTimeReadings.likely();

    private CommandLine() {
    }

    private record Option(String name, @Nullable String value, String help, BiConsumer<CommandLine, String> setter) {
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
        return line.builder.inTime(line.inTime);
    }

    static String help() {
        return OPTIONS.stream()
                .map(option -> String.format("  %-44s %s", option.name + (option.value == null ? "" : " " + option.value),
                        option.help))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private void read(String name, Iterator<String> rest) {
        Option option = OPTIONS.stream().filter(known -> known.name.equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("There is no option " + name + "; --help shows those that there are."));
        if (option.value != null && !rest.hasNext()) {
            throw new IllegalArgumentException("The option " + name + " needs a value: " + option.value + ".");
        }
        try {
            option.setter.accept(this, option.value == null ? "" : rest.next());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "The option " + name + " needs another value (" + option.value + "): " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static void account(CommandLine line, String value) {
        int colon = value.indexOf(':');
        if (colon < 1 || colon == value.length() - 1) {
            throw new IllegalArgumentException("a user name, a colon and a secret are wanted");
        }
        line.builder.account(value.substring(0, colon), value.substring(colon + 1));
    }

    private static int number(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("a number is wanted, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static boolean yes(String value) {
        if (!value.equals("yes") && !value.equals("no")) {
            throw new IllegalArgumentException("yes or no is wanted, not " + value);
        }
        return value.equals("yes");
    }
}
