package org.camelgateways.simulator.intime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;

/** Create contacts: InTime HTTP API 1.0, section 5.1. One error answers for all of them. */
final class ContactsAdd extends DocumentFunction {
    static final String NOT_CREATED = "2:ERROR1";
    static final String EMAIL_INVALID = "3:ERROR1";
    static final String MOBILE_INVALID = "3:ERROR2";

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final InTimeReadings readings;

    ContactsAdd(Office office) {
        super("contacts/add", "contacts", office);
        this.readings = office.readings();
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        List<Element> elements = root.children("contact");
        if (elements.isEmpty()) {
            throw new InTimeError(XML_UNREADABLE);
        }
        return Ids.reply(create(elements, account.contactBook()), NOT_CREATED);
    }

    private List<Long> create(List<Element> elements, ContactBook book) {
        List<InTimeContact> done = new ArrayList<>();
        synchronized (book) {
            try {
                elements.forEach(element -> done.add(create(element, book)));
            } catch (InTimeError error) {
                if (!readings.contactsBeforeAFaultKept()) {
                    done.forEach(book::remove);
                }
                throw error;
            }
        }
        return done.stream().map(InTimeContact::id).toList();
    }

    private InTimeContact create(Element element, ContactBook book) {
        String type = Fields.text(element, "type").trim();
        if (!type.matches("[123]")) {
            throw new InTimeError(XML_UNREADABLE);
        }
        InTimeContact draft = new InTimeContact(
                0, Integer.parseInt(type), Fields.text(element, "firstname"), Fields.text(element, "lastname"),
                Fields.text(element, "email").trim(), readings.stripped(Fields.text(element, "mobile")),
                Fields.text(element, "extrafield"), groups(element, book));
        check(draft);
        return book.add(draft).orElseThrow(() -> new InTimeError(NOT_CREATED));
    }

    private Set<Long> groups(Element element, ContactBook book) {
        Set<Long> wanted = Fields.groupIds(element);
        Set<Long> known = new LinkedHashSet<>(wanted);
        known.removeIf(id -> !book.hasGroup(id));
        if (known.size() < wanted.size() && readings.contactsInUnknownGroupsRefused()) {
            throw new InTimeError(NOT_CREATED);
        }
        return known;
    }

    private void check(InTimeContact draft) {
        if (draft.type() != InTimeContact.SMS && !EMAIL.matcher(draft.email()).matches()) {
            throw new InTimeError(EMAIL_INVALID);
        }
        if (draft.type() != InTimeContact.EMAIL && !readings.isNumber(draft.mobile())) {
            throw new InTimeError(MOBILE_INVALID);
        }
    }
}
