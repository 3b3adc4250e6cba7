package org.camelgateways.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.camelgateways.support.HttpServiceConfiguration;
import org.camelgateways.support.callback.CallbackSettings;
import org.camelgateways.support.http.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * The options of the Connector's component and endpoints. A header goes before the endpoint's option, the endpoint's
 * option before the component's.
 */
@UriParams
public class ConnectorConfiguration extends HttpServiceConfiguration {

    @UriParam(description = "The name that InTouch gave the partner whose records these are (the guide's provider ID), where no"
                            + " header says.")
    private @Nullable String provider;
    @UriParam(label = "security", secret = true,
              description = "The company whose records these are, in the partner's own numbering, where no header says. Kept"
                            + " secret, since the service asks for no password: whoever knows the ids can read and change.")
    private @Nullable String clientId;
    @UriParam(description = "The club whose records these are, in the partner's own numbering, where no header says.")
    private @Nullable String clubId;
    @UriParam(label = "producer", defaultValue = "PROSPECT,MEMBER",
              description = "The values of userType that user/save takes, with commas between. The guide speaks of former members"
                            + " too, and does not say how they are called.")
    private String userTypes = "PROSPECT,MEMBER";
    @UriParam(label = "producer", defaultValue = "false",
              description = "A record that is fetched and does not exist is an error, RequestRejectedException with status 404,"
                            + " and not a null body.")
    private boolean failOnNotFound;
    @UriParam(label = "producer", defaultValue = "8",
              description = "How many records of one message are saved at once. Never more than maxConnections.")
    private int concurrency = 8;
    @UriParam(label = "producer", defaultValue = "10000",
              description = "How many records one message may hold. A List with more is refused; of an Iterator no more are"
                            + " taken, and CamelConnectorRemaining says so.")
    private int maxRecords = 10_000;
    @UriParam(label = "consumer",
              description = "Path on the application's HTTP server where the Connector comes in, such as /connector/user.")
    private @Nullable String callbackPath;
    @UriParam(label = "consumer,security", secret = true,
              description = "The unguessable last segment of that path: at least 22 letters and digits.")
    private @Nullable String authToken;
    @UriParam(label = "consumer,security",
              description = "The user name, for HTTP Basic, that the Connector must come with, beside the token in the path.")
    private @Nullable String username;
    @UriParam(label = "consumer,security", secret = true, description = "The password that belongs to username.")
    private @Nullable String password;

    /** The only host that the guide names; where the live service is, InTouch tells its partners. */
    @Override
    protected String vendorUrl() {
        return "https://qa.intouchfollowup.com";
    }

    /** What stands in the way of calling, one sentence each. */
    List<String> sendingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        validateAccount(faults);
        if (concurrency < 1 || maxRecords < 1) {
            faults.add("concurrency and maxRecords must be at least 1");
        }
        if (!userTypes.matches("[A-Z_]+(,[A-Z_]+)*")) {
            faults.add("userTypes must be capitals with commas between, such as PROSPECT,MEMBER");
        }
        return faults;
    }

    /** What stands in the way of polling, one sentence each. */
    List<String> pollingFaults() {
        List<String> faults = sendingFaults();
        if (provider == null || clientId == null || clubId == null) {
            faults.add("provider, clientId and clubId are needed to poll");
        }
        return faults;
    }

    /** What stands in the way of receiving, one sentence each. */
    List<String> receivingFaults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        validateAccount(faults);
        CallbackSettings.validate(callbackPath, authToken, faults);
        return faults;
    }

    private void validateAccount(List<String> faults) {
        if ((username == null) != (password == null)) {
            faults.add("username and password belong together: one of them is missing");
        }
        if (username != null && (username.isEmpty() || username.indexOf(':') >= 0)) {
            faults.add("username must not be empty, nor hold a colon, which HTTP Basic cannot carry");
        }
    }

    /** Only where {@link #receivingFaults} found none. */
    CallbackSettings callbackSettings() {
        Credentials.Basic account = username == null || password == null ? null : new Credentials.Basic(username, password);
        return new CallbackSettings(
                Objects.requireNonNull(callbackPath), Objects.requireNonNull(authToken), null, account);
    }

    Set<String> types() {
        return Set.copyOf(List.of(userTypes.split(",")));
    }

    public @Nullable String getProvider() {
        return provider;
    }

    public void setProvider(@Nullable String provider) {
        this.provider = provider;
    }

    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    public @Nullable String getClubId() {
        return clubId;
    }

    public void setClubId(@Nullable String clubId) {
        this.clubId = clubId;
    }

    public String getUserTypes() {
        return userTypes;
    }

    public void setUserTypes(String userTypes) {
        this.userTypes = userTypes;
    }

    public boolean isFailOnNotFound() {
        return failOnNotFound;
    }

    public void setFailOnNotFound(boolean failOnNotFound) {
        this.failOnNotFound = failOnNotFound;
    }

    public int getConcurrency() {
        return concurrency;
    }

    public void setConcurrency(int concurrency) {
        this.concurrency = concurrency;
    }

    public int getMaxRecords() {
        return maxRecords;
    }

    public void setMaxRecords(int maxRecords) {
        this.maxRecords = maxRecords;
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
}
