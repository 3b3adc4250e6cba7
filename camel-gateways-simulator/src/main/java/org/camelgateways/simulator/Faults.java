package org.camelgateways.simulator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.FaultKind.Aim;
import org.camelgateways.simulator.service.ReportPlan;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with the next requests. Thread-safe. Of those that are due for a request the one added first strikes,
 * one for the wire and one for the reports; the others wait for the next request.
 *
 * <p>
 * Where chance decides, it is drawn from the seed, the function and the number of the request among those of its
 * function, and from nothing else: the same seed, the same faults and the same requests of each function give the same
 * run, however many functions are called at once.
 */
public final class Faults {
    private static final Logger LOG = System.getLogger(Faults.class.getName());

    private static final int MAX = 1000;
    private static final long MAX_BYTES = Runtime.getRuntime().maxMemory() / 4;

    private static final Set<Aim> REQUEST = EnumSet.of(Aim.WIRE, Aim.REPORTS);
    private static final Set<Aim> REPORT = EnumSet.of(Aim.CALLBACK);
    private static final Set<Aim> CONNECTION = EnumSet.of(Aim.TLS, Aim.PROXY);

    private final List<Entry> active = new ArrayList<>();
    private final Map<String, String> services = new TreeMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<Aim> possible = EnumSet.of(Aim.WIRE, Aim.REPORTS, Aim.CALLBACK);
    private final List<Fault> lasting;
    private long seed;
    private int added;

    Faults(long seed, List<Fault> lasting) {
        this.seed = seed;
        this.lasting = lasting;
    }

    /** A fault and its number among all. */
    record Entry(int number, Fault fault) {
    }

    /** What strikes one request: something on the wire or nothing, the way its reports go, and both for the record. */
    record Strike(@Nullable FaultKind wire, ReportPlan reports, List<StruckFault> record) {
        private static final Strike NONE = new Strike(null, ReportPlan.USUAL, List.of());
    }

    /** What strikes one connection, or nothing, and the same for the record. */
    record Hit(@Nullable FaultKind kind, List<StruckFault> record) {
    }

    /** How one report goes out, and for the record what struck it. */
    record Forgery(UnaryOperator<CallbackRequest> change, List<StruckFault> record) {
        private static final Forgery NONE = new Forgery(UnaryOperator.identity(), List.of());
    }

    /**
     * Adds one.
     *
     * @throws IllegalArgumentException if it is for a function or service that the simulator does not have, or if there
     *                                  are 1,000 already, or so large ones that no more fits
     */
    public void add(Fault fault) {
        put(fault);
    }

