package org.camelgateways.intouch;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.camelgateways.support.HttpServiceConfiguration;
import org.camelgateways.support.polling.FirstPoll;
import org.camelgateways.support.polling.PolledList;
import org.camelgateways.support.sms.SenderRule;
import org.camelgateways.support.text.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The options of Intouch's component and endpoints. What a message's body says goes before a header, a header before
 * the endpoint's option, the endpoint's option before the component's.
 */
@UriParams
public class IntouchConfiguration extends HttpServiceConfiguration {

    @UriParam(label = "security",
              description = "User name, without the domain. With an ordinary password of version 2 it may be"
                            + " the user's e-mail address.")
    private @Nullable String username;
    @UriParam(label = "security", description = "The account's login domain, such as acme or acme.com.")
    private @Nullable String domain;
    @UriParam(label = "security", secret = true,
              description = "Password of the user, or, for version 2, the API password set in the web application.")
    private @Nullable String password;
    @UriParam(enums = "1,2",
              description = "The version of the API, where both have the function. By default 2 where it is described for it (messages,"
                            + " and contacts and groups but for counting and searching), else 1.")
    private @Nullable Integer apiVersion;
    @UriParam(defaultValue = "json", enums = "json,xml",
              description = "In which format documents go, and are asked for.")
    private WireFormat format = WireFormat.json;
    @UriParam(label = "advanced", defaultValue = "false",
              description = "Sends PUT and DELETE as POST with the header X-HTTP-Method-Override, for networks that let only POST"
                            + " and GET through.")
    private boolean methodOverride;
    @UriParam(label = "producer",
              description = "Sender, at most 16 characters, where neither message nor header names one. The service knows which ones"
                            + " the account may use. Without one, version 1 takes the user's own; version 2 needs one.")
    private @Nullable String sender;
    @UriParam(label = "producer", defaultValue = "NO",
              description = "The country (two capitals, ISO 3166) in which numbers without a country code are read.")
    private String defaultRegion = "NO";
    @UriParam(label = "producer,advanced", defaultValue = "international", enums = "international,e164,asGiven",
              description = "How recipients' numbers are written for the service: with the country code and digits only"
                            + " (4790011223), the same after a plus sign, or as the message has them, without blanks and hyphens.")
    private NumberFormat numberFormat = NumberFormat.international;
    @UriParam(label = "advanced", defaultValue = "Europe/Oslo",
              description = "The time zone of the service's times, which XML of version 1 does not name.")
    private String zone = "Europe/Oslo";

    @UriParam(label = "advanced", defaultValue = "1073741824",
              description = "The largest list taken in, in bytes, counted as it came and unpacked. Up to 1 MB it is kept in the"
                            + " memory, else in a file in Camel's spool directory that is gone with its exchange.")
    private long maxListSize = 1L << 30;
    @UriParam(label = "consumer", defaultValue = "Inbox",
              description = "The folder whose new messages are routed: its id, or its name, or, where none is called that, its type."
                            + " Digits alone are an id; name:2026 is the name 2026.")
    private String folder = "Inbox";
    @UriParam(label = "consumer",
              description = "The group whose members are polled: its id or its name. Digits alone are an id; name:2026 is the name"
                            + " 2026.")
    private @Nullable String group;

    @Override
    protected String vendorUrl() {
        return "https://intouchapi.pswin.com";
    }

    /** What stands in the way of calling, one sentence each. */
    List<String> sendingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        validateAccount(faults);
        if (maxListSize < 1) {
            faults.add("maxListSize must be at least 1");
        }
        if (apiVersion != null && apiVersion != 1 && apiVersion != 2) {
            faults.add("apiVersion must be 1 or 2");
        }
        String fault = sender == null ? null : MessageRules.senderFault(SenderRule.withPlus(sender));
        if (fault != null) {
            faults.add("sender " + fault);
        }
        if (!PhoneNumbers.isRegion(defaultRegion)) {
            faults.add("defaultRegion must be a country's two capitals, such as NO");
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            faults.add("zone '" + zone + "' is no time zone, such as Europe/Oslo");
        }
        return faults;
    }

    /** What stands in the way of polling. */
    List<String> pollingFaults(IntouchOperation list) {
        List<String> faults = sendingFaults();
        if (list == IntouchOperation.GROUPS_CONTACTS && isMissing(Polling.name(group))) {
            faults.add("group is needed: the id or the name of the group whose members are polled");
        }
        if (list == IntouchOperation.FOLDERS_MESSAGES && isMissing(Polling.name(folder))) {
            faults.add("folder must be a folder's id or name");
        }
        if (isRaw()) {
            faults.add("raw documents cannot be polled");
        }
        return faults;
    }

    /** Messages are waited for; contacts are there. */
    @Override
    protected FirstPoll firstPollOf(PolledList<?> list) {
        return getFirstPoll() == null && list instanceof PolledMessages ? FirstPoll.emit : super.firstPollOf(list);
    }

    @Override
    protected long maxListSize() {
        return maxListSize;
    }

    private void validateAccount(List<String> faults) {
        if (isMissing(username) || isMissing(domain) || isMissing(password)) {
            faults.add("username, domain and password are needed");
        }
        if ((username + domain).indexOf(':') >= 0) {
            faults.add("username or domain holds a colon, which HTTP Basic cannot carry");
        }
        if (domain != null && domain.indexOf('@') >= 0) {
            faults.add("domain holds an @, after which the service looks for it");
        }
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getDomain() {
        return domain;
    }

    public void setDomain(@Nullable String domain) {
        this.domain = domain;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable Integer getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(@Nullable Integer apiVersion) {
        this.apiVersion = apiVersion;
    }

    public WireFormat getFormat() {
        return format;
    }

    public void setFormat(WireFormat format) {
        this.format = format;
    }

    public boolean isMethodOverride() {
        return methodOverride;
    }

    public void setMethodOverride(boolean methodOverride) {
        this.methodOverride = methodOverride;
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

    public NumberFormat getNumberFormat() {
        return numberFormat;
    }

    public void setNumberFormat(NumberFormat numberFormat) {
        this.numberFormat = numberFormat;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public long getMaxListSize() {
        return maxListSize;
    }

    public void setMaxListSize(long maxListSize) {
        this.maxListSize = maxListSize;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }
}
