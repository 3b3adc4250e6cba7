package org.camelgateways.intime;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.support.kit.PollingContract;

/** InTime HTTP API 1.0, section 6.1. */
class BlockListPollingContractTest extends PollingContract {

    @Override
    protected String polling() {
        return "intime:nix/list";
    }

    @Override
    protected String account(int number) {
        return "username=user-" + number + "&secretKey=sesame";
    }

    @Override
    protected String secret() {
        return "sesame";
    }

    @Override
    protected String changeHeader() {
        return IntimeConstants.CHANGE;
    }

    /** Beyond the numbers that are nobody's, what is no number at all: such an entry is told apart as it is listed. */
    @Override
    protected String key(int number) {
        return number < 90 ? "07017406" + (number + 10) : "no number " + number;
    }

    @Override
    protected String storedKey(int number) {
        return "+467017406" + (number + 10);
    }

    @Override
    protected String reply(List<Map.Entry<String, String>> entries) {
        return entries.stream()
                .map(e -> "<nixentry><mobile>" + e.getKey() + "</mobile><lastname>" + e.getValue() + "</lastname></nixentry>")
                .collect(Collectors.joining("", "<nixentries>", "</nixentries>"));
    }

    @Override
    protected Map.Entry<String, String> entry(Object body) {
        BlockListEntry entry = (BlockListEntry) body;
        return Map.entry(entry.mobile(), String.valueOf(entry.lastName()));
    }

    @Override
    protected List<String> unreadable() {
        return List.of("0:ERROR1", "0:ERROR3", "9:ERROR99", "2:ERROR2", "<html>down</html>", "4510", "<nixentries>",
                "<nixentries><nixentry></nixentry></nixentries>", "<nixentries/><nixentries/>", "<nixentries>&x;</nixentries>",
                "<!DOCTYPE nixentries><nixentries/>", "<reminderappointments/>", "Object reference not set");
    }
}
