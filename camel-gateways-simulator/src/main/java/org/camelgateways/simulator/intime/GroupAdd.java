package org.camelgateways.simulator.intime;

import java.util.List;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;

/** Create groups: InTime HTTP API 1.0, section 5.3. Answers the ids of those that were created. */
final class GroupAdd extends DocumentFunction {
    static final String NONE_CREATED = "2:ERROR1";

    private final Batch batch;

    GroupAdd(Office office) {
        super("contacts/addgroup", "addgroups", office);
        this.batch = new Batch(office.readings());
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        ContactBook book = account.contactBook();
        List<InTimeGroup> created = batch.put(
                book, Fields.list(root, "groups", "group"),
                group -> book.addGroup(Fields.attribute(group, "groupname")), book::remove);
        return Ids.reply(created.stream().map(InTimeGroup::id).toList(), NONE_CREATED);
    }
}
