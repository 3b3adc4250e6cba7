package org.camelgateways.intouch;

import org.apache.camel.spi.Metadata;
import org.camelgateways.support.model.SmsHeaders;

/**
 * The headers that the component reads and writes. What the body says goes before a header, a header before the
 * endpoint's option, the endpoint's option before the component's.
 */
public final class IntouchConstants {

    @Metadata(label = "producer",
              description = "The contact that is meant, where the body does not say; afterwards the one that"
                            + " was created.",
              javaType = "String or Long")
    public static final String CONTACT_ID = "CamelIntouchContactId";
    @Metadata(label = "producer",
              description = "The group that is meant, where the body does not say; afterwards the one that was"
                            + " created.",
              javaType = "String or Long")
    public static final String GROUP_ID = "CamelIntouchGroupId";
    @Metadata(label = "producer",
              description = "The message that is meant, where the body does not say; afterwards the one that"
                            + " was sent.",
              javaType = "String")
    public static final String MESSAGE_ID = "CamelIntouchMessageId";
    @Metadata(label = "producer", description = "The folder that is meant, where the body does not say.",
              javaType = "String or Long")
    public static final String FOLDER_ID = "CamelIntouchFolderId";
    @Metadata(label = "producer",
              description = "What is searched for, or the phone number that is looked for, where the body is no text.",
              javaType = "String")
    public static final String SEARCH = "CamelIntouchSearch";
    @Metadata(label = "consumer", description = "What happened to the entry: created, changed or removed.",
              javaType = "String", enums = "created,changed,removed")
    public static final String CHANGE = "CamelIntouchChange";
    @Metadata(label = "producer",
              description = "The service, user, service point or sender that is meant, where the body does not"
                            + " say.",
              javaType = "String or Long")
    public static final String ID = "CamelIntouchId";

    @Metadata(label = "producer", description = "Who gets the text, where the body names nobody: numbers with commas or"
                                                + " semicolons between, or a list of them.",
              javaType = "String or List<String>")
    public static final String RECIPIENTS = "CamelIntouchRecipients";
    @Metadata(label = "producer", description = "Groups that get the text, where the body names nobody: ids with commas or"
                                                + " semicolons between, or a list of them.",
              javaType = "String or List<String>")
    public static final String GROUPS = "CamelIntouchGroups";
    @Metadata(label = "producer", description = "Contacts that get the text, where the body names nobody: ids with commas or"
                                                + " semicolons between, or a list of them.",
              javaType = "String or List<String>")
    public static final String CONTACTS = "CamelIntouchContacts";
    @Metadata(label = "producer", description = "The sender, where the body names none.", javaType = "String")
    public static final String SENDER = "CamelIntouchSender";
    @Metadata(label = "producer", description = "When the text is to be sent, where the body does not say: a time with a zone.",
              javaType = "java.time.Instant or String")
    public static final String SEND_AT = "CamelIntouchSendAt";
    @Metadata(label = "producer",
              description = "Whether the text holds merge codes that the service is to fill in, where the body"
                            + " does not say. Version 1 only.",
              javaType = "Boolean")
    public static final String MERGE_MESSAGE = "CamelIntouchMergeMessage";
    @Metadata(label = "producer",
              description = "Whether the message is its owner's alone, where the body does not say. Version 1"
                            + " only.",
              javaType = "Boolean")
    public static final String PRIVATE_MESSAGE = "CamelIntouchPrivateMessage";
    @Metadata(label = "producer",
              description = "The sender's own mark, at most 200 characters, where the body has none. Version 2"
                            + " only.",
              javaType = "String")
    public static final String SESSION_DATA = "CamelIntouchSessionData";

    @Metadata(label = "producer", description = "What is known of the send as a whole: SENT, NOT_SENT or UNKNOWN.",
              javaType = "String")
    public static final String OUTCOME = SmsHeaders.OUTCOME;
    @Metadata(label = "producer", description = "How many recipients the service took.", javaType = "Integer")
    public static final String SENT = SmsHeaders.SENT;
    @Metadata(label = "producer", description = "How many recipients were surely not sent.", javaType = "Integer")
    public static final String NOT_SENT = SmsHeaders.NOT_SENT;
    @Metadata(label = "producer", description = "How many recipients may have been sent or not.", javaType = "Integer")
    public static final String UNKNOWN = SmsHeaders.UNKNOWN;
    @Metadata(label = "producer", description = "The service's id of the message, as a list with one entry.",
              javaType = "List<String>")
    public static final String IDS = SmsHeaders.IDS;

    private IntouchConstants() {
    }
}
