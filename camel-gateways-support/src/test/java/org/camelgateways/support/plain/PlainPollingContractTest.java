package org.camelgateways.support.plain;

import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.camelgateways.support.kit.PollingContract;

class PlainPollingContractTest extends PollingContract {

    @Override
    protected void prepare(CamelContext toPrepare) {
        toPrepare.addComponent("plain", new PlainComponent());
    }

    @Override
    protected String polling() {
        return "plain:list";
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
        return "key-" + number;
    }

    @Override
    protected String reply(List<Map.Entry<String, String>> entries) {
        StringBuilder reply = new StringBuilder();
        entries.forEach(entry -> reply.append(entry.getKey()).append('=').append(entry.getValue()).append('\n'));
        return reply.append("end").toString();
    }

    @Override
    protected Map.Entry<String, String> entry(Object body) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) body;
        return Map.entry(entry.getKey().toString(), entry.getValue().toString());
    }

    @Override
    protected List<String> unreadable() {
        return List.of("no", "end\n", "key-1=x\n", "<html>end</html>");
    }
}
