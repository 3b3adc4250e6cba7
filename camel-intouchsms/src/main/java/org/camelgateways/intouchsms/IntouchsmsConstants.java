package org.camelgateways.intouchsms;

import org.apache.camel.spi.Metadata;
import org.camelgateways.support.model.SmsHeaders;

/**
 * The headers that the component reads and writes. What the body says goes before a header, a header before the
 * endpoint's option, the endpoint's option before the component's.
 */
public final class IntouchsmsConstants {

    @Metadata(label = "producer", description = "Who gets the text, where the body names nobody: numbers with commas or"
                                                + " semicolons between, or a list of them.",
              javaType = "String or List<String>")
    public static final String RECIPIENTS = "CamelIntouchsmsRecipients";
    @Metadata(label = "producer", description = "The sender id, where the body names none.", javaType = "String")
    public static final String SENDER = "CamelIntouchsmsSender";
    @Metadata(label = "producer", description = "The id of the text whose status is asked for, where the body is empty.",
              javaType = "String or Long")
    public static final String MESSAGE_ID = "CamelIntouchsmsMessageId";

    @Metadata(label = "producer", description = "What is known of the send as a whole: SENT, NOT_SENT, MIXED or UNKNOWN.",
              javaType = "String")
    public static final String OUTCOME = SmsHeaders.OUTCOME;
    @Metadata(label = "producer", description = "How many recipients the service took.", javaType = "Integer")
    public static final String SENT = SmsHeaders.SENT;
    @Metadata(label = "producer", description = "How many recipients were surely not sent.", javaType = "Integer")
    public static final String NOT_SENT = SmsHeaders.NOT_SENT;
    @Metadata(label = "producer", description = "How many recipients may have been sent or not.", javaType = "Integer")
    public static final String UNKNOWN = SmsHeaders.UNKNOWN;
    @Metadata(label = "producer", description = "The service's ids of the texts.", javaType = "List<String>")
    public static final String IDS = SmsHeaders.IDS;
    @Metadata(label = "producer", description = "What the send cost, in the account's currency; not there where the service"
                                                + " does not say.",
              javaType = "java.math.BigDecimal")
    public static final String COST = SmsHeaders.COST;
    @Metadata(label = "producer", description = "What the account had left after the send, below 0 where it pays afterwards;"
                                                + " not there where the service does not say.",
              javaType = "java.math.BigDecimal")
    public static final String BALANCE = SmsHeaders.BALANCE;
    @Metadata(label = "producer", description = "How many messages the service charged for; not there where it does not say.",
              javaType = "Integer")
    public static final String MESSAGES = SmsHeaders.MESSAGES;
    @Metadata(description = "The service's id of the text that a status is about.", javaType = "String")
    public static final String ID = SmsHeaders.ID;
    @Metadata(description = "How far that text got: PENDING, SENT, UNKNOWN, FAILED or DELIVERED.", javaType = "String")
    public static final String STATUS = SmsHeaders.STATUS;
    @Metadata(label = "producer", description = "When the service took the text whose status was asked for, in its own local"
                                                + " time; not there where that cannot be read.",
              javaType = "java.time.LocalDateTime")
    public static final String CREATED = "CamelIntouchsmsCreated";
    @Metadata(label = "producer", description = "When that status came about, in the service's local time; not there where that"
                                                + " cannot be read.",
              javaType = "java.time.LocalDateTime")
    public static final String TIME = "CamelIntouchsmsTime";

    private IntouchsmsConstants() {
    }
}
