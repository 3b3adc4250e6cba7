package org.camelgateways.support.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Headers that say the same whichever service sends the text. */
public final class SmsHeaders {

    /** What is known of the send as a whole: SENT, NOT_SENT, MIXED or UNKNOWN. */
    public static final String OUTCOME = "CamelSmsOutcome";
    /** How many recipients the service took. */
    public static final String SENT = "CamelSmsSent";
    /** How many recipients were surely not sent. */
    public static final String NOT_SENT = "CamelSmsNotSent";
    /** How many recipients may have been sent or not. */
    public static final String UNKNOWN = "CamelSmsUnknown";
    /** The service's ids of the texts, a list. */
    public static final String IDS = "CamelSmsIds";
    /** What the send cost, in the account's currency; not there where the service does not say. */
    public static final String COST = "CamelSmsCost";
    /** What the account had left after it; not there where the service does not say. */
    public static final String BALANCE = "CamelSmsBalance";
    /** How many messages the service charged for; not there where the service does not say. */
    public static final String MESSAGES = "CamelSmsMessages";
    /** Of a delivery report: the service's id of the text. */
    public static final String ID = "CamelSmsId";
    /** Of a delivery report: the mark given when the text was sent. */
    public static final String REFERENCE = "CamelSmsReference";
    /** Of a delivery report: PENDING, SENT, UNKNOWN, FAILED or DELIVERED. */
    public static final String STATUS = "CamelSmsStatus";

    private static final List<String> OF_A_SEND = List.of(OUTCOME, SENT, NOT_SENT, UNKNOWN, IDS, COST, BALANCE, MESSAGES);

    private SmsHeaders() {
    }

    /** What a message says of a send. */
    public static Map<String, Object> result(Message message) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String name : OF_A_SEND) {
            Object value = message.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    /** A message that goes on says nothing of a send that was before. */
    public static void clear(Message message) {
        OF_A_SEND.forEach(message::removeHeader);
    }

    /** What a send came to. */
    public static void write(SendResult result, Message message) {
        write(result.outcome(), result, message);
    }

    /** What a send came to whose outcome is known better than its result tells: that of an error. */
    public static void write(Outcome outcome, SendResult result, Message message) {
        message.setHeader(OUTCOME, outcome.name());
        message.setHeader(SENT, result.count(Outcome.SENT));
        message.setHeader(NOT_SENT, result.count(Outcome.NOT_SENT));
        message.setHeader(UNKNOWN, result.count(Outcome.UNKNOWN));
        message.setHeader(IDS, result.ids());
        writeIfKnown(COST, result.charge().cost(), message);
        writeIfKnown(BALANCE, result.charge().balance(), message);
        writeIfKnown(MESSAGES, result.charge().messages(), message);
    }

    /** A header left over from an earlier send says nothing of this one. */
    private static void writeIfKnown(String header, @Nullable Object value, Message message) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }

    /** What a delivery report says. */
    public static void write(DeliveryReport report, Message message) {
        message.setHeader(ID, report.id());
        if (report.reference() != null) {
            message.setHeader(REFERENCE, report.reference());
        }
        message.setHeader(STATUS, report.status().name());
    }
}
