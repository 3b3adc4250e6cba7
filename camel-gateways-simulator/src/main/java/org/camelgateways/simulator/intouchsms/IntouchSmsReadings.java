package org.camelgateways.simulator.intouchsms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the documentation of IntouchSMS leaves open, as the simulator reads it. Each can be read otherwise. Immutable:
 * the fields are read in this package and written by {@code with} alone.
 */
public final class IntouchSmsReadings implements Cloneable {
    Set<CredentialsPlace> credentials = EnumSet.allOf(CredentialsPlace.class);
    int credentialsStatus = 401;
    Set<BodyForm> bodies = EnumSet.allOf(BodyForm.class);
    boolean namesInAnyCase;
    boolean getAllowed;
    int badRequestStatus = 400;
    BadRequestBody badRequestBody = BadRequestBody.ERRORS;
    int refusalStatus = 200;
    boolean pythonBodies;
    String contentType = "application/json";
    List<String> recipientNames = List.of("recepient");
    boolean messageIdsAsText;
    boolean numbersNormalised = true;
    Pattern numberForm = Pattern.compile("\\+[0-9]{6,15}");
    BadNumbers badNumbers = BadNumbers.UNSENT;
    boolean duplicatesSentTwice = true;
    boolean senderRequired = true;
    boolean senderLengthChecked = true;
    int maxParts = 6;
    BigDecimal balance = new BigDecimal("100000");
    BigDecimal price = new BigDecimal("18");
    boolean pricePerPart = true;
    boolean postPaid;
    boolean sentWhileBalanceLasts;
    ZoneId zone = ZoneId.of("Africa/Kigali");
    DateTimeFormatter statusTime = DateTimeFormatter.ofPattern("dd-MM-yyyy hh:HH:mm:ss", Locale.ROOT);
    Duration stepTime = Duration.ofSeconds(1);
    Set<String> reported = Set.of("S", "D", "E", "U");
    boolean reportQueryJoined = true;
    int reportAttempts = 1;

    private IntouchSmsReadings() {
    }

    /** The readings that seem most likely. */
    public static IntouchSmsReadings likely() {
        return new IntouchSmsReadings();
    }

    /** Where credentials are looked for; likely in all places. The first that has some decides, in the enum's order. */
    public IntouchSmsReadings withCredentials(Set<CredentialsPlace> value) {
        return with(copy -> copy.credentials = Set.copyOf(value));
    }

    /** The HTTP status for missing and wrong credentials; likely 401, which comes with {@code WWW-Authenticate}. */
    public IntouchSmsReadings withCredentialsStatus(int value) {
        return with(copy -> copy.credentialsStatus = value);
    }

    /** The forms of bodies that are read; likely all. Others are answered 415. */
    public IntouchSmsReadings withBodies(Set<BodyForm> value) {
        return with(copy -> copy.bodies = Set.copyOf(value));
    }

    /** Whether a field's name can be written {@code Recipients} too; likely not. */
    public IntouchSmsReadings withNamesInAnyCase(boolean value) {
        return with(copy -> copy.namesInAnyCase = value);
    }

    /** Whether GET does the same as POST; likely not. */
    public IntouchSmsReadings withGetAllowed(boolean value) {
        return with(copy -> copy.getAllowed = value);
    }

    /** The HTTP status for a field that is missing or malformed; likely 400. */
    public IntouchSmsReadings withBadRequestStatus(int value) {
        return with(copy -> copy.badRequestStatus = value);
    }

    /** The body that goes with it; likely that of refusals. */
    public IntouchSmsReadings withBadRequestBody(BadRequestBody value) {
        return with(copy -> copy.badRequestBody = value);
    }

    /** The HTTP status for what is understood and not done, such as for want of balance; likely 200. */
    public IntouchSmsReadings withRefusalStatus(int value) {
        return with(copy -> copy.refusalStatus = value);
    }

    /** Whether bodies look as the documentation prints them, as Python's dictionaries; likely not. */
    public IntouchSmsReadings withPythonBodies(boolean value) {
        return with(copy -> copy.pythonBodies = value);
    }

    /** The content type of JSON; likely {@code application/json}. */
    public IntouchSmsReadings withContentType(String value) {
        return with(copy -> copy.contentType = value);
    }

