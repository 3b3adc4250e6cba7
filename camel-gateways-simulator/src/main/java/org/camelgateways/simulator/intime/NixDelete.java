package org.camelgateways.simulator.intime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;

/** Remove numbers from the block list: InTime HTTP API 1.0, section 6.3. Answers the ids of the removed entries. */
final class NixDelete extends DocumentFunction {
    static final String NOT_REMOVED = "2:ERROR1";

    private final Set<String> suffixes;
    private final Batch batch;

    NixDelete(Office office) {
        super("nix/deletenix", "deletenixentries", office);
        this.suffixes = office.readings().deleteNixSuffixes();
        this.batch = new Batch(office.readings());
    }

    @Override
    Set<String> suffixes() {
        return suffixes;
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        List<Element> numbers = Fields.list(root, "nixentries", "nixentry");
        BlockList list = account.blocked();
        synchronized (list) {
            Set<InTimeBlockedNumber> found = new LinkedHashSet<>();
            numbers.forEach(number -> list.find(Fields.attribute(number, "mobile")).ifPresent(found::add));
            if (!batch.goesOn(found.size(), numbers.size())) {
                throw new InTimeError(NOT_REMOVED);
            }
            found.forEach(list::remove);
            return Ids.reply(found.stream().map(InTimeBlockedNumber::id).toList(), NOT_REMOVED);
        }
    }
}
