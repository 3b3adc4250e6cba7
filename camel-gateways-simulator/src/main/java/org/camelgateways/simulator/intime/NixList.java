package org.camelgateways.simulator.intime;

import java.util.List;
import java.util.stream.Collectors;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlText;

/** List the block list: InTime HTTP API 1.0, section 6.1. */
final class NixList extends Listing {
    static final String NO_NUMBERS = "2:ERROR1";

    NixList(Office office) {
        super("nix/list", office);
    }

    @Override
    VendorReply reply(InTimeAccount account, VendorRequest request) {
        List<InTimeBlockedNumber> entries = account.blockList();
        if (entries.isEmpty()) {
            throw new InTimeError(NO_NUMBERS);
        }
        return xml(entries.stream().map(NixList::entry).collect(Collectors.joining("", "<nixentries>", "</nixentries>")));
    }

    private static String entry(InTimeBlockedNumber entry) {
        return "<nixentry><mobile>" + XmlText.escaped(entry.mobile()) + "</mobile><firstname>"
               + XmlText.escaped(entry.firstname()) + "</firstname><lastname>" + XmlText.escaped(entry.lastname())
               + "</lastname></nixentry>";
    }
}
