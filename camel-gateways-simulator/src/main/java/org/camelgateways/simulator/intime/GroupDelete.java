package org.camelgateways.simulator.intime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;

/**
 * Delete groups: InTime HTTP API 1.0, section 5.4. Answers the ids of those that were deleted. A group that is not
 * there, or not this account's, or whose {@code deletecontacts} is neither true nor false, is not deleted.
 */
final class GroupDelete extends DocumentFunction {
    static final String NONE_DELETED = "2:ERROR1";

    private final Batch batch;

    GroupDelete(Office office) {
        super("contacts/deletegroup", "deletegroups", office);
        this.batch = new Batch(office.readings());
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        List<Element> groups = Fields.list(root, "groups", "group");
        ContactBook book = account.contactBook();
        synchronized (book) {
            Map<Long, Boolean> withContacts = new LinkedHashMap<>();
            groups.forEach(group -> read(group, book, withContacts));
            if (!batch.goesOn(withContacts.size(), groups.size())) {
                throw new InTimeError(NONE_DELETED);
            }
            book.deleteGroups(withContacts);
            return Ids.reply(List.copyOf(withContacts.keySet()), NONE_DELETED);
        }
    }

    private static void read(Element group, ContactBook book, Map<Long, Boolean> withContacts) {
        String flag = Fields.attribute(group, "deletecontacts").trim();
        if (flag.isEmpty() || flag.equals("true") || flag.equals("false")) {
            Ids.read(group.attributes().get("groupid")).filter(book::hasGroup).ifPresent(
                    id -> withContacts.putIfAbsent(id, flag.equals("true")));
        }
    }
}
