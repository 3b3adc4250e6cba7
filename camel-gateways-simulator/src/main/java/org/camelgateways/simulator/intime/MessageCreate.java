package org.camelgateways.simulator.intime;

import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.jspecify.annotations.Nullable;

/** Create message: InTime HTTP API 1.0, section 4.1. Answers the ids in the order of the recipients. */
final class MessageCreate extends InTimeFunction {
    static final String XML_INVALID = "1:ERROR1";
    static final String DATE_PAST = "1:ERROR2";
    static final String NUMBER_MALFORMED = "1:ERROR3";
    static final String NO_RECIPIENTS = "2:ERROR2";

    private static final int ONE_SMS = 160;
    private static final int MULTI_SMS = 804;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{6,15}");
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9 .+-]{1,11}");
    private static final Pattern NUMERIC_SENDER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern PLUS_NUMERIC_SENDER = Pattern.compile("\\+?[0-9]{1,15}");

    private final Desk desk;
    private final InTimeReadings readings;
    private final Deliveries deliveries;

    MessageCreate(Desk desk, InTimeReadings readings, Deliveries deliveries) {
        super("message/create", desk, readings);
        this.desk = desk;
        this.readings = readings;
        this.deliveries = deliveries;
    }

    @Override
    VendorReply reply(String account, VendorRequest request) {
        MessageDocument document;
        try {
            document = MessageDocument.of(
                    XmlDocument.read(RequestText.decode(request.body(), request.headers().get("Content-Type"))));
        } catch (XMLStreamException | CharacterCodingException illFormed) {
            if (readings.parserTextForBadXml()) {
                return VendorReply.text(String.valueOf(illFormed.getMessage()));
            }
            throw new InTimeError(XML_INVALID);
        }
        check(document);
        Instant now = desk.now();
        List<InboxMessage> accepted = desk.accept(drafts(account, document, now, sendAt(document.sendDate(), now)));
        String ids = accepted.stream().map(message -> Long.toString(message.id())).collect(Collectors.joining(","));
        return VendorReply.text(ids).after(deliveries.begin(accepted, request.reports()));
    }

    private void check(MessageDocument document) {
        boolean multi = document.multiSms() && !(document.flash() && readings.flashCapsMultiSms());
        if (document.text().length() > (multi ? MULTI_SMS : ONE_SMS) || !isSender(document.sender())) {
            throw MessageDocument.invalid();
        }
    }

    private boolean isSender(String sender) {
        Pattern numeric = readings.plusInNumericSender() ? PLUS_NUMERIC_SENDER : NUMERIC_SENDER;
        return SENDER.matcher(sender).matches() || numeric.matcher(sender).matches();
    }

    /** A time without fraction is past when its whole second is. */
    private Instant sendAt(@Nullable LocalDateTime date, Instant now) {
        if (date == null) {
            return now;
        }
        Instant at = date.atZone(readings.zone()).toInstant();
        if (at.isBefore(now.truncatedTo(ChronoUnit.SECONDS))) {
            throw new InTimeError(DATE_PAST);
        }
        return at.isBefore(now) ? now : at;
    }

    private List<InboxMessage> drafts(String account, MessageDocument document, Instant now, Instant sendAt) {
        List<InboxMessage> drafts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MessageDocument.To to : document.recipients()) {
            if (!NUMBER.matcher(to.number()).matches()) {
                throw new InTimeError(NUMBER_MALFORMED);
            }
            if (seen.add(to.number()) || readings.duplicatesSentTwice()) {
                drafts.add(draft(account, document, to, now, sendAt));
            }
        }
        if (drafts.isEmpty()) {
            throw new InTimeError(NO_RECIPIENTS);
        }
        return drafts;
    }

    private static InboxMessage draft(
            String account, MessageDocument document, MessageDocument.To to, Instant now, Instant sendAt) {
        State state = sendAt.isAfter(now) ? State.SCHEDULED : State.SENT;
        return new InboxMessage(
                0, "intime", account, to.number(), document.sender(), document.text(), to.transId(), document.flash(),
                now, sendAt, state, null, document.statusUrl());
    }
}
