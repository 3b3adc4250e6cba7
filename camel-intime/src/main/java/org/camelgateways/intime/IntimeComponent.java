package org.camelgateways.intime;

import java.time.Clock;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.camelgateways.intime.wire.ContactsDocument;
import org.camelgateways.intime.wire.GroupChangesDocument;
import org.camelgateways.intime.wire.GroupsDocument;
import org.camelgateways.intime.wire.MessageDocument;
import org.camelgateways.intime.wire.MessageIdDocument;
import org.camelgateways.intime.wire.NixChangesDocument;
import org.camelgateways.intime.wire.NixEntriesDocument;
import org.camelgateways.intime.wire.ReminderChangesDocument;
import org.camelgateways.intime.wire.RemindersDocument;
import org.camelgateways.support.HttpServiceComponent;
import org.camelgateways.support.HttpServiceEndpoint;
import org.camelgateways.support.xml.XmlDocuments;

/** InTime: texts out, delivery reports in; contacts, block list and reminders. */
@Component("intime")
public class IntimeComponent extends HttpServiceComponent<IntimeConfiguration> {

    @Metadata(description = "The options that every endpoint begins with.")
    private IntimeConfiguration configuration = new IntimeConfiguration();
    @Metadata(label = "advanced",
              description = "The clock by which a time to send at lies in the past. The system's by default.")
    private Clock clock = Clock.systemUTC();

    private final XmlDocuments documents = new XmlDocuments(
            MessageDocument.class, MessageIdDocument.class, ContactsDocument.class, GroupsDocument.class,
            GroupChangesDocument.class,
            NixEntriesDocument.class, NixChangesDocument.class, RemindersDocument.class, ReminderChangesDocument.class);

    @Override
    protected HttpServiceEndpoint<IntimeConfiguration> createEndpoint(
            String shownUri, String path, IntimeConfiguration options) {
        return new IntimeEndpoint(shownUri, this, IntimeOperation.of(path), options);
    }

    @Override
    protected IntimeConfiguration configuration() {
        return configuration;
    }

    /** The documents of all functions; made once, since that is slow. */
    XmlDocuments documents() {
        return documents;
    }

    public IntimeConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(IntimeConfiguration configuration) {
        this.configuration = configuration;
    }

    public Clock getClock() {
        return clock;
    }

    public void setClock(Clock clock) {
        this.clock = clock;
    }
}
