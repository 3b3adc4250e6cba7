package org.camelgateways.simulator.intouch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.vertx.core.MultiMap;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intouch.IntouchFunction.Office;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.IncomingTexts;
import org.camelgateways.simulator.service.RecordTable;
import org.camelgateways.simulator.service.TextService;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/** The service at {@code http://intouchapi.pswin.com/1/} and {@code https://intouchapi.pswin.com/2}: one store. */
public final class Intouch implements TextService, IncomingTexts {
    static final String NAME = "intouch";
    private static final VendorReply NOT_FOUND = new VendorReply(404, Map.of(), new byte[0]);
    private static final int FIRST_CONTACT = 5120;
    private static final int FIRST_GROUP = 31;
    private static final int FIRST_FOLDER = 88;
    private static final int FIRST_MESSAGE = 9001;
    /** The number that texts are for whose sender names none. */
    private static final String SHORT_CODE = "2077";
    private static final Set<Version> ONE = EnumSet.of(Version.ONE);
    private static final Set<Version> TWO = EnumSet.of(Version.TWO);
    private static final Set<Version> BOTH = EnumSet.allOf(Version.class);

    private final Map<String, IntouchAccount> accounts = new TreeMap<>();
    private final Map<String, AddressBook> books = new TreeMap<>();
    private final Map<String, Mailbox> mailboxes = new TreeMap<>();
    private final Desk desk;
    private final IntouchReadings readings;
    private final List<RawResources> guesses;
    private final Throttle throttle;
    private final Routes routes;

    /**
     * A service that does its work at this desk.
     *
     * @param maxEntries how many contacts and groups, of each, a domain can have, and how many messages it keeps
     */
    public Intouch(Desk desk, IntouchReadings readings, int maxEntries) {
        AtomicInteger contactIds = new AtomicInteger(FIRST_CONTACT);
        AtomicInteger groupIds = new AtomicInteger(FIRST_GROUP);
        AtomicInteger folderIds = new AtomicInteger(FIRST_FOLDER);
        AtomicInteger messageIds = new AtomicInteger(FIRST_MESSAGE);
        this.desk = desk;
        this.readings = readings;
        for (String user : desk.accounts()) {
            String domain = IntouchAccount.domainOf(user, readings);
            AddressBook book = books.computeIfAbsent(
                    domain, absent -> new AddressBook(contactIds, groupIds, maxEntries));
            Mailbox mailbox = mailboxes.computeIfAbsent(
                    domain, absent -> new Mailbox(readings, folderIds, messageIds, maxEntries));
            accounts.put(user, new IntouchAccount(user, readings, book, mailbox, desk));
        }
        guesses = List.of(
                new RawResources("services", "Service", maxEntries),
                new RawResources("servicepoints", "ServicePoint", maxEntries),
                new RawResources("users", "User", maxEntries), new RawResources("senders", "Sender", maxEntries));
        throttle = new Throttle(readings.throttle);
        Office office = new Office(readings, new Gate(desk, readings, accounts.values()), throttle);
        routes = new Routes(table(desk, readings, guesses), office);
    }

    /** What stands in the vendor's pages; literal paths before those with an id in the same place. */
    private static List<Route> table(Desk desk, IntouchReadings readings, List<RawResources> guesses) {
        Set<Version> lookups = readings.v2Lookups ? BOTH : ONE;
        Set<Version> mine = readings.v2UserAndFolders ? BOTH : ONE;
        Contacts contacts = new Contacts(readings);
        Groups groups = new Groups(readings, contacts);
        Messages messages = new Messages(desk, readings, new Deliveries(desk, readings));
        Folders folders = new Folders(desk, readings);
        return new Table()
                .in(mine, null)
                .add("user/get", "GET user", new Users(readings)::get)
                .in(BOTH, null)
                .add("contacts/list", "GET contacts", contacts::list)
                .in(lookups, null)
                .add("contacts/count", "GET contacts/count", contacts::count)
                .add("contacts/phonenumber", "GET contacts/phonenumber/{number}", contacts::byNumber)
                .add("contacts/search", "GET contacts/search/{text}", contacts::search)
                .in(BOTH, null)
                .add("contacts/get", "GET contacts/{id}", contacts::get)
                .in(BOTH, "EDIT_CONTACT")
                .add("contacts/create", "POST contacts", contacts::create)
                .add("contacts/update", "PUT contacts/{id}", contacts::update)
                .add("contacts/delete", "DELETE contacts/{id}", contacts::delete)
                .in(BOTH, null)
                .add("groups/list", "GET groups", groups::list)
                .add("groups/get", "GET groups/{id}", groups::get)
                .add("groups/contacts", "GET groups/{id}/contacts", groups::members)
                .in(lookups, null)
                .add("groups/search", "GET groups/{id}/contacts/search/{text}", groups::search)
                .in(BOTH, "EDIT_GROUP")
                .add("groups/create", "POST groups", groups::create)
                .add("groups/update", "PUT groups/{id}", groups::update)
                .add("groups/delete", "DELETE groups/{id}", groups::delete)
                .add("groups/addcontact", "PUT groups/{id}/contacts/{id}", groups::addContact)
                .add("groups/removecontact", "DELETE groups/{id}/contacts/{id}", groups::removeContact)
                .in(BOTH, "SEND_SMS")
                .add("messages/send", "POST messages", messages::send)
                .add("messages/delete", "DELETE messages/{message}", messages::delete)
                .in(BOTH, "READ_SMS")
                .add("messages/get", "GET messages/{message}", messages::get)
                .in(mine, "READ_SMS")
                .add("folders/list", "GET folders", folders::list)
                .add("folders/messages", "GET folders/{id}/messages", folders::messages)
                .guessed(readings.v2RawResources ? guesses : List.of());
    }

