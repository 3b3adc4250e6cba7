package org.camelgateways.intime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.camelgateways.support.callback.CallbackSettings;
import org.camelgateways.support.sms.SenderRule;
import org.camelgateways.support.sms.SmsServiceConfiguration;
import org.camelgateways.support.text.PhoneNumbers;
import org.camelgateways.support.text.PlacedCharacter;
import org.camelgateways.support.text.SegmentRule;
import org.camelgateways.support.text.SmsSegments;
import org.jspecify.annotations.Nullable;

/**
 * The options of InTime's component and endpoints. What a message's body says goes before a header, a header before the
 * endpoint's option, the endpoint's option before the component's.
 */
@UriParams
public class IntimeConfiguration extends SmsServiceConfiguration {

    /** What happens to characters that ISO-8859-1, the service's charset, lacks. */
    public enum Unmappable {
        reference,
        refuse;

        /** What stands in the way of sending this text, or null. */
        @Nullable
        String fault(String text) {
            int outside = this == reference ? -1 : SmsSegments.firstOutside(text, SegmentRule.EIGHT_BIT);
            return outside < 0
                    ? null
                    : "holds " + new PlacedCharacter(outside, text.codePointAt(outside))
                      + ", which ISO-8859-1 lacks; unmappable=reference sends it as a character reference";
        }
    }

    /** What happens to a local time in the hour that clocks skip in spring. */
    public enum SkippedHour {
        refuse,
        later
    }

    /** Which of two hours a local time means when clocks repeat one in autumn. */
    public enum RepeatedHour {
        refuse,
        earlier,
        later
    }

    @UriParam(label = "security", description = "User name of the account (the vendor's user).")
    private @Nullable String username;
    @UriParam(label = "security", secret = true, description = "Secret key of the account (the vendor's hash).")
    private @Nullable String secretKey;
    @UriParam(label = "producer",
              description = "Sender id, where neither message nor header names one: at most 11 letters (a to z), digits,"
                            + " blanks, full stops, plus signs and hyphens, or at most 15 digits with or without a plus sign"
                            + " before them.")
    private @Nullable String sender;
    @UriParam(defaultValue = "SE",
              description = "The country (two capitals, ISO 3166) in which numbers without a country code are read.")
    private String defaultRegion = "SE";
    @UriParam(label = "producer", defaultValue = "Europe/Stockholm",
              description = "The account's time zone, in which the service reads the time to send at.")
    private String zone = "Europe/Stockholm";
    @UriParam(label = "producer", defaultValue = "refuse", enums = "refuse,later",
              description = "What to do with a local time in the hour that clocks skip in spring: refuse it, or send an hour later.")
    private SkippedHour skippedHour = SkippedHour.refuse;
    @UriParam(label = "producer", defaultValue = "refuse", enums = "refuse,earlier,later",
              description = "Which of two hours a local time means in the hour that clocks repeat in autumn: none, the earlier or"
                            + " the later. Said also of how the service reads it.")
    private RepeatedHour repeatedHour = RepeatedHour.refuse;
    @UriParam(label = "producer", defaultValue = "false",
              description = "Where neither message nor header says: the text is shown at once and not kept; it then has at most"
                            + " 160 characters.")
    private boolean flash;
    @UriParam(label = "producer", defaultValue = "false",
              description = "Where neither message nor header says: the text may take up to 6 segments, 804 characters, each of"
                            + " which is charged.")
    private boolean multisms;
    @UriParam(label = "producer", defaultValue = "false",
              description = "Where neither message nor header says: members of groups who are on the block list are left out.")
    private boolean checkNix;
    @UriParam(label = "producer", defaultValue = "false",
              description = "Where neither message nor header says: the service makes the text unreadable after sending it.")
    private boolean anonymize;
    @UriParam(label = "producer", defaultValue = "reference", enums = "reference,refuse",
              description = "A character that ISO-8859-1 lacks, such as the euro sign or an emoji, goes as one XML character"
                            + " reference, or is refused by name.")
    private Unmappable unmappable = Unmappable.reference;
    @UriParam(label = "producer", defaultValue = "false",
              description = "Deleting a group (contacts/deletegroup) then deletes its contacts too. No header changes it.")
    private boolean deleteContacts;
    @UriParam(label = "producer,advanced", defaultValue = "nix/deletenix.aspx",
              description = "The path of nix/deletenix below the service's /api/1.0/. The vendor's manual prints it with aspx,"
                            + " where all others end in ashx.")
    private String deleteNixPath = "nix/deletenix.aspx";
    @UriParam(label = "producer,security", secret = true,
              description = "Where the service posts delivery reports, if not to callbackBaseUrl and callbackPath. Secret, since"
                            + " whoever knows it can forge reports.")
    private @Nullable String statusUrl;

