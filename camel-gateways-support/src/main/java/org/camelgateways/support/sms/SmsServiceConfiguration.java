package org.camelgateways.support.sms;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.camelgateways.support.HttpServiceConfiguration;
import org.camelgateways.support.callback.CallbackSettings;
import org.jspecify.annotations.Nullable;

/** The options of services that send texts and can report on them to a URL. */
@UriParams
public abstract class SmsServiceConfiguration extends HttpServiceConfiguration {

    private static final int LONGEST_URL = 2_000;

    @UriParam(label = "producer", defaultValue = "false",
              description = "Some recipients sent and some not is an error, PartlySentException.")
    private boolean failOnPartial;
    @UriParam(description = "The application's own public address, scheme and host, for delivery reports. Never taken from a"
                            + " request.")
    private @Nullable String callbackBaseUrl;
    @UriParam(description = "Path on the application's HTTP server where delivery reports come in, such as /sms/status.")
    private @Nullable String callbackPath;
    @UriParam(label = "security", secret = true,
              description = "The unguessable last segment of the path of delivery reports, which are not signed: at least 22"
                            + " letters and digits.")
    private @Nullable String authToken;
    @UriParam(label = "consumer,advanced",
              description = "Remembers delivery reports, so that a repeat is answered and not routed again.")
    @Metadata(autowired = false)
    private @Nullable IdempotentRepository idempotentRepository;

    /** Where the service reports to, if not to callbackBaseUrl and callbackPath. */
    protected abstract @Nullable String ownReportUrl();

    /** Where the service reports to; null: no reports are wanted. */
    public final @Nullable String reportUrl() {
        if (ownReportUrl() != null || callbackBaseUrl == null) {
            return ownReportUrl();
        }
        String base
                = callbackBaseUrl.endsWith("/") ? callbackBaseUrl.substring(0, callbackBaseUrl.length() - 1) : callbackBaseUrl;
        return base + callbackPath + "/" + authToken;
    }

    /** Where reports come in; only where {@link CallbackSettings#validate} found no fault. */
    public final CallbackSettings callbackSettings() {
        return new CallbackSettings(
                Objects.requireNonNull(callbackPath), Objects.requireNonNull(authToken), idempotentRepository);
    }

    /**
     * Adds every fault of {@link #reportUrl()} to the list.
     *
     * @param ownOption the option behind {@link #ownReportUrl}
     */
    protected final void validateReports(String ownOption, List<String> faults) {
        boolean own = ownReportUrl() != null;
        if (callbackBaseUrl != null && !own) {
            CallbackSettings.validate(callbackPath, authToken, faults);
        }
        String url = reportUrl();
        if (url != null) {
            String option = own ? ownOption : "callbackBaseUrl";
            int before = faults.size();
            validateUrl(option, url, faults);
            if (before == faults.size()) {
                validateReportUrl(option, url, own, faults);
            }
        }
    }

    private void validateReportUrl(String option, String url, boolean own, List<String> faults) {
        if (url.length() > LONGEST_URL) {
            faults.add("the URL for delivery reports has " + url.length() + " characters; possible are " + LONGEST_URL);
        }
        if (!url.chars().allMatch(c -> c > ' ' && c <= '~')) {
            faults.add(option + " must be in ASCII, other characters percent-encoded");
        }
        if (!own && (url.contains("?") || url.contains("#"))) {
            faults.add("callbackBaseUrl must be scheme and host, at most with a path");
        }
        boolean baseUrlStands = faults.stream().noneMatch(f -> f.startsWith("baseUrl"));
        if (baseUrlStands && isLoopback(URI.create(url).getHost()) && !isLoopback(URI.create(url()).getHost())) {
            faults.add(option + " is on this machine, where the service cannot reach it");
        }
    }

    protected static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    public boolean isFailOnPartial() {
        return failOnPartial;
    }

    public void setFailOnPartial(boolean failOnPartial) {
        this.failOnPartial = failOnPartial;
    }

    public @Nullable String getCallbackBaseUrl() {
        return callbackBaseUrl;
    }

    public void setCallbackBaseUrl(@Nullable String callbackBaseUrl) {
        this.callbackBaseUrl = callbackBaseUrl;
    }

    public @Nullable String getCallbackPath() {
        return callbackPath;
    }

    public void setCallbackPath(@Nullable String callbackPath) {
        this.callbackPath = callbackPath;
    }

    public @Nullable String getAuthToken() {
        return authToken;
    }

    public void setAuthToken(@Nullable String authToken) {
        this.authToken = authToken;
    }

    public @Nullable IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(@Nullable IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }
}
