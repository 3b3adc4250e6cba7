package org.camelgateways.simulator.intime;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;

/**
 * Change reminders: InTime HTTP API 1.0, section 7.3. Answers the ids, negative where nothing was changed: the reminder
 * is inactive, not this account's or not there, or a field is not what it should be. Entries without an id are passed
 * over.
 */
final class ReminderEdit extends DocumentFunction {
    static final String NOT_CHANGED = "2:ERROR1";

    private static final List<String> TEXTS = List.of(
            "organizer_title", "organizer_firstname", "organizer_lastname", "attendant_firstname", "attendant_lastname",
            "attendant_mobile");

    private final String separator;

    ReminderEdit(Office office) {
        super("reminder/edit", "reminderappointments", office);
        this.separator = office.readings().blanksInEditReply() ? ", " : ",";
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        List<Long> ids = new ArrayList<>();
        for (Element element : root.children("reminderappointment")) {
            Ids.read(Fields.text(element, "appointmentid")).ifPresent(
                    id -> ids.add(change(account.reminderBook(), id, element) ? id : -id));
        }
        return Ids.reply(ids, separator, NOT_CHANGED);
    }

    private static boolean change(ReminderBook book, long id, Element element) {
        String active = element.child("active") == null ? "true" : Fields.text(element, "active").trim();
        boolean dateReadable = element.child("appointmentdate") == null || date(element).isPresent();
        return dateReadable && (active.equals("true") || active.equals("false")) && book.change(id, change(element));
    }

    /** The fields that are in the element. */
    static ReminderChange change(Element element) {
        Map<String, String> texts = new HashMap<>();
        TEXTS.forEach(name -> {
            if (element.child(name) != null) {
                texts.put(name, Fields.text(element, name));
            }
        });
        boolean keepsActive = !Fields.text(element, "active").trim().equals("false");
        return new ReminderChange(date(element).orElse(null), texts, keepsActive);
    }

    private static Optional<LocalDateTime> date(Element element) {
        return Fields.date(Fields.text(element, "appointmentdate"));
    }
}
