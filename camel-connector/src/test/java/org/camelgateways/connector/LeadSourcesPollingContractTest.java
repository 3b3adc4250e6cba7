package org.camelgateways.connector;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.support.kit.PollingContract;

/** A club's lead sources, told apart by their names. */
class LeadSourcesPollingContractTest extends PollingContract {

    @Override
    protected String polling() {
        return "connector:leadsource/list";
    }

    @Override
    protected String account(int number) {
        return "provider=ACME&clubId=" + number + "&clientId=sesame";
    }

    @Override
    protected String secret() {
        return "sesame";
    }

    @Override
    protected String changeHeader() {
        return ConnectorConstants.CHANGE;
    }

    @Override
    protected String key(int number) {
        return "Source " + number;
    }

    @Override
    protected String reply(List<Map.Entry<String, String>> entries) {
        return entries.stream().map(e -> "<leadSource><modifiedBy>" + e.getValue() + "</modifiedBy><name>" + e.getKey()
                                         + "</name><active>true</active></leadSource>")
                .collect(Collectors.joining("", "<leadSources>", "</leadSources>"));
    }

    @Override
    protected Map.Entry<String, String> entry(Object body) {
        LeadSource source = (LeadSource) body;
        return Map.entry(String.valueOf(source.name()), String.valueOf(source.modifiedBy()));
    }

    @Override
    protected List<String> unreadable() {
        return List.of("", "<html>down</html>", "<leadSources>", "<leadSources><leadSource/></leadSources>", "<users/>",
                "<error><reason>DATABASE</reason></error>", "<!DOCTYPE leadSources><leadSources/>");
    }
}