    /**
     * How the recipient is called in {@code details}: likely {@code recepient}, as documented; {@code receipient} and
     * {@code recipient} are possible too, and several at once.
     */
    public IntouchSmsReadings withRecipientNames(List<String> value) {
        return with(copy -> copy.recipientNames = List.copyOf(value));
    }

    /** Whether {@code messageid} is a text in replies; likely a number. */
    public IntouchSmsReadings withMessageIdsAsText(boolean value) {
        return with(copy -> copy.messageIdsAsText = value);
    }

    /**
     * Whether numbers are put into international form, for Rwanda if they are in national form; likely so. Blanks are
     * taken out in any case.
     */
    public IntouchSmsReadings withNumbersNormalised(boolean value) {
        return with(copy -> copy.numbersNormalised = value);
    }

    /** What a number must look like then; likely {@code \+[0-9]{6,15}}. */
    public IntouchSmsReadings withNumberForm(Pattern value) {
        return with(copy -> copy.numberForm = value);
    }

    /** What happens when some recipients are no numbers; likely they are unsent and the others sent. */
    public IntouchSmsReadings withBadNumbers(BadNumbers value) {
        return with(copy -> copy.badNumbers = value);
    }

    /** Whether a number that stands in the list twice gets two texts; likely so. */
    public IntouchSmsReadings withDuplicatesSentTwice(boolean value) {
        return with(copy -> copy.duplicatesSentTwice = value);
    }

    /** Whether there must be a sender; likely so. */
    public IntouchSmsReadings withSenderRequired(boolean value) {
        return with(copy -> copy.senderRequired = value);
    }

    /** Whether a sender of more than 11 characters, if not up to 15 digits, is a bad request; likely so. */
    public IntouchSmsReadings withSenderLengthChecked(boolean value) {
        return with(copy -> copy.senderLengthChecked = value);
    }

    /** How many SMS a text can be long; likely 6. */
    public IntouchSmsReadings withMaxParts(int value) {
        return with(copy -> copy.maxParts = value);
    }

    /** What each account has at the start; 100,000. */
    public IntouchSmsReadings withBalance(BigDecimal value) {
        return with(copy -> copy.balance = value);
    }

    /** What an SMS costs at the start; 18, as in the documentation's sample. */
    public IntouchSmsReadings withPrice(BigDecimal value) {
        return with(copy -> copy.price = value);
    }

    /** Whether each SMS that a long text consists of costs; likely so. */
    public IntouchSmsReadings withPricePerPart(boolean value) {
        return with(copy -> copy.pricePerPart = value);
    }

    /** Whether balances can be negative at the start; likely not, though that of the documentation's sample is. */
    public IntouchSmsReadings withPostPaid(boolean value) {
        return with(copy -> copy.postPaid = value);
    }

    /**
     * Whether a request that the balance is too low for is done for as many recipients as can be paid, the others being
     * unsent; likely it is refused as a whole.
     */
    public IntouchSmsReadings withSentWhileBalanceLasts(boolean value) {
        return with(copy -> copy.sentWhileBalanceLasts = value);
    }

    /** The zone of all times; likely Africa/Kigali. */
    public IntouchSmsReadings withZone(ZoneId value) {
        return with(copy -> copy.zone = value);
    }

    /**
     * The pattern of times in the status reply; likely {@code dd-MM-yyyy hh:HH:mm:ss}, which has the hour twice.
     */
    public IntouchSmsReadings withStatusTime(String pattern) {
        return with(copy -> copy.statusTime = DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    /** From one status of a text to the next; 1 s. */
    public IntouchSmsReadings withStepTime(Duration value) {
        return with(copy -> copy.stepTime = value);
    }

    /** Which statuses are reported to {@code dlrurl}; likely S, D, E and U. */
    public IntouchSmsReadings withReported(Set<String> value) {
        return with(copy -> copy.reported = Set.copyOf(value));
    }

    /** Whether a report's parameters are put to a query that {@code dlrurl} has with {@code &}; likely so. */
    public IntouchSmsReadings withReportQueryJoined(boolean value) {
        return with(copy -> copy.reportQueryJoined = value);
    }

    /**
     * How often a report is tried until the answer is 200, after 1, 3, 7 … minutes; likely once.
     */
    public IntouchSmsReadings withReportAttempts(int value) {
        return with(copy -> copy.reportAttempts = value);
    }

    private IntouchSmsReadings with(Consumer<IntouchSmsReadings> change) {
        try {
            IntouchSmsReadings copy = (IntouchSmsReadings) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
