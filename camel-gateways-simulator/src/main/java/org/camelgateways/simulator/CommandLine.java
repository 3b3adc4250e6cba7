package org.camelgateways.simulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
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
                    "--max-entries", "NUMBER", "how many groups, contacts, ..., of each, an account can have (100000)",
                    (line, value) -> line.builder.maxEntries(number(value))),
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
                    "--intime-number-form", "REGEX", "what a phone number must look like (\\+?[0-9]{6,15})",
                    (line, value) -> line.inTime = line.inTime.withNumberForm(Pattern.compile(value))),
            new Option(
                    "--intime-spellings-alike", "yes|no", "070... and +4670... are one number on the block list (yes)",
                    (line, value) -> line.inTime = line.inTime.withSpellingsOfANumberAlike(yes(value))),
            new Option(
                    "--intime-partial-success", "yes|no", "what can be done of a list is done, ids tell what (yes)",
                    (line, value) -> line.inTime = line.inTime.withPartialSuccess(yes(value))),
            new Option(
                    "--intime-listings-by-post", "yes|no", "listings answer also to POST without a body (yes)",
                    (line, value) -> line.inTime = line.inTime.withListingsByPost(yes(value))),
            new Option(
                    "--intime-members-sent-once", "yes|no", "a contact in several groups of a message gets one text (yes)",
                    (line, value) -> line.inTime = line.inTime.withMembersOfSeveralGroupsSentOnce(yes(value))),
            new Option(
                    "--intime-checknix-groups-only", "yes|no", "checknix leaves out members of groups only (yes)",
                    (line, value) -> line.inTime = line.inTime.withCheckNixForGroupsOnly(yes(value))),
            new Option(
                    "--intime-unknown-groups-refused", "yes|no", "no contact is created in a group that is not there (yes)",
                    (line, value) -> line.inTime = line.inTime.withContactsInUnknownGroupsRefused(yes(value))),
            new Option(
                    "--intime-contacts-before-fault-kept", "yes|no", "contacts before a faulty one are created (no)",
                    (line, value) -> line.inTime = line.inTime.withContactsBeforeAFaultKept(yes(value))),
            new Option(
                    "--intime-group-names-unique", "yes|no", "no second group gets the same name (no)",
                    (line, value) -> line.inTime = line.inTime.withGroupNamesUnique(yes(value))),
            new Option(
                    "--intime-blocked-again-gets-id", "yes|no", "blocking a blocked number answers the id it has (no)",
                    (line, value) -> line.inTime = line.inTime.withBlockedAgainGetsItsId(yes(value))),
            new Option(
                    "--intime-blanks-in-edit-reply", "yes|no", "reminder/edit prints a blank after each comma (yes)",
                    (line, value) -> line.inTime = line.inTime.withBlanksInEditReply(yes(value))),
            new Option(
                    "--intime-past-appointments-refused", "yes|no", "no reminder of a past appointment is created (no)",
                    (line, value) -> line.inTime = line.inTime.withPastAppointmentsRefused(yes(value))),
            new Option(
                    "--intime-late-reminders-sent", "yes|no", "reminders whose hour is past are sent at once (yes)",
                    (line, value) -> line.inTime = line.inTime.withLateRemindersSent(yes(value))),
            new Option(
                    "--intime-deletenix-suffixes", "LIST", "what the path of nix/deletenix ends in (aspx,ashx)",
                    (line, value) -> line.inTime = line.inTime.withDeleteNixSuffixes(Set.of(value.split(",")))),
            new Option(
                    "--intime-reminder-at", "DAYS,TIME", "so many days before, at this time, reminders go out (1,10:00)",
                    (line, value) -> line.inTime = line.inTime.withReminderAt(days(value), time(value))),
            new Option(
                    "--intime-reminder-text", "TEXT", "their text; {date}, {time}, {attendant}, {organizer} are filled in",
                    (line, value) -> line.inTime = line.inTime.withReminderText(value)),
            new Option(
                    "--intime-reminder-sender", "SENDER", "their sender (InTime)",
                    (line, value) -> line.inTime = line.inTime.withReminderSender(value)),
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

    private static int days(String value) {
        if (!value.contains(",")) {
            throw new IllegalArgumentException("days, a comma and a time are wanted, for example 1,10:00, not " + value);
        }
        return number(value.substring(0, value.indexOf(',')));
    }

    private static LocalTime time(String value) {
        return LocalTime.parse(value.substring(value.indexOf(',') + 1));
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
