package org.camelgateways.simulator;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.camelgateways.simulator.intime.InTimeReadings;

/** The arguments about what InTime's manual leaves open. */
final class InTimeOptions {
    static final List<ReadingOption<InTimeReadings>> ALL = List.of(
            new ReadingOption<>(
                    "--intime-zone", "ZONE", "the zone of InTime's senddate (Europe/Stockholm)",
                    (inTime, value) -> inTime.withZone(ZoneId.of(value))),
            new ReadingOption<>(
                    "--intime-error-status", "STATUS", "the HTTP status of InTime's error codes (200)",
                    (inTime, value) -> inTime.withErrorStatus(Values.number(value))),
            new ReadingOption<>(
                    "--intime-flash-caps-multisms", "yes|no", "a flash message has 160 characters at most (yes)",
                    (inTime, value) -> inTime.withFlashCapsMultiSms(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-plus-in-numeric-sender", "yes|no", "a sender of digits may begin with + (yes)",
                    (inTime, value) -> inTime.withPlusInNumericSender(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-duplicates-sent-twice", "yes|no", "a number twice in the list gets two texts (yes)",
                    (inTime, value) -> inTime.withDuplicatesSentTwice(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-parser-text-for-bad-xml", "yes|no", "ill-formed XML is answered in the parser's words (no)",
                    (inTime, value) -> inTime.withParserTextForBadXml(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-reports-without-transid", "yes|no", "recipients without transid are reported too (no)",
                    (inTime, value) -> inTime.withReportsWithoutTransId(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-number-form", "REGEX", "what a phone number must look like (\\+?[0-9]{6,15})",
                    (inTime, value) -> inTime.withNumberForm(Pattern.compile(value))),
            new ReadingOption<>(
                    "--intime-spellings-alike", "yes|no", "070... and +4670... are one number on the block list (yes)",
                    (inTime, value) -> inTime.withSpellingsOfANumberAlike(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-partial-success", "yes|no", "what can be done of a list is done, ids tell what (yes)",
                    (inTime, value) -> inTime.withPartialSuccess(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-listings-by-post", "yes|no", "listings answer also to POST without a body (yes)",
                    (inTime, value) -> inTime.withListingsByPost(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-members-sent-once", "yes|no", "a contact in several groups of a message gets one text (yes)",
                    (inTime, value) -> inTime.withMembersOfSeveralGroupsSentOnce(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-checknix-groups-only", "yes|no", "checknix leaves out members of groups only (yes)",
                    (inTime, value) -> inTime.withCheckNixForGroupsOnly(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-unknown-groups-refused", "yes|no", "no contact is created in a group that is not there (yes)",
                    (inTime, value) -> inTime.withContactsInUnknownGroupsRefused(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-contacts-before-fault-kept", "yes|no", "contacts before a faulty one are created (no)",
                    (inTime, value) -> inTime.withContactsBeforeAFaultKept(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-group-names-unique", "yes|no", "no second group gets the same name (no)",
                    (inTime, value) -> inTime.withGroupNamesUnique(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-blocked-again-gets-id", "yes|no", "blocking a blocked number answers the id it has (no)",
                    (inTime, value) -> inTime.withBlockedAgainGetsItsId(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-blanks-in-edit-reply", "yes|no", "reminder/edit prints a blank after each comma (yes)",
                    (inTime, value) -> inTime.withBlanksInEditReply(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-past-appointments-refused", "yes|no", "no reminder of a past appointment is created (no)",
                    (inTime, value) -> inTime.withPastAppointmentsRefused(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-late-reminders-sent", "yes|no", "reminders whose hour is past are sent at once (yes)",
                    (inTime, value) -> inTime.withLateRemindersSent(Values.yes(value))),
            new ReadingOption<>(
                    "--intime-deletenix-suffixes", "LIST", "what the path of nix/deletenix ends in (aspx,ashx)",
                    (inTime, value) -> inTime.withDeleteNixSuffixes(Set.of(value.split(",")))),
            new ReadingOption<>(
                    "--intime-reminder-at", "DAYS,TIME", "so many days before, at this time, reminders go out (1,10:00)",
                    (inTime, value) -> inTime.withReminderAt(Values.days(value), Values.time(value))),
            new ReadingOption<>(
                    "--intime-reminder-text", "TEXT", "their text; {date}, {time}, {attendant}, {organizer} are filled in",
                    (inTime, value) -> inTime.withReminderText(value)),
            new ReadingOption<>(
                    "--intime-reminder-sender", "SENDER", "their sender (InTime)",
                    (inTime, value) -> inTime.withReminderSender(value)),
            new ReadingOption<>(
                    "--intime-delivery-time", "DURATION", "from sending to delivery (PT3S)",
                    (inTime, value) -> inTime.withDeliveryTime(Duration.parse(value))));

    private InTimeOptions() {
    }
}
