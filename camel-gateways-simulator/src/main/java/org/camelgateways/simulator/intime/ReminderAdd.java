package org.camelgateways.simulator.intime;

import java.util.List;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;

/** Create reminders: InTime HTTP API 1.0, section 7.2. Answers the ids of those that were created. */
final class ReminderAdd extends DocumentFunction {
    static final String NONE_CREATED = "2:ERROR1";

    private final Batch batch;

    ReminderAdd(Office office) {
        super("reminder/add", "reminderappointments", office);
        this.batch = new Batch(office.readings());
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        ReminderBook book = account.reminderBook();
        List<InTimeReminder> created = batch.put(
                book, root.children("reminderappointment"),
                element -> Fields.date(Fields.text(element, "appointmentdate")).flatMap(
                        date -> book.add(ReminderEdit.change(element).to(InTimeAppointment.of(date, "")))),
                book::remove);
        return Ids.reply(created.stream().map(InTimeReminder::id).toList(), NONE_CREATED);
    }
}
