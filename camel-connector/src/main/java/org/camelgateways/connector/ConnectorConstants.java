package org.camelgateways.connector;

import org.apache.camel.spi.Metadata;

/** The headers that the component reads and writes. */
public final class ConnectorConstants {

    @Metadata(label = "common", description = "The partner whose record it is; when sending, goes before the option provider.",
              javaType = "String")
    public static final String PROVIDER = "CamelConnectorProvider";
    @Metadata(label = "common", description = "The company whose record it is; when sending, goes before the option clientId.",
              javaType = "String")
    public static final String CLIENT_ID = "CamelConnectorClientId";
    @Metadata(label = "common", description = "The club whose record it is; when sending, goes before the option clubId.",
              javaType = "String")
    public static final String CLUB_ID = "CamelConnectorClubId";
    @Metadata(label = "producer",
              description = "The record's id, in the partner's own numbering: of a record to be saved, where"
                            + " the body has none; of one to be fetched, in place of the body.",
              javaType = "String")
    public static final String RECORD_ID = "CamelConnectorRecordId";
    @Metadata(label = "producer", description = "The Connector's own id of the one record that was saved. No key: the service"
                                                + " knows records by the partner's ids.",
              javaType = "String")
    public static final String UUID = "CamelConnectorUuid";
    @Metadata(label = "producer",
              description = "The Iterator that records were taken of, where it has more: the next message's body.",
              javaType = "java.util.Iterator")
    public static final String REMAINING = "CamelConnectorRemaining";
    @Metadata(label = "consumer", description = "What happened to the entry of a polled list: created, changed or removed.",
              javaType = "String")
    public static final String CHANGE = "CamelConnectorChange";

    @Metadata(label = "consumer", description = "What the Connector wants of a partner: save (a record is in the body) or list"
                                                + " (all of a club are asked for).",
              javaType = "String")
    public static final String ACTION = "CamelConnectorAction";

    private ConnectorConstants() {
    }
}
