package org.camelgateways.intouch;

import java.time.Clock;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.camelgateways.support.HttpServiceComponent;
import org.camelgateways.support.HttpServiceEndpoint;

/** PSWinCom Intouch, also LINK Engage: contacts, groups, messages out, folders of those that came in. */
@Component("intouch")
public class IntouchComponent extends HttpServiceComponent<IntouchConfiguration> {

    @Metadata(description = "The options that every endpoint begins with.")
    private IntouchConfiguration configuration = new IntouchConfiguration();
    @Metadata(label = "advanced",
              description = "The clock by which a time to send lies in the past. The system's by default.")
    private Clock clock = Clock.systemUTC();

    @Override
    protected HttpServiceEndpoint<IntouchConfiguration> createEndpoint(
            String shownUri, String path, IntouchConfiguration options) {
        return new IntouchEndpoint(shownUri, this, IntouchOperation.of(path), options);
    }

    @Override
    protected IntouchConfiguration configuration() {
        return configuration;
    }

    public IntouchConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(IntouchConfiguration configuration) {
        this.configuration = configuration;
    }

    public Clock getClock() {
        return clock;
    }

    public void setClock(Clock clock) {
        this.clock = clock;
    }
}
