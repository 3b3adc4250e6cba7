package org.camelgateways.simulator.intouch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.vertx.core.MultiMap;
import org.camelgateways.simulator.intouch.IntouchFunction.Office;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorService;
import org.jspecify.annotations.Nullable;

/** The service at {@code http://intouchapi.pswin.com/1/} and {@code https://intouchapi.pswin.com/2}: one store. */
public final class Intouch implements VendorService {
    static final String NAME = "intouch";
    private static final VendorReply NOT_FOUND = new VendorReply(404, Map.of(), new byte[0]);
    private static final int FIRST_CONTACT = 5120;
    private static final int FIRST_GROUP = 31;
    private static final Set<Version> ONE = EnumSet.of(Version.ONE);
    private static final Set<Version> BOTH = EnumSet.allOf(Version.class);

    private final Map<String, IntouchAccount> accounts = new TreeMap<>();
    private final Map<String, AddressBook> books = new TreeMap<>();
    private final Throttle throttle;
    private final Routes routes;

    /**
     * A service that does its work at this desk.
     *
     * @param maxEntries how many contacts and groups, of each, a domain can have
     */
    public Intouch(Desk desk, IntouchReadings readings, int maxEntries) {
        AtomicInteger contactIds = new AtomicInteger(FIRST_CONTACT);
        AtomicInteger groupIds = new AtomicInteger(FIRST_GROUP);
        for (String user : desk.accounts()) {
            AddressBook book = books.computeIfAbsent(
                    IntouchAccount.domainOf(user, readings), domain -> new AddressBook(contactIds, groupIds, maxEntries));
            accounts.put(user, new IntouchAccount(user, readings, book, desk::now));
        }
        throttle = new Throttle(readings.throttle);
        Office office = new Office(readings, new Gate(desk, readings, accounts.values()), throttle);
        routes = new Routes(table(readings), office);
    }

    /** What stands in the vendor's pages; literal paths before those with an id in the same place. */
    private static List<Route> table(IntouchReadings readings) {
        Set<Version> lookups = readings.v2Lookups ? BOTH : ONE;
        Contacts contacts = new Contacts(readings);
        Groups groups = new Groups(readings, contacts);
        return new Table()
                .add("contacts/list", BOTH, "GET contacts", contacts::list)
                .add("contacts/create", BOTH, "POST contacts", contacts::create)
                .add("contacts/count", lookups, "GET contacts/count", contacts::count)
                .add("contacts/get", BOTH, "GET contacts/{id}", contacts::get)
                .add("contacts/update", BOTH, "PUT contacts/{id}", contacts::update)
                .add("contacts/delete", BOTH, "DELETE contacts/{id}", contacts::delete)
                .add("contacts/phonenumber", lookups, "GET contacts/phonenumber/{number}", contacts::byNumber)
                .add("contacts/search", lookups, "GET contacts/search/{text}", contacts::search)
                .add("groups/list", BOTH, "GET groups", groups::list)
                .add("groups/create", BOTH, "POST groups", groups::create)
                .add("groups/get", BOTH, "GET groups/{id}", groups::get)
                .add("groups/update", BOTH, "PUT groups/{id}", groups::update)
                .add("groups/delete", BOTH, "DELETE groups/{id}", groups::delete)
                .add("groups/contacts", BOTH, "GET groups/{id}/contacts", groups::members)
                .add("groups/search", lookups, "GET groups/{id}/contacts/search/{text}", groups::search)
                .add("groups/addcontact", BOTH, "PUT groups/{id}/contacts/{id}", groups::addContact)
                .add("groups/removecontact", BOTH, "DELETE groups/{id}/contacts/{id}", groups::removeContact).routes;
    }

    /** The table of functions while it is written. */
    private static final class Table {
        private final List<Route> routes = new ArrayList<>();

        Table add(String name, Set<Version> versions, String call, Function<Call, VendorReply> work) {
            String[] methodAndPath = call.split(" ");
            routes.add(Route.of(name, versions, methodAndPath[0], methodAndPath[1], work));
            return this;
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

    /** Forgets what it keeps; ids go on where they were. */
    public void clear() {
        books.values().forEach(AddressBook::clear);
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
    public Collection<VendorFunction> functions() {
        return routes.functions();
    }
}
