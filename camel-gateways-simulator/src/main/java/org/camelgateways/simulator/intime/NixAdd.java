package org.camelgateways.simulator.intime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;
import org.jspecify.annotations.Nullable;

/**
 * Add numbers to the block list: InTime HTTP API 1.0, section 6.2. Answers the ids of the entries. A number that a
 * contact has gets the contact's name.
 */
final class NixAdd extends DocumentFunction {
    static final String NOT_CREATED = "2:ERROR1";

    private final InTimeReadings readings;
    private final Batch batch;

    NixAdd(Office office) {
        super("nix/addnix", "addnixentries", office);
        this.readings = office.readings();
        this.batch = new Batch(readings);
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        Map<String, InTimeContact> contacts = new HashMap<>();
        account.contacts().forEach(contact -> contacts.putIfAbsent(readings.key(contact.mobile()), contact));
        BlockList list = account.blocked();
        List<String> numbers = Fields.list(root, "nixentries", "nixentry").stream()
                .map(entry -> Fields.attribute(entry, "mobile")).toList();
        Set<InTimeBlockedNumber> before = new HashSet<>(list.all());
        List<InTimeBlockedNumber> added = batch.put(
                list, numbers, number -> block(list, number, contacts.get(readings.key(number))),
                entry -> removeUnless(before.contains(entry), list, entry));
        return Ids.reply(added.stream().map(InTimeBlockedNumber::id).toList(), NOT_CREATED);
    }

    private Optional<InTimeBlockedNumber> block(BlockList list, String number, @Nullable InTimeContact contact) {
        Optional<InTimeBlockedNumber> entry = readings.blockedAgainGetsItsId() ? list.find(number) : Optional.empty();
        return entry.isPresent()
                ? entry
                : list.add(number, contact == null ? "" : contact.firstname(), contact == null ? "" : contact.lastname());
    }

    private static void removeUnless(boolean wasThere, BlockList list, InTimeBlockedNumber entry) {
        if (!wasThere) {
            list.remove(entry);
        }
    }
}
