package org.camelgateways.simulator;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.intouchsms.IntouchSmsAccount;

/** What IntouchSMS keeps for an account, as JSON. */
final class IntouchSmsJson {
    private static final Set<String> CHANGEABLE = Set.of("balance", "price", "postPaid", "senders");

    private IntouchSmsJson() {
    }

    static JsonObject account(IntouchSmsAccount account) {
        return new JsonObject()
                .put("account", account.user()).put("balance", account.balance()).put("price", account.price())
                .put("postPaid", account.isPostPaid())
                .put("senders", new JsonArray(new TreeSet<>(account.senders()).stream().toList()))
                .put("texts", account.texts().size());
    }

    /** Sets what the JSON has. All of it is read before anything is set. */
    static void change(IntouchSmsAccount account, JsonObject json) {
        JsonFields.refuseOthers(json, CHANGEABLE);
        BigDecimal balance = json.containsKey("balance") ? JsonFields.amount(json, "balance") : account.balance();
        BigDecimal price = json.containsKey("price") ? JsonFields.amount(json, "price") : account.price();
        boolean postPaid = json.containsKey("postPaid") ? JsonFields.yes(json, "postPaid") : account.isPostPaid();
        Set<String> senders = json.containsKey("senders") ? JsonFields.texts(json, "senders") : account.senders();
        account.setPrice(price);
        account.setBalance(balance);
        account.setPostPaid(postPaid);
        account.setSenders(senders);
    }
}
