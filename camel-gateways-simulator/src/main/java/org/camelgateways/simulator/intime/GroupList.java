package org.camelgateways.simulator.intime;

import java.util.List;
import java.util.stream.Collectors;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlText;

/** List groups: InTime HTTP API 1.0, section 5.2. */
final class GroupList extends Listing {
    static final String NO_GROUPS = "2:ERROR1";

    GroupList(Office office) {
        super("contacts/listgroups", office);
    }

    @Override
    VendorReply reply(InTimeAccount account, VendorRequest request) {
        List<InTimeGroup> groups = account.groups();
        if (groups.isEmpty()) {
            throw new InTimeError(NO_GROUPS);
        }
        return xml(groups.stream().map(GroupList::group).collect(Collectors.joining("", "<groups>", "</groups>")));
    }

    private static String group(InTimeGroup group) {
        return "<group groupid=\"" + group.id() + "\">" + XmlText.escaped(group.name()) + "</group>";
    }
}
