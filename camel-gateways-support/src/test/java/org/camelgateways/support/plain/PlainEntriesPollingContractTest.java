package org.camelgateways.support.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.camelgateways.support.kit.PollingContract;

/** A list of any length, of which an empty one is not believed. */
class PlainEntriesPollingContractTest extends PollingContract {

    @Override
    protected void prepare(CamelContext toPrepare) {
        toPrepare.addComponent("plain", new PlainComponent());
    }

    @Override
    protected String polling() {
        return "plain:json";
    }

    @Override
    protected boolean isEmptyBelieved() {
        return false;
    }

    @Override
    protected String account(int number) {
        return "username=user-" + number + "&password=sesame";
    }

    @Override
    protected String secret() {
        return "sesame";
    }

    @Override
    protected String changeHeader() {
        return "CamelPlainChange";
    }

    @Override
    protected String key(int number) {
        return Integer.toString(700_000 + number);
    }

    @Override
    protected String reply(List<Map.Entry<String, String>> entries) {
        return entries.stream().map(entry -> "{\"key\":" + entry.getKey() + ",\"detail\":\"" + entry.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    protected Map.Entry<String, String> entry(Object body) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) body;
        return Map.entry(entry.getKey().toString(), entry.getValue().toString());
    }

    @Override
    protected List<String> unreadable() {
        return List.of("no", "{}", "[] []", "[1]", "[{\"key\":700000,\"detail\":\"a\"},{}]", "<html></html>");
    }
}
