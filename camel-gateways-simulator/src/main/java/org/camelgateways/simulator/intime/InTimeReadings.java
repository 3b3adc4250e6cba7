package org.camelgateways.simulator.intime;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.camelgateways.simulator.service.Numbers;

/**
 * What InTime HTTP API 1.0 leaves open, as the simulator reads it. Each can be read otherwise. Immutable.
 */
public final class InTimeReadings implements Cloneable {
    private static final Pattern BLANKS_AND_HYPHENS = Pattern.compile("[\\s\\u00A0-]");
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ZoneId zone = ZoneId.of("Europe/Stockholm");
    private int errorStatus = 200;
    private boolean flashCapsMultiSms = true;
    private boolean plusInNumericSender = true;
    private boolean duplicatesSentTwice = true;
    private boolean parserTextForBadXml;
    private boolean reportsWithoutTransId;
    private Pattern numberForm = Pattern.compile("\\+?[0-9]{6,15}");
    private boolean spellingsOfANumberAlike = true;
    private boolean partialSuccess = true;
    private boolean listingsByPost = true;
    private Set<String> deleteNixSuffixes = Set.of("aspx", "ashx");
    private boolean membersOfSeveralGroupsSentOnce = true;
    private boolean checkNixForGroupsOnly = true;
    private boolean contactsInUnknownGroupsRefused = true;
    private boolean contactsBeforeAFaultKept;
    private boolean groupNamesUnique;
    private boolean blockedAgainGetsItsId;
    private boolean blanksInEditReply = true;
    private boolean pastAppointmentsRefused;
    private boolean lateRemindersSent = true;
    private int reminderDays = 1;
    private LocalTime reminderTime = LocalTime.of(10, 0);
    private String reminderText = "Hej! Vi påminner om din tid {date} kl {time}.";
    private String reminderSender = "InTime";
    private Duration deliveryTime = Duration.ofSeconds(3);
    private Duration firstRepeat = Duration.ofMinutes(1);
    private Duration longestRepeat = Duration.ofHours(24);

    private InTimeReadings() {
    }

    /** The readings that seem most likely. */
    public static InTimeReadings likely() {
        return new InTimeReadings();
    }

    /**
     * The zone that {@code senddate} is in; likely Europe/Stockholm. An hour that a clock change skips is moved on by
     * it.
     */
    public InTimeReadings withZone(ZoneId value) {
        InTimeReadings copy = copy();
        copy.zone = value;
        return copy;
    }

    /** The HTTP status of an error code; likely 200. */
    public InTimeReadings withErrorStatus(int value) {
        InTimeReadings copy = copy();
        copy.errorStatus = value;
        return copy;
    }

    /** Whether a flash message stays at 160 characters also with {@code multisms} 1; likely so. */
    public InTimeReadings withFlashCapsMultiSms(boolean value) {
        InTimeReadings copy = copy();
        copy.flashCapsMultiSms = value;
        return copy;
    }

    /** Whether a sender of up to 15 digits may begin with a plus; likely so. */
    public InTimeReadings withPlusInNumericSender(boolean value) {
        InTimeReadings copy = copy();
        copy.plusInNumericSender = value;
        return copy;
    }

    /** Whether a number that stands in the list twice gets two texts; likely so. */
    public InTimeReadings withDuplicatesSentTwice(boolean value) {
        InTimeReadings copy = copy();
        copy.duplicatesSentTwice = value;
        return copy;
    }

    /**
     * Whether ill-formed XML is answered with the parser's own words instead of {@code 1:ERROR1}. Likely not, though
     * the live service was seen to do it.
     */
    public InTimeReadings withParserTextForBadXml(boolean value) {
        InTimeReadings copy = copy();
        copy.parserTextForBadXml = value;
        return copy;
    }

    /** Whether a recipient without {@code transid} is reported too, with an empty one; likely not. */
    public InTimeReadings withReportsWithoutTransId(boolean value) {
        InTimeReadings copy = copy();
        copy.reportsWithoutTransId = value;
        return copy;
    }

    /** What a number must look like after blanks and hyphens were taken out; likely {@code \+?[0-9]{6,15}}. */
    public InTimeReadings withNumberForm(Pattern value) {
        InTimeReadings copy = copy();
        copy.numberForm = value;
        return copy;
    }

