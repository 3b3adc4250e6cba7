package org.camelgateways.support.plain;

import java.util.ArrayList;
import java.util.List;

import org.camelgateways.support.HttpServiceConfiguration;

/** User name and password, for HTTP Basic. */
public class PlainConfiguration extends HttpServiceConfiguration {

    private String username = "";
    private String password = "";
    private long maxListSize = 1L << 30;

    @Override
    protected String vendorUrl() {
        return "https://plain.example";
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        validate(faults);
        return faults;
    }

    @Override
    protected long maxListSize() {
        return maxListSize;
    }

    public long getMaxListSize() {
        return maxListSize;
    }

    public void setMaxListSize(long maxListSize) {
        this.maxListSize = maxListSize;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
