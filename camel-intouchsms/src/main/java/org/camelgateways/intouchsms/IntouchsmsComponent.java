package org.camelgateways.intouchsms;

import java.time.Clock;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.camelgateways.support.HttpServiceComponent;
import org.camelgateways.support.HttpServiceEndpoint;

/** IntouchSMS: texts out, their status asked for, their delivery reports in. */
@Component("intouchsms")
public class IntouchsmsComponent extends HttpServiceComponent<IntouchsmsConfiguration> {

    @Metadata(description = "The options that every endpoint begins with.")
    private IntouchsmsConfiguration configuration = new IntouchsmsConfiguration();
    @Metadata(label = "advanced",
              description = "The clock by which delivery reports are dated that bear no time. The system's by default.")
    private Clock clock = Clock.systemUTC();

    @Override
    protected HttpServiceEndpoint<IntouchsmsConfiguration> createEndpoint(
            String shownUri, String path, IntouchsmsConfiguration options) {
        return new IntouchsmsEndpoint(shownUri, this, IntouchsmsOperation.of(path), options);
    }

    @Override
    protected IntouchsmsConfiguration configuration() {
        return configuration;
    }

    public IntouchsmsConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(IntouchsmsConfiguration configuration) {
        this.configuration = configuration;
    }

    public Clock getClock() {
        return clock;
    }

    public void setClock(Clock clock) {
        this.clock = clock;
    }
}
