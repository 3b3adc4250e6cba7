package org.camelgateways.intouchsms;

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
import org.jspecify.annotations.Nullable;

/**
 * The options of IntouchSMS's component and endpoints. What a message's body says goes before a header, a header before
 * the endpoint's option, the endpoint's option before the component's.
 */
@UriParams
public class IntouchsmsConfiguration extends SmsServiceConfiguration {

    @UriParam(label = "security", description = "User name of the account.")
    private @Nullable String username;
    @UriParam(label = "security", secret = true, description = "Password of the account.")
    private @Nullable String password;
    @UriParam(label = "producer",
              description = "Sender id, where neither message nor header names one: at most 11 letters (a to z), digits, blanks,"
                            + " full stops, underscores, hyphens and ampersands, or at most 15 digits with or without a plus"
                            + " sign before them. The service knows those that are registered for the account.")
    private @Nullable String sender;
    @UriParam(defaultValue = "RW",
              description = "The country (two capitals, ISO 3166) in which numbers without a country code are read.")
    private String defaultRegion = "RW";
    @UriParam(label = "producer", defaultValue = "100",
              description = "How many recipients one call names at most. A message to more goes as several calls, one after the"
                            + " other.")
    private int maxRecipientsPerRequest = 100;
    @UriParam(label = "producer", defaultValue = "6",
              description = "How many short messages a text may take at most, each of which is charged. The service joins up to"
                            + " 6.")
    private int maxSegments = 6;
    @UriParam(defaultValue = "Africa/Kigali",
              description = "The time zone of the service's times, which bear none.")
    private String zone = "Africa/Kigali";
    @UriParam(label = "producer,security", secret = true,
              description = "Where the service reports to, if not to callbackBaseUrl and callbackPath (the vendor's dlrurl). Secret,"
                            + " since whoever knows it can forge reports.")
    private @Nullable String dlrUrl;

    @UriParam(label = "consumer", defaultValue = "20000", javaType = "java.time.Duration",
              description = "With followStore: how long after a send, or after a change, the status of a text is asked for. Each"
                            + " time it has not changed, the wait doubles.")
    private long followInterval = 20_000;
    @UriParam(label = "consumer", defaultValue = "900000", javaType = "java.time.Duration",
              description = "With followStore: the longest wait before the status of a text is asked for again.")
    private long maxFollowInterval = 900_000;
    @UriParam(defaultValue = "259200000", javaType = "java.time.Duration",
              description = "With followStore: how long after its send a text is followed at most. Then it is told as UNKNOWN.")
    private long followFor = 259_200_000;
    @UriParam(label = "consumer", defaultValue = "60",
              description = "With followStore: how many calls a consumer makes in any minute.")
    private int maxCallsPerMinute = 60;

    @UriParam(label = "advanced",
              description = "Reads the status of a text also from a reply that is no JSON but what Python prints, such as"
                            + " {u'success': True}. Such a reply to sms/send is never read: the outcome stays unknown.")
    private boolean tolerantStatus;

    @Override
    protected String vendorUrl() {
        return "https://www.intouchsms.co.rw";
    }

    @Override
    protected @Nullable String ownReportUrl() {
        return dlrUrl;
    }

    /** What stands in the way of sending, one sentence each. */
    List<String> sendingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        validateAccount(faults);
        validateCommon(faults);
        String fault = sender == null ? null : MessageRules.SENDER.fault(SenderRule.withPlus(sender));
        if (fault != null) {
            faults.add("sender " + fault);
        }
        if (maxRecipientsPerRequest < 1 || maxSegments < 1) {
            faults.add("maxRecipientsPerRequest and maxSegments must be at least 1");
        }
        validateReports("dlrUrl", faults);
        return faults;
    }

    /** What stands in the way of asking for the status of texts that were sent, one sentence each. */
    List<String> followingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        validateAccount(faults);
        validateCommon(faults);
        if (maxCallsPerMinute < 1 || isRaw()) {
            faults.add("maxCallsPerMinute must be at least 1, and raw must not be set");
        }
        return faults;
    }

    /** What stands in the way of receiving, one sentence each. */
    List<String> receivingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        validateCommon(faults);
        CallbackSettings.validate(getCallbackPath(), getAuthToken(), faults);
        return faults;
    }

    private void validateAccount(List<String> faults) {
        if (isMissing(username) || isMissing(password)) {
            faults.add("username and password are needed to send");
        } else if (username != null && username.indexOf(':') >= 0) {
            faults.add("username holds a colon, which HTTP Basic cannot carry");
        }
    }

    private void validateCommon(List<String> faults) {
        if (!PhoneNumbers.isRegion(defaultRegion)) {
            faults.add("defaultRegion must be a country's two capitals, such as RW");
        }
        if (followInterval < 1 || maxFollowInterval < followInterval || followFor < 1) {
            faults.add(
                    "followInterval and followFor must be longer than 0, and maxFollowInterval not shorter than followInterval");
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            faults.add("zone '" + zone + "' is no time zone, such as Africa/Kigali");
        }
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
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

    public int getMaxRecipientsPerRequest() {
        return maxRecipientsPerRequest;
    }

    public void setMaxRecipientsPerRequest(int maxRecipientsPerRequest) {
        this.maxRecipientsPerRequest = maxRecipientsPerRequest;
    }

    public int getMaxSegments() {
        return maxSegments;
    }

    public void setMaxSegments(int maxSegments) {
        this.maxSegments = maxSegments;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public @Nullable String getDlrUrl() {
        return dlrUrl;
    }

    public void setDlrUrl(@Nullable String dlrUrl) {
        this.dlrUrl = dlrUrl;
    }

    public long getFollowInterval() {
        return followInterval;
    }

    public void setFollowInterval(long followInterval) {
        this.followInterval = followInterval;
    }

    public long getMaxFollowInterval() {
        return maxFollowInterval;
    }

    public void setMaxFollowInterval(long maxFollowInterval) {
        this.maxFollowInterval = maxFollowInterval;
    }

    public long getFollowFor() {
        return followFor;
    }

    public void setFollowFor(long followFor) {
        this.followFor = followFor;
    }

    public int getMaxCallsPerMinute() {
        return maxCallsPerMinute;
    }

    public void setMaxCallsPerMinute(int maxCallsPerMinute) {
        this.maxCallsPerMinute = maxCallsPerMinute;
    }

    public boolean isTolerantStatus() {
        return tolerantStatus;
    }

    public void setTolerantStatus(boolean tolerantStatus) {
        this.tolerantStatus = tolerantStatus;
    }
}
