package org.camelgateways.simulator;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.camelgateways.simulator.intouchsms.BadNumbers;
import org.camelgateways.simulator.intouchsms.BadRequestBody;
import org.camelgateways.simulator.intouchsms.BodyForm;
import org.camelgateways.simulator.intouchsms.CredentialsPlace;
import org.camelgateways.simulator.intouchsms.IntouchSmsReadings;

/** The arguments about what the documentation of IntouchSMS leaves open. */
final class IntouchSmsOptions {
    static final List<ReadingOption<IntouchSmsReadings>> ALL = List.of(
            new ReadingOption<>(
                    "--intouchsms-credentials", "LIST", "where they can stand (basic,token,query,body)",
                    (sms, value) -> sms.withCredentials(Values.choices(CredentialsPlace.class, value))),
            new ReadingOption<>(
                    "--intouchsms-credentials-status", "STATUS", "the HTTP status for wrong or missing ones (401)",
                    (sms, value) -> sms.withCredentialsStatus(Values.number(value))),
            new ReadingOption<>(
                    "--intouchsms-bodies", "LIST", "the forms that bodies can have (form,multipart,json)",
                    (sms, value) -> sms.withBodies(Values.choices(BodyForm.class, value))),
            new ReadingOption<>(
                    "--intouchsms-names-in-any-case", "yes|no", "a field can be called Recipients too (no)",
                    (sms, value) -> sms.withNamesInAnyCase(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-get-allowed", "yes|no", "GET does the same as POST (no)",
                    (sms, value) -> sms.withGetAllowed(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-bad-request-status", "STATUS", "the HTTP status for missing and malformed fields (400)",
                    (sms, value) -> sms.withBadRequestStatus(Values.number(value))),
            new ReadingOption<>(
                    "--intouchsms-bad-request-body", "errors|detail|text", "what is answered then (errors)",
                    (sms, value) -> sms.withBadRequestBody(Values.choice(BadRequestBody.class, value))),
            new ReadingOption<>(
                    "--intouchsms-refusal-status", "STATUS", "the HTTP status of success false, as for want of balance (200)",
                    (sms, value) -> sms.withRefusalStatus(Values.number(value))),
            new ReadingOption<>(
                    "--intouchsms-python-bodies", "yes|no", "replies look like {'success': True} (no)",
                    (sms, value) -> sms.withPythonBodies(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-content-type", "TYPE", "the content type of replies (application/json)",
                    (sms, value) -> sms.withContentType(value)),
            new ReadingOption<>(
                    "--intouchsms-recipient-names", "LIST", "what the recipient is called in details (recepient)",
                    (sms, value) -> sms.withRecipientNames(List.of(value.split(",")))),
            new ReadingOption<>(
                    "--intouchsms-message-ids-as-text", "yes|no", "messageid is a text in replies (no)",
                    (sms, value) -> sms.withMessageIdsAsText(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-numbers-normalised", "yes|no", "07... and 2507... become +2507... (yes)",
                    (sms, value) -> sms.withNumbersNormalised(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-number-form", "REGEX", "what a number must look like then (\\+[0-9]{6,15})",
                    (sms, value) -> sms.withNumberForm(Pattern.compile(value))),
            new ReadingOption<>(
                    "--intouchsms-bad-numbers", "unsent|errored|left-out|refused", "what becomes of recipients that are none "
                                                                                   + "(unsent); refused: of all",
                    (sms, value) -> sms.withBadNumbers(Values.choice(BadNumbers.class, value))),
            new ReadingOption<>(
                    "--intouchsms-duplicates-sent-twice", "yes|no", "a number twice in the list gets two texts (yes)",
                    (sms, value) -> sms.withDuplicatesSentTwice(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-sender-required", "yes|no", "there must be a sender (yes)",
                    (sms, value) -> sms.withSenderRequired(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-sender-length-checked", "yes|no", "it has 11 characters or 15 digits at most (yes)",
                    (sms, value) -> sms.withSenderLengthChecked(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-max-parts", "NUMBER", "how many SMS a text can be long (6)",
                    (sms, value) -> sms.withMaxParts(Values.number(value))),
            new ReadingOption<>(
                    "--intouchsms-balance", "AMOUNT", "what an account has at the start (100000)",
                    (sms, value) -> sms.withBalance(Values.amount(value))),
            new ReadingOption<>(
                    "--intouchsms-price", "AMOUNT", "what an SMS costs at the start (18)",
                    (sms, value) -> sms.withPrice(Values.amount(value))),
            new ReadingOption<>(
                    "--intouchsms-price-per-part", "yes|no", "each SMS that a long text consists of costs (yes)",
                    (sms, value) -> sms.withPricePerPart(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-post-paid", "yes|no", "balances can be negative at the start (no)",
                    (sms, value) -> sms.withPostPaid(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-sent-while-balance-lasts", "yes|no", "what can be paid of a request is sent (no)",
                    (sms, value) -> sms.withSentWhileBalanceLasts(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-zone", "ZONE", "the zone of times (Africa/Kigali)",
                    (sms, value) -> sms.withZone(ZoneId.of(value))),
            new ReadingOption<>(
                    "--intouchsms-status-time", "PATTERN", "the times of sms/status (dd-MM-yyyy hh:HH:mm:ss)",
                    (sms, value) -> sms.withStatusTime(value)),
            new ReadingOption<>(
                    "--intouchsms-step-time", "DURATION", "from one status of a text to the next (PT1S)",
                    (sms, value) -> sms.withStepTime(Duration.parse(value))),
            new ReadingOption<>(
                    "--intouchsms-reported", "LIST", "which statuses are reported to dlrurl (S,D,E,U)",
                    (sms, value) -> sms.withReported(Set.of(value.split(",")))),
            new ReadingOption<>(
                    "--intouchsms-report-query-joined", "yes|no", "reports are put with & to a query of dlrurl (yes)",
                    (sms, value) -> sms.withReportQueryJoined(Values.yes(value))),
            new ReadingOption<>(
                    "--intouchsms-report-attempts", "NUMBER", "how often a report is tried until it is answered 200 (1)",
                    (sms, value) -> sms.withReportAttempts(Values.number(value))));

    private IntouchSmsOptions() {
    }
}
