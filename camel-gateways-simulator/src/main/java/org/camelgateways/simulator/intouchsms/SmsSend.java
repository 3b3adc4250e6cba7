package org.camelgateways.simulator.intouchsms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.intouchsms.IntouchSmsAccount.Order;
import org.camelgateways.simulator.intouchsms.IntouchSmsAccount.Payment;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.Segments;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** {@code sendsms/.json}: takes a text for one or many recipients, and answers what became of each. */
final class SmsSend extends IntouchSmsFunction {
    private final Desk desk;
    private final IntouchSmsReadings readings;
    private final Answers answers;
    private final Journeys journeys;

    SmsSend(Office office, Journeys journeys) {
        super("sms/send", office);
        this.desk = office.desk();
        this.readings = office.readings();
        this.answers = office.answers();
        this.journeys = journeys;
    }

    @Override
    VendorReply reply(IntouchSmsAccount account, RequestFields fields, VendorRequest request) {
        SmsRequest sms = SmsRequest.of(fields, readings);
        if (!account.allows(sms.sender())) {
            throw Refusal.refused("sender", "Use a sender name of this account");
        }
        Instant now = desk.now();
        Payment payment = account.pay(orders(sms, account.price()));
        List<InboxMessage> accepted = desk.accept(
                payment.orders().stream().map(order -> draft(account, sms, order, now)).toList());
        return answers.sent(accepted, sms.text(), payment.balance(), now).about(accepted)
                .after(journeys.begin(accepted, request.reports()));
    }

    private List<Order> orders(SmsRequest sms, BigDecimal price) {
        BigDecimal cost = readings.pricePerPart ? price.multiply(BigDecimal.valueOf(Segments.of(sms.text()))) : price;
        return sms.recipients().stream()
                .map(to -> new Order(to.number(), to.isNumber() ? cost : BigDecimal.ZERO, to.isNumber())).toList();
    }

    private InboxMessage draft(IntouchSmsAccount account, SmsRequest sms, Order order, Instant now) {
        String refused = readings.badNumbers == BadNumbers.ERRORED ? "E" : "U";
        Instant sentAt = order.sent() ? now.plus(readings.stepTime.multipliedBy(2)) : now;
        return new InboxMessage(
                0, IntouchSms.NAME, account.user(), order.number(), sms.sender(), sms.text(), null, false, now, sentAt,
                order.sent() ? State.SCHEDULED : State.REFUSED, order.sent() ? "P" : refused, now, order.cost(),
                sms.dlrUrl());
    }
}
