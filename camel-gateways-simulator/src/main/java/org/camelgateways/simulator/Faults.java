package org.camelgateways.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camelgateways.simulator.service.ReportPlan;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with the next requests. Thread-safe. Of those that are due for a request the one added first strikes,
 * one for the wire and one for the reports; the others wait for the next request.
 */
public final class Faults {
    private final List<Fault> active = new ArrayList<>();
    private final Set<String> functions = new TreeSet<>();

    Faults() {
    }

    /** What strikes one request: something on the wire or nothing, and the way its reports go. */
    record Strike(@Nullable FaultKind wire, ReportPlan reports) {
    }

    /**
     * Adds one.
     *
     * @throws IllegalArgumentException if it is for a function that the simulator does not have
     */
    public synchronized void add(Fault fault) {
        String function = fault.function();
        if (function != null && !functions.contains(function)) {
            throw new IllegalArgumentException(
                    "There is no function " + function + "; there are " + String.join(", ", functions));
        }
        active.add(fault);
    }

    /** Forgets all; what a fault does already, it goes on doing. */
    public synchronized void clear() {
        active.clear();
    }

    /** Those that have something left to strike, oldest first, with what is left of them. */
    public synchronized List<Fault> active() {
        return List.copyOf(active);
    }

    synchronized void know(String function) {
        functions.add(function);
    }

    synchronized Strike next(String function) {
        Fault wire = null;
        Fault reports = null;
        List<Fault> left = new ArrayList<>();
        for (Fault fault : active) {
            boolean forReports = fault.kind() instanceof FaultKind.Reports;
            boolean taken = (forReports ? reports : wire) != null;
            if (!fault.isFor(function) || fault.isDue() && taken) {
                left.add(fault);
            } else if (!fault.isDue()) {
                left.add(fault.passed());
            } else {
                reports = forReports ? fault : reports;
                wire = forReports ? wire : fault;
                if (!fault.isLast()) {
                    left.add(fault.passed());
                }
            }
        }
        active.clear();
        active.addAll(left);
        return new Strike(wire == null ? null : wire.kind(), plan(reports));
    }

    private static ReportPlan plan(@Nullable Fault fault) {
        return fault != null && fault.kind() instanceof FaultKind.Reports reports ? reports.plan() : ReportPlan.USUAL;
    }
}