    /** The table of functions while it is written. */
    private static final class Table {
        private final List<Route> routes = new ArrayList<>();
        private Set<Version> versions = BOTH;
        private @Nullable String needed;

        /** What follows is in these versions, and for those who may do this. */
        Table in(Set<Version> some, @Nullable String function) {
            versions = some;
            needed = function;
            return this;
        }

        Table add(String name, String call, Function<Call, VendorReply> work) {
            String[] methodAndPath = call.split(" ");
            List<String> path = List.of(methodAndPath[1].split("/"));
            routes.add(new Route(name, versions, methodAndPath[0], path, needed, work));
            return this;
        }

        /** Version 2's resources of which only the names are known. */
        List<Route> guessed(List<RawResources> guesses) {
            in(TWO, null);
            for (RawResources guess : guesses) {
                String name = guess.collection();
                add(name + "/list", "GET " + name, guess::list);
                if (!name.equals("senders")) {
                    add(name + "/get", "GET " + name + "/{id}", guess::get);
                }
                if (!name.equals("servicepoints")) {
                    add(name + "/create", "POST " + name, guess::create);
                    add(name + "/delete", "DELETE " + name + "/{id}", guess::delete);
                }
                if (name.equals("services") || name.equals("users")) {
                    add(name + "/update", "PUT " + name + "/{id}", guess::update);
                }
            }
            return routes;
        }
    }

    /**
     * What an account sees.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public IntouchAccount account(String user) {
        IntouchAccount account = accounts.get(user);
        if (account == null) {
            throw new IllegalArgumentException(
                    "There is no account " + user + "; there are " + String.join(", ", accounts.keySet()) + ".");
        }
        return account;
    }

    /**
     * A text comes in for the account {@code demo}, now.
     *
     * @param from the handset's number
     * @param to   the number that it was sent to
     */
    public IntouchMessage incoming(String from, String to, String text) {
        return account(Simulator.DEMO_USER).incoming(from, to, text);
    }

    /**
     * Puts a document into one of version 2's resources of which only the names are known.
     *
     * @param  user                     an account of the domain that it is for
     * @param  resource                 {@code services}, {@code servicepoints}, {@code users} or {@code senders}
     * @param  json                     a JSON object
     * @return                          its id
     * @throws IllegalArgumentException if there is no such account or resource, or that is no JSON object
     */
    public int put(String user, String resource, String json) {
        try {
            return resource(resource).put(account(user), new JsonObject(json));
        } catch (DecodeException malformed) {
            throw new IllegalArgumentException("A JSON object is wanted.", malformed);
        }
    }

    /**
     * What is in one of these resources, each a JSON object.
     *
     * @throws IllegalArgumentException if there is no such account or resource
     */
    public List<String> documents(String user, String resource) {
        return resource(resource).all(account(user)).stream().map(JsonObject::encode).toList();
    }

    private RawResources resource(String name) {
        return guesses.stream().filter(guess -> guess.collection().equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        "There is no " + name + "; there are services, servicepoints, users, senders."));
    }

    /** Forgets what it keeps; ids go on where they were. */
    public void clear() {
        books.values().forEach(AddressBook::clear);
        mailboxes.values().forEach(Mailbox::clear);
        guesses.forEach(RawResources::clear);
        accounts.values().forEach(IntouchAccount::reset);
        throttle.clear();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Below it are those of both versions. */
    @Override
    public String basePath() {
        return "/";
    }

    @Override
    public boolean has(String path) {
        return Version.of(path).isPresent();
    }

    /** {@code POST} can mean {@code PUT} or {@code DELETE}, for those who cannot send them. */
    @Override
    public String method(String method, MultiMap headers) {
        String other = headers.get(IntouchFunction.OVERRIDE);
        return method.equals("POST") && ("PUT".equals(other) || "DELETE".equals(other)) ? other : method;
    }

    @Override
    public @Nullable VendorFunction find(String method, String path, MultiMap query) {
        return Version.of("/" + path)
                .map(version -> routes.find(method, version, path.substring(version.basePath.length() - 1))).orElse(null);
    }

    @Override
    public VendorReply notFound() {
        return NOT_FOUND;
    }

    @Override
    public InboxMessage receive(String account, String sender, String recipient, String text) {
        IntouchMessage message = account(account).incoming(sender, recipient.isEmpty() ? SHORT_CODE : recipient, text);
        return desk.find(message.textIds().get(0)).orElseThrow();
    }

    @Override
    public CompletionStage<RecordedCallback> report(InboxMessage message, String status) {
        throw new IllegalArgumentException("Intouch reports nothing by itself.");
    }

    @Override
    public CompletionStage<?> setStatus(InboxMessage message, String status) {
        desk.update(message.id(), text -> text.in(readings.state(status), status, desk.now()));
        return CompletableFuture.completedFuture("");
    }

    @Override
    public Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        statuses.put(readings.deliverStatus(State.UNKNOWN), "nothing is known");
        statuses.put(readings.deliverStatus(State.DELIVERED), "delivered");
        statuses.put(readings.deliverStatus(State.FAILED), "not delivered");
        return statuses;
    }

    @Override
    public List<RecordTable<?>> tables(String user) {
        return Tables.of(account(user));
    }

    @Override
    public Collection<VendorFunction> functions() {
        return routes.functions();
    }
}
