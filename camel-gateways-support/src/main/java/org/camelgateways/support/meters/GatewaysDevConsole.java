package org.camelgateways.support.meters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.camelgateways.support.HttpServiceComponent;

/** What is counted of every account of every component here. */
@DevConsole(name = "gateways", displayName = "Gateways", description = "Calls to gateways, by account, operation and outcome")
public final class GatewaysDevConsole extends AbstractDevConsole {

    public GatewaysDevConsole() {
        super("camel", "gateways", "Gateways", "Calls to gateways, by account, operation and outcome");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        accounts().forEach(account -> {
            text.append("Account ").append(account.name()).append(": ")
                    .append(Objects.requireNonNullElse(account.problem(), "no problem known")).append('\n');
            facts(account).forEach((name, value) -> text.append("    ").append(name).append(": ").append(value).append('\n'));
            account.operations().forEach(operation -> {
                text.append("    ").append(operation.operation()).append(": active ").append(operation.active());
                if (operation.meanTime() != null) {
                    text.append(", mean ").append(operation.meanTime().toMillis()).append(" ms");
                }
                operation.counts()
                        .forEach((ending, count) -> text.append(", ").append(ending.word()).append(' ').append(count));
                text.append('\n');
            });
        });
        return text.length() == 0 ? "No gateway is used yet\n" : text.toString();
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        List<Object> accounts = new ArrayList<>();
        accounts().forEach(account -> accounts.add(json(account)));
        return Map.of("accounts", accounts);
    }

    private static Map<String, Object> json(AccountMeter account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", account.name());
        json.put("component", account.component());
        if (account.problem() != null) {
            json.put("problem", account.problem());
        }
        json.putAll(facts(account));
        json.put("operations", account.operations().stream().map(GatewaysDevConsole::json).toList());
        return json;
    }

    private static Map<String, Object> json(OperationMeter operation) {
        Map<String, Object> calls = new LinkedHashMap<>();
        operation.counts().forEach((ending, count) -> calls.put(ending.word(), count));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operation", operation.operation());
        json.put("active", operation.active());
        if (operation.meanTime() != null) {
            json.put("meanMillis", operation.meanTime().toMillis());
        }
        json.put("calls", calls);
        return json;
    }

    private static Map<String, Object> facts(AccountMeter account) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (account.balance() != null) {
            facts.put("balance", account.balance());
        }
        if (account.throttledUntil() != null) {
            facts.put("throttledUntil", account.throttledUntil().toString());
        }
        return facts;
    }

    private Stream<AccountMeter> accounts() {
        CamelContext camel = getCamelContext();
        return camel.getComponentNames().stream().sorted().map(camel::hasComponent)
                .filter(HttpServiceComponent.class::isInstance).map(HttpServiceComponent.class::cast).distinct()
                .flatMap(component -> ((HttpServiceComponent<?>) component).meters().accounts().stream());
    }
}
