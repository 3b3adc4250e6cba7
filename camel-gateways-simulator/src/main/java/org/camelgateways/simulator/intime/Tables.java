package org.camelgateways.simulator.intime;

import java.util.List;

import org.camelgateways.simulator.service.RecordTable;

/** What InTime keeps for an account, to be looked at; columns have the names of InTime HTTP API 1.0. */
final class Tables {
    private Tables() {
    }

    static List<RecordTable<?>> of(InTimeAccount account) {
        return List.of(groups(account), contacts(account), blockList(account), reminders(account));
    }

    private static RecordTable<InTimeGroup> groups(InTimeAccount account) {
        return RecordTable.of("groups", account.groups()).column("id", InTimeGroup::id).column("name", InTimeGroup::name);
    }

    private static RecordTable<InTimeContact> contacts(InTimeAccount account) {
        return RecordTable.of("contacts", account.contacts())
                .column("id", InTimeContact::id).column("type", InTimeContact::type)
                .column("firstname", InTimeContact::firstname).column("lastname", InTimeContact::lastname)
                .column("email", InTimeContact::email).column("mobile", InTimeContact::mobile)
                .column("extrafield", InTimeContact::extrafield).column("groups", contact -> List.copyOf(contact.groups()));
    }

    private static RecordTable<InTimeBlockedNumber> blockList(InTimeAccount account) {
        return RecordTable.of("blocklist", account.blockList())
                .column("id", InTimeBlockedNumber::id).column("mobile", InTimeBlockedNumber::mobile)
                .column("firstname", InTimeBlockedNumber::firstname).column("lastname", InTimeBlockedNumber::lastname);
    }

    private static RecordTable<InTimeReminder> reminders(InTimeAccount account) {
        return RecordTable.of("reminders", account.reminders())
                .column("id", InTimeReminder::id)
                .column("appointmentDate", reminder -> reminder.appointment().date().toString())
                .column("active", InTimeReminder::active)
                .column("messageDate", reminder -> reminder.messageDate().toString())
                .column("messageText", InTimeReminder::messageText).column("messageId", InTimeReminder::messageId)
                .column("organizerTitle", reminder -> reminder.appointment().organizerTitle())
                .column("organizerFirstname", reminder -> reminder.appointment().organizerFirstname())
                .column("organizerLastname", reminder -> reminder.appointment().organizerLastname())
                .column("attendantFirstname", reminder -> reminder.appointment().attendantFirstname())
                .column("attendantLastname", reminder -> reminder.appointment().attendantLastname())
                .column("attendantMobile", reminder -> reminder.appointment().attendantMobile());
    }
}
