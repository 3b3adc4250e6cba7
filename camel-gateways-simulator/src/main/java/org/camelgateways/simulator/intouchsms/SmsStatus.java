package org.camelgateways.simulator.intouchsms;

import java.util.List;
import java.util.Optional;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** {@code getsmsstatus/.json}: answers how far a text of the account is. */
final class SmsStatus extends IntouchSmsFunction {
    private final Desk desk;
    private final Answers answers;

    SmsStatus(Office office) {
        super("sms/status", office);
        this.desk = office.desk();
        this.answers = office.answers();
    }

    @Override
    VendorReply reply(IntouchSmsAccount account, RequestFields fields, VendorRequest request) {
        String id = fields.get("messageid");
        if (id == null || !id.matches("[0-9]+")) {
            throw Refusal.badRequest("messageid", "Provide the id of a message");
        }
        Optional<InboxMessage> message = id.length() > 18 ? Optional.empty() : desk.find(Long.parseLong(id));
        InboxMessage found = message
                .filter(text -> text.service().equals(IntouchSms.NAME) && text.account().equals(account.user()))
                .orElseThrow(() -> Refusal.refused("messageid", "Use the id of a message of this account"));
        return answers.status(found).about(List.of(found));
    }
}