    /** Adds one, and says which number it got. */
    synchronized Entry put(Fault fault) {
        checkScope(fault);
        long bytes = active.stream().mapToLong(entry -> entry.fault.bytes()).sum();
        if (active.size() >= MAX || bytes + fault.bytes() > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "There is no room for this fault beside the " + active.size() + " that wait (" + MAX + " at most, with "
                                               + MAX_BYTES
                                               + " bytes in all): forget some that are not needed any more.");
        }
        Entry entry = new Entry(added++, fault);
        active.add(entry);
        return entry;
    }

    private void checkScope(Fault fault) {
        Aim aim = fault.kind().aim();
        if (!possible.contains(aim)) {
            throw new IllegalArgumentException(
                    fault.name() + " strikes connections to a port that is not there: start the simulator with "
                                               + (aim == Aim.TLS ? "--tls-port." : "--proxy-port."));
        }
        String scope = fault.function();
        if (scope != null && !services.containsKey(scope) && !services.containsValue(scope)) {
            throw new IllegalArgumentException(
                    "There is no function " + scope + "; there are "
                                               + String.join(", ", services.keySet()) + "; of all functions of a service: "
                                               + String.join(", ", new TreeSet<>(services.values())));
        }
        if (scope != null && CONNECTION.contains(aim)) {
            throw new IllegalArgumentException(
                    fault.name() + " strikes connections, before a function is named: it is on none.");
        }
        if (aim == Aim.CALLBACK && services.containsKey(String.valueOf(scope))) {
            throw new IllegalArgumentException(
                    fault.name() + " strikes reports, of all services or of one: "
                                               + String.join(", ", new TreeSet<>(services.values())));
        }
    }

    /**
     * Forgets all, and counts requests from 1 again; what a fault does already, it goes on doing.
     */
    public synchronized void clear() {
        active.clear();
        counts.clear();
        added = 0;
    }

    /** Those that have something left to strike, oldest first, with what is left of them. */
    public synchronized List<Fault> active() {
        return active.stream().map(Entry::fault).toList();
    }

    /** The same with their numbers. */
    synchronized List<Entry> entries() {
        return List.copyOf(active);
    }

    /** Takes the one with this number out; false if there is none. */
    synchronized boolean remove(int number) {
        return active.removeIf(entry -> entry.number == number);
    }

    /** What chance is drawn from. */
    public synchronized long seed() {
        return seed;
    }

    /** Draws chance from another seed, and counts requests from 1 again. */
    public synchronized void seed(long other) {
        seed = other;
        counts.clear();
    }

    /** The names of all functions. */
    synchronized Set<String> functions() {
        return Set.copyOf(services.keySet());
    }

    synchronized void know(String service, String function) {
        services.put(function, service);
    }

    /** Lets faults of this aim in: there is something that they can strike. */
    synchronized void allow(Aim aim) {
        possible.add(aim);
    }

    /** As at the start: the faults that the simulator was built with, and no other. */
    synchronized void restart() {
        clear();
        lasting.forEach(this::add);
    }

    /** What strikes the next request of a function; of none, where there is none behind its path. */
    synchronized Strike next(String service, @Nullable String function) {
        String name = function == null ? service : function;
        long number = counts.merge(name, 1L, Long::sum);
        if (active.isEmpty()) {
            return Strike.NONE;
        }
        Map<Aim, Fault> taken = take(service, name, number, REQUEST);
        Fault wire = taken.get(Aim.WIRE);
        return new Strike(
                wire == null ? null : wire.kind(), plan(taken.get(Aim.REPORTS)),
                taken.values().stream().map(fault -> struck(fault, name, number)).toList());
    }

    /** What strikes the next report of a service. */
    synchronized Forgery nextReport(String service) {
        String name = service + "/report";
        long number = counts.merge(name, 1L, Long::sum);
        Fault fault = take(service, name, number, REPORT).get(Aim.CALLBACK);
        return fault != null && fault.kind() instanceof FaultKind.Callback callback
                ? new Forgery(callback.change(), List.of(struck(fault, name, number))) : Forgery.NONE;
    }

    /** What strikes the next connection to the TLS port, or to the proxy. */
    synchronized Hit nextConnection(Aim aim) {
        String service = aim.name().toLowerCase(Locale.ROOT);
        String name = service + "/connection";
        long number = counts.merge(name, 1L, Long::sum);
        Fault fault = take(service, name, number, EnumSet.of(aim)).get(aim);
        return fault == null ? new Hit(null, List.of()) : new Hit(fault.kind(), List.of(struck(fault, name, number)));
    }

    private Map<Aim, Fault> take(String service, String name, long number, Set<Aim> aims) {
        Map<Aim, Fault> taken = new EnumMap<>(Aim.class);
        List<Entry> left = new ArrayList<>();
        for (Entry entry : active) {
            Fault fault = entry.fault;
            if (!aims.contains(fault.kind().aim()) || !fault.isFor(service, name)) {
                left.add(entry);
            } else if (!fault.isDue()) {
                left.add(new Entry(entry.number, fault.passed()));
            } else if (taken.containsKey(fault.kind().aim())
                    || Chance.draw(seed, name, number, entry.number) >= fault.chance()) {
                left.add(entry);
            } else {
                taken.put(fault.kind().aim(), fault);
                if (!fault.isLast()) {
                    left.add(new Entry(entry.number, fault.passed()));
                }
            }
        }
        active.clear();
        active.addAll(left);
        return taken;
    }

    private StruckFault struck(Fault fault, String name, long number) {
        StruckFault struck = new StruckFault(fault.name(), name, number, seed);
        LOG.log(Level.DEBUG, struck::toString);
        return struck;
    }

    private static ReportPlan plan(@Nullable Fault fault) {
        return fault != null && fault.kind() instanceof FaultKind.Reports reports ? reports.plan() : ReportPlan.USUAL;
    }
}
