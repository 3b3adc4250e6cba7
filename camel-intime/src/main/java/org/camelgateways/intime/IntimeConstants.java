package org.camelgateways.intime;

import org.apache.camel.spi.Metadata;
import org.camelgateways.support.model.SmsHeaders;

/**
 * The headers that the component reads and writes. What the body says goes before a header, a header before the
 * endpoint's option, the endpoint's option before the component's.
 */
public final class IntimeConstants {

    @Metadata(label = "producer", description = "Who gets the text, where the body names nobody: numbers with commas or"
                                                + " semicolons between, or a list of them.",
              javaType = "String or List<String>")
    public static final String RECIPIENTS = "CamelIntimeRecipients";
    @Metadata(label = "producer", description = "Groups that get the text, where the body names nobody: ids with commas or"
                                                + " semicolons between, or a list of them.",
              javaType = "String or List<String>")
    public static final String GROUPS = "CamelIntimeGroups";
    @Metadata(label = "producer", description = "The sender id, where the body names none.", javaType = "String")
    public static final String SENDER = "CamelIntimeSender";
    @Metadata(label = "producer", description = "When the text is to be sent, where the body does not say: an Instant, a"
                                                + " ZonedDateTime, or text with a zone such as 2027-03-15T08:30:00Z.",
              javaType = "java.time.Instant, java.time.ZonedDateTime or String")
    public static final String SEND_AT = "CamelIntimeSendAt";
    @Metadata(label = "producer", description = "Whether the text is shown at once and not kept, where the body does not say.",
              javaType = "Boolean")
    public static final String FLASH = "CamelIntimeFlash";
    @Metadata(label = "producer", description = "Whether the text may take up to 6 segments, where the body does not say.",
              javaType = "Boolean")
    public static final String MULTISMS = "CamelIntimeMultisms";
    @Metadata(label = "producer", description = "Whether members of groups who are on the block list are left out, where the"
                                                + " body does not say.",
              javaType = "Boolean")
    public static final String CHECK_NIX = "CamelIntimeCheckNix";
    @Metadata(label = "producer", description = "Whether the service makes the text unreadable after sending it, where the body"
                                                + " does not say.",
              javaType = "Boolean")
    public static final String ANONYMIZE = "CamelIntimeAnonymize";

    @Metadata(label = "producer", description = "The id of the one reminder that reminder/list is to list; all where there is"
                                                + " none.",
              javaType = "String")
    public static final String REMINDER_ID = "CamelIntimeReminderId";

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
    @Metadata(label = "consumer", description = "The service's id of the text that a delivery report is about.",
              javaType = "String")
    public static final String ID = SmsHeaders.ID;
    @Metadata(label = "consumer", description = "The mark given when that text was sent (the vendor's transid).",
              javaType = "String")
    public static final String REFERENCE = SmsHeaders.REFERENCE;
    @Metadata(label = "consumer", description = "How far that text got: UNKNOWN, FAILED or DELIVERED.", javaType = "String")
    public static final String STATUS = SmsHeaders.STATUS;

    @Metadata(label = "consumer", description = "What happened to the entry of a polled list: created, changed or removed.",
              javaType = "String")
    public static final String CHANGE = "CamelIntimeChange";

    private IntimeConstants() {
    }
}
