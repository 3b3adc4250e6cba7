package org.camelgateways.simulator.intouchsms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

import io.vertx.core.MultiMap;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.intouchsms.IntouchSmsFunction.Office;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.RecordTable;
import org.camelgateways.simulator.service.TextService;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/** The service at {@code https://www.intouchsms.co.rw/api/}. */
public final class IntouchSms implements TextService {
    static final String NAME = "intouchsms";

    private static final VendorReply NOT_FOUND = new VendorReply(
            404, Map.of("Content-Type", "text/html"), "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8));

    private final Map<String, IntouchSmsAccount> accounts = new TreeMap<>();
    private final Map<String, VendorFunction> functions;
    private final Desk desk;
    private final DeliveryReports reports;

    /** A service that does its work at this desk. */
    public IntouchSms(Desk desk, IntouchSmsReadings readings) {
        this.desk = desk;
        this.reports = new DeliveryReports(desk, readings);
        desk.accounts().forEach(user -> accounts.put(
                user, new IntouchSmsAccount(user, readings, () -> desk.texts(NAME, user))));
        Office office = new Office(desk, readings, new Gate(desk, readings, accounts), new Answers(readings));
        functions = Map.of(
                "sendsms/.json", new SmsSend(office, new Journeys(desk, readings, reports)),
                "getsmsstatus/.json", new SmsStatus(office));
    }

    /**
     * What it keeps for an account.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public IntouchSmsAccount account(String user) {
        IntouchSmsAccount account = accounts.get(user);
        if (account == null) {
            throw new IllegalArgumentException(
                    "There is no account " + user + "; there are " + String.join(", ", accounts.keySet()) + ".");
        }
        return account;
    }

    /** Gives all accounts what they had at the start. */
    public void clear() {
        accounts.values().forEach(IntouchSmsAccount::reset);
    }

    @Override
    public List<RecordTable<?>> tables(String user) {
        return List.of(RecordTable.of("account", List.of(account(user)))
                .column("account", IntouchSmsAccount::user).column("balance", IntouchSmsAccount::balance)
                .column("price", IntouchSmsAccount::price).column("postPaid", IntouchSmsAccount::isPostPaid)
                .column("senders", account -> List.copyOf(new TreeSet<>(account.senders()))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CompletionStage<RecordedCallback> report(InboxMessage message, String status) {
        return reports.sendOnce(message, status, desk.now());
    }

    @Override
    public CompletionStage<?> setStatus(InboxMessage message, String status) {
        Instant now = desk.now();
        return desk.update(
                message.id(), text -> text.in(Fate.state(status), status, now), text -> reports.send(text, now, 1));
    }

    @Override
    public Map<String, String> statuses() {
        return Fate.meanings();
    }

    @Override
    public String basePath() {
        return "/api/";
    }

    /** Paths are taken as they are: {@code /sendsms/.json}, whose name is empty. */
    @Override
    public @Nullable VendorFunction find(String method, String path, MultiMap query) {
        return functions.get(path);
    }

    @Override
    public VendorReply notFound() {
        return NOT_FOUND;
    }

    @Override
    public Collection<VendorFunction> functions() {
        return functions.values();
    }
}