    /**
     * Whether 070… and +4670… are one number on the block list and among recipients that get one text; likely so.
     */
    public InTimeReadings withSpellingsOfANumberAlike(boolean value) {
        InTimeReadings copy = copy();
        copy.spellingsOfANumberAlike = value;
        return copy;
    }

    /**
     * Whether a list of which only a part can be created or deleted is answered with the ids of that part; likely so.
     * Otherwise nothing is done and {@code 2:ERROR1} comes back.
     */
    public InTimeReadings withPartialSuccess(boolean value) {
        InTimeReadings copy = copy();
        copy.partialSuccess = value;
        return copy;
    }

    /**
     * Whether the three listings answer also to POST with an empty body; likely so. Other methods are answered 405.
     */
    public InTimeReadings withListingsByPost(boolean value) {
        InTimeReadings copy = copy();
        copy.listingsByPost = value;
        return copy;
    }

    /**
     * What {@code nix/deletenix} ends in, {@code aspx} as the manual prints it or {@code ashx} as the others; likely
     * both.
     */
    public InTimeReadings withDeleteNixSuffixes(Set<String> value) {
        if (value.isEmpty() || !Set.of("aspx", "ashx").containsAll(value)) {
            throw new IllegalArgumentException("The path of nix/deletenix ends in aspx, ashx or either, not in " + value);
        }
        InTimeReadings copy = copy();
        copy.deleteNixSuffixes = Set.copyOf(value);
        return copy;
    }

    /**
     * Whether a contact in several groups of one message gets one text; likely so. Two contacts with one number get
     * two, unless {@linkplain #withDuplicatesSentTwice duplicates} get one.
     */
    public InTimeReadings withMembersOfSeveralGroupsSentOnce(boolean value) {
        InTimeReadings copy = copy();
        copy.membersOfSeveralGroupsSentOnce = value;
        return copy;
    }

    /**
     * Whether {@code checknix} leaves out members of groups only; likely so. Otherwise recipients named by number are
     * left out too.
     */
    public InTimeReadings withCheckNixForGroupsOnly(boolean value) {
        InTimeReadings copy = copy();
        copy.checkNixForGroupsOnly = value;
        return copy;
    }

    /**
     * Whether a contact cannot be created in a group that is not there; likely so. Otherwise it is created without it.
     */
    public InTimeReadings withContactsInUnknownGroupsRefused(boolean value) {
        InTimeReadings copy = copy();
        copy.contactsInUnknownGroupsRefused = value;
        return copy;
    }

    /** Whether the contacts before a faulty one are created although the answer is an error; likely not. */
    public InTimeReadings withContactsBeforeAFaultKept(boolean value) {
        InTimeReadings copy = copy();
        copy.contactsBeforeAFaultKept = value;
        return copy;
    }

    /** Whether a second group of the same name cannot be created; likely it can. */
    public InTimeReadings withGroupNamesUnique(boolean value) {
        InTimeReadings copy = copy();
        copy.groupNamesUnique = value;
        return copy;
    }

    /**
     * Whether blocking a number that is blocked already is answered with the id it has; likely it counts as not
     * created.
     */
    public InTimeReadings withBlockedAgainGetsItsId(boolean value) {
        InTimeReadings copy = copy();
        copy.blockedAgainGetsItsId = value;
        return copy;
    }

    /** Whether {@code reminder/edit} prints a blank after each comma, as the manual does; likely so. */
    public InTimeReadings withBlanksInEditReply(boolean value) {
        InTimeReadings copy = copy();
        copy.blanksInEditReply = value;
        return copy;
    }

    /** Whether a reminder of an appointment in the past cannot be created; likely it can, and sends no text. */
    public InTimeReadings withPastAppointmentsRefused(boolean value) {
        InTimeReadings copy = copy();
        copy.pastAppointmentsRefused = value;
        return copy;
    }

    /**
     * Whether a reminder whose hour is past when it is created, but not its appointment, sends its text at once; likely
     * so. Otherwise it sends none.
     */
    public InTimeReadings withLateRemindersSent(boolean value) {
        InTimeReadings copy = copy();
        copy.lateRemindersSent = value;
        return copy;
    }

    /** When reminders send their texts: so many days before, at this time of the day; here the day before at 10:00. */
    public InTimeReadings withReminderAt(int daysBefore, LocalTime time) {
        if (daysBefore < 0) {
            throw new IllegalArgumentException("A reminder goes out 0 or more days before, not " + daysBefore);
        }
        InTimeReadings copy = copy();
        copy.reminderDays = daysBefore;
        copy.reminderTime = time;
        return copy;
    }

