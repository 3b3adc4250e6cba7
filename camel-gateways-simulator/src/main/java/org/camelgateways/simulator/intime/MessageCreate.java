package org.camelgateways.simulator.intime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;
import org.jspecify.annotations.Nullable;

/**
 * Create message: InTime HTTP API 1.0, section 4.1. Answers the ids in the order of the recipients, then of the groups'
 * members. Groups that are not there are passed over.
 */
final class MessageCreate extends DocumentFunction {
    static final String DATE_PAST = "1:ERROR2";
    static final String NUMBER_MALFORMED = "1:ERROR3";
    static final String NO_RECIPIENTS = "2:ERROR2";

    private static final int ONE_SMS = 160;
    private static final int MULTI_SMS = 804;
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9 .+-]{1,11}");
    private static final Pattern NUMERIC_SENDER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern PLUS_NUMERIC_SENDER = Pattern.compile("\\+?[0-9]{1,15}");

    private final Desk desk;
    private final InTimeReadings readings;
    private final Deliveries deliveries;

    MessageCreate(Office office, Deliveries deliveries) {
        super("message/create", "message", office);
        this.desk = office.desk();
        this.readings = office.readings();
        this.deliveries = deliveries;
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        MessageDocument document = MessageDocument.of(root, readings);
        check(document);
        Instant now = desk.now();
        Instant sendAt = sendAt(document.sendDate(), now);
        List<InboxMessage> accepted = desk.accept(
                recipients(account, document).stream().map(to -> draft(account, document, to, now, sendAt)).toList());
        String ids = accepted.stream().map(message -> Long.toString(message.id())).collect(Collectors.joining(","));
        return VendorReply.text(ids).about(accepted).after(deliveries.begin(accepted, request.reports()));
    }

    private void check(MessageDocument document) {
        boolean multi = document.multiSms() && !(document.flash() && readings.flashCapsMultiSms());
        if (document.text().length() > (multi ? MULTI_SMS : ONE_SMS) || !isSender(document.sender())) {
            throw new InTimeError(XML_UNREADABLE);
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

    private List<MessageDocument.To> recipients(InTimeAccount account, MessageDocument document) {
        if (!document.recipients().stream().allMatch(to -> readings.isNumber(to.number()))) {
            throw new InTimeError(NUMBER_MALFORMED);
        }
        boolean allChecked = document.checkNix() && !readings.checkNixForGroupsOnly();
        List<MessageDocument.To> all = new ArrayList<>(document.recipients());
        all.removeIf(to -> allChecked && account.isBlocked(to.number()));
        all.addAll(members(account, document));
        if (!readings.duplicatesSentTwice()) {
            Set<String> seen = new HashSet<>();
            all.removeIf(to -> !seen.add(readings.key(to.number())));
        }
        if (all.isEmpty()) {
            throw new InTimeError(NO_RECIPIENTS);
        }
        return all;
    }

    private List<MessageDocument.To> members(InTimeAccount account, MessageDocument document) {
        List<InTimeContact> members = account.contactBook().members(document.groups());
        return (readings.membersOfSeveralGroupsSentOnce() ? members.stream().distinct() : members.stream())
                .filter(InTimeContact::getsTexts)
                .filter(member -> !document.checkNix() || !account.isBlocked(member.mobile()))
                .map(member -> new MessageDocument.To(member.mobile(), null)).toList();
    }

    private static InboxMessage draft(
            InTimeAccount account, MessageDocument document, MessageDocument.To to, Instant now, Instant sendAt) {
        State state = sendAt.isAfter(now) ? State.SCHEDULED : State.SENT;
        return new InboxMessage(
                0, InTime.NAME, account.user(), to.number(), document.sender(), document.text(), to.transId(), document.flash(),
                now, sendAt, state, null, now, null, document.statusUrl());
    }
}
