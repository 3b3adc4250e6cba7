package org.camelgateways.simulator.intime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.MultiMap;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.intime.InTimeFunction.Office;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.RecordTable;
import org.camelgateways.simulator.service.TextService;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/** The service at {@code https://sms.intime.nu/api/1.0/}, as InTime HTTP API 1.0 describes it. */
public final class InTime implements TextService {
    static final String NAME = "intime";

    private static final VendorReply NOT_FOUND = new VendorReply(
            404, Map.of("Content-Type", "text/html"),
            "<html><body><h2>404 - File or directory not found.</h2></body></html>".getBytes(StandardCharsets.UTF_8));

    private final Map<String, InTimeFunction> functions;
    private final Desk desk;
    private final StatusReports reports;
    private final Accounts accounts;

    /**
     * A service that does its work at this desk.
     *
     * @param maxEntries how many groups, contacts, blocked numbers and reminders, of each, an account can have
     */
    public InTime(Desk desk, InTimeReadings readings, int maxEntries) {
        this.desk = desk;
        this.reports = new StatusReports(desk, readings);
        Deliveries deliveries = new Deliveries(desk, readings, reports);
        this.accounts = new Accounts(desk, readings, deliveries, maxEntries);
        Office office = new Office(desk, readings, accounts);
        functions = Stream.of(
                new MessageCreate(office, deliveries), new MessageDelete(office),
                new ContactsAdd(office), new GroupList(office), new GroupAdd(office), new GroupDelete(office),
                new NixList(office), new NixAdd(office), new NixDelete(office),
                new ReminderList(office), new ReminderAdd(office), new ReminderEdit(office))
                .collect(Collectors.toUnmodifiableMap(VendorFunction::name, Function.identity()));
    }

    /**
     * What it keeps for an account.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public InTimeAccount account(String user) {
        InTimeAccount account = accounts.find(user);
        if (account == null) {
            throw new IllegalArgumentException(
                    "There is no account " + user + "; there are " + String.join(", ", new TreeSet<>(desk.accounts())) + ".");
        }
        return account;
    }

    /** Forgets what it keeps for all accounts; ids go on where they were. */
    public void clear() {
        accounts.clear();
    }

    @Override
    public List<RecordTable<?>> tables(String user) {
        return Tables.of(account(user));
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
    public VendorReply notFound() {
        return NOT_FOUND;
    }

    @Override
    public String basePath() {
        return "/api/1.0/";
    }

    /** The server is a Windows one: paths are the same in upper and lower case. */
    @Override
    public @Nullable VendorFunction find(String method, String path, MultiMap query) {
        String lower = path.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        InTimeFunction function = functions.get(lower.substring(0, Math.max(0, dot)));
        return function != null && function.suffixes().contains(lower.substring(dot + 1)) ? function : null;
    }

    @Override
    public Collection<VendorFunction> functions() {
        return List.copyOf(functions.values());
    }
}