    @Override
    protected String vendorUrl() {
        return "https://sms.intime.nu";
    }

    /** What stands in the way of sending, one sentence each. */
    List<String> sendingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        validateAccount("send", faults);
        validateSender(faults);
        validateZone(faults);
        if (!deleteNixPath.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]*[A-Za-z0-9_-])+")) {
            faults.add("deleteNixPath must be a path without a slash before it, such as nix/deletenix.aspx");
        }
        validateReports("statusUrl", faults);
        return faults;
    }

    /** What stands in the way of receiving, one sentence each. */
    List<String> receivingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        CallbackSettings.validate(getCallbackPath(), getAuthToken(), faults);
        return faults;
    }

    /** What stands in the way of polling, one sentence each. */
    List<String> pollingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        validateAccount("poll", faults);
        return faults;
    }

    private void validateAccount(String purpose, List<String> faults) {
        if (isMissing(username) || isMissing(secretKey)) {
            faults.add("username and secretKey are needed to " + purpose);
        }
        if (!PhoneNumbers.isRegion(defaultRegion)) {
            faults.add("defaultRegion must be a country's two capitals, such as SE");
        }
    }

    private void validateSender(List<String> faults) {
        String fault = sender == null ? null : MessageRules.SENDER.fault(SenderRule.withPlus(sender));
        if (fault != null) {
            faults.add("sender " + fault);
        }
    }

    private void validateZone(List<String> faults) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            faults.add("zone '" + zone + "' is no time zone, such as Europe/Stockholm");
        }
    }

    @Override
    protected @Nullable String ownReportUrl() {
        return statusUrl;
    }

    SendDates sendDates(Clock clock) {
        return new SendDates(ZoneId.of(zone), skippedHour, repeatedHour, clock);
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getSecretKey() {
        return secretKey;
    }

    public void setSecretKey(@Nullable String secretKey) {
        this.secretKey = secretKey;
    }

    public @Nullable String getSender() {
        return sender;
    }

    public void setSender(@Nullable String sender) {
        this.sender = sender;
    }

    public String getDefaultRegion() {
        return defaultRegion;
    }

    public void setDefaultRegion(String defaultRegion) {
        this.defaultRegion = defaultRegion;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public SkippedHour getSkippedHour() {
        return skippedHour;
    }

    public void setSkippedHour(SkippedHour skippedHour) {
        this.skippedHour = skippedHour;
    }

    public RepeatedHour getRepeatedHour() {
        return repeatedHour;
    }

    public void setRepeatedHour(RepeatedHour repeatedHour) {
        this.repeatedHour = repeatedHour;
    }

    public boolean isFlash() {
        return flash;
    }

    public void setFlash(boolean flash) {
        this.flash = flash;
    }

    public boolean isMultisms() {
        return multisms;
    }

    public void setMultisms(boolean multisms) {
        this.multisms = multisms;
    }

    public boolean isCheckNix() {
        return checkNix;
    }

    public void setCheckNix(boolean checkNix) {
        this.checkNix = checkNix;
    }

    public boolean isAnonymize() {
        return anonymize;
    }

    public void setAnonymize(boolean anonymize) {
        this.anonymize = anonymize;
    }

    public Unmappable getUnmappable() {
        return unmappable;
    }

    public void setUnmappable(Unmappable unmappable) {
        this.unmappable = unmappable;
    }

    public boolean isDeleteContacts() {
        return deleteContacts;
    }

    public void setDeleteContacts(boolean deleteContacts) {
        this.deleteContacts = deleteContacts;
    }

    public String getDeleteNixPath() {
        return deleteNixPath;
    }

    public void setDeleteNixPath(String deleteNixPath) {
        this.deleteNixPath = deleteNixPath;
    }

    public @Nullable String getStatusUrl() {
        return statusUrl;
    }

    public void setStatusUrl(@Nullable String statusUrl) {
        this.statusUrl = statusUrl;
    }
}