    /**
     * The text of reminders, in which {@code {date}}, {@code {time}}, {@code {attendant}} and {@code {organizer}} are
     * filled in; here a sentence with date and time.
     */
    public InTimeReadings withReminderText(String value) {
        InTimeReadings copy = copy();
        copy.reminderText = value;
        return copy;
    }

    /** The sender of reminders; here InTime. */
    public InTimeReadings withReminderSender(String value) {
        InTimeReadings copy = copy();
        copy.reminderSender = value;
        return copy;
    }

    /** How long after sending the status is known, in simulated time; 3 seconds here. */
    public InTimeReadings withDeliveryTime(Duration value) {
        InTimeReadings copy = copy();
        copy.deliveryTime = value;
        return copy;
    }

    /**
     * How long after a report that was not acknowledged it is repeated, in simulated time: here 1 minute, twice as long
     * each time after, 24 hours at most.
     */
    public InTimeReadings withRepeats(Duration first, Duration longest) {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "The first repeat comes after more than nothing and the longest pause is not shorter: " + first + ", "
                                               + longest);
        }
        InTimeReadings copy = copy();
        copy.firstRepeat = first;
        copy.longestRepeat = longest;
        return copy;
    }

    ZoneId zone() {
        return zone;
    }

    int errorStatus() {
        return errorStatus;
    }

    boolean flashCapsMultiSms() {
        return flashCapsMultiSms;
    }

    boolean plusInNumericSender() {
        return plusInNumericSender;
    }

    boolean duplicatesSentTwice() {
        return duplicatesSentTwice;
    }

    boolean parserTextForBadXml() {
        return parserTextForBadXml;
    }

    boolean reportsWithoutTransId() {
        return reportsWithoutTransId;
    }

    boolean partialSuccess() {
        return partialSuccess;
    }

    boolean listingsByPost() {
        return listingsByPost;
    }

    Set<String> deleteNixSuffixes() {
        return deleteNixSuffixes;
    }

    boolean membersOfSeveralGroupsSentOnce() {
        return membersOfSeveralGroupsSentOnce;
    }

    boolean checkNixForGroupsOnly() {
        return checkNixForGroupsOnly;
    }

    boolean contactsInUnknownGroupsRefused() {
        return contactsInUnknownGroupsRefused;
    }

    boolean contactsBeforeAFaultKept() {
        return contactsBeforeAFaultKept;
    }

    boolean groupNamesUnique() {
        return groupNamesUnique;
    }

    boolean blockedAgainGetsItsId() {
        return blockedAgainGetsItsId;
    }

    boolean blanksInEditReply() {
        return blanksInEditReply;
    }

    boolean pastAppointmentsRefused() {
        return pastAppointmentsRefused;
    }

    boolean lateRemindersSent() {
        return lateRemindersSent;
    }

    String reminderSender() {
        return reminderSender;
    }

    /** Without blanks and hyphens. */
    String stripped(String number) {
        return BLANKS_AND_HYPHENS.matcher(number).replaceAll("");
    }

    boolean isNumber(String stripped) {
        return numberForm.matcher(stripped).matches();
    }

    /** What two spellings of a number have in common. */
    String key(String number) {
        return spellingsOfANumberAlike ? Numbers.key(number) : stripped(number);
    }

    LocalDateTime reminderDate(LocalDateTime appointment) {
        return appointment.toLocalDate().minusDays(reminderDays).atTime(reminderTime);
    }

    String reminderText(InTimeAppointment appointment) {
        return reminderText
                .replace("{date}", DateTimeFormatter.ISO_LOCAL_DATE.format(appointment.date()))
                .replace("{time}", CLOCK_TIME.format(appointment.date()))
                .replace("{attendant}", name("", appointment.attendantFirstname(), appointment.attendantLastname()))
                .replace("{organizer}", name(appointment.organizerTitle(), appointment.organizerFirstname(),
                        appointment.organizerLastname()));
    }

    private static String name(String... parts) {
        return String.join(" ", parts).trim().replaceAll(" +", " ");
    }

    Duration deliveryTime() {
        return deliveryTime;
    }

    Duration firstRepeat() {
        return firstRepeat;
    }

    Duration longestRepeat() {
        return longestRepeat;
    }

    private InTimeReadings copy() {
        try {
            return (InTimeReadings) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
