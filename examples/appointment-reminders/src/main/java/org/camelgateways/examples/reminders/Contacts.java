package org.camelgateways.examples.reminders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.spi.IdempotentRepository;
import org.camelgateways.examples.reminders.Row.Way;
import org.camelgateways.intime.model.Contact;
import org.camelgateways.intime.model.ContactGroup;
import org.camelgateways.intime.model.ContactType;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.Outcome;

/**
 * The patients as contacts at the service, in a group for each department that they visit. Groups can be looked up
 * there, contacts cannot: that they were made is kept in the same store as what was sent.
 */
public final class Contacts {

    private final boolean wanted;
    private final IdempotentRepository seen;
    private int groups;
    private int made;
    private final List<String> faults = new ArrayList<>();

    /** A contact to make. @param key equal for contacts with the same number */
    public record Wanted(String key, Contact contact) {
    }

    /** @param seen keys of contacts that were made or may have been */
    Contacts(boolean wanted, IdempotentRepository seen) {
        this.wanted = wanted;
        this.seen = seen;
    }

    public boolean wanted() {
        return wanted;
    }

    /** Departments without a group of their name, each once. */
    public List<String> missingGroups(@Body List<ContactGroup> there, @ExchangeProperty("rows") List<Row> rows) {
        Set<String> missing = new LinkedHashSet<>();
        reached(rows).forEach(row -> missing.add(row.department()));
        there.forEach(group -> missing.remove(group.name()));
        return List.copyOf(missing);
    }

    public synchronized void groupMade() {
        groups++;
    }

    /**
     * A contact for each patient that can be reached, in the groups of all that they visit; of two with one name the
     * first.
     */
    public List<Wanted> ofPatients(@Body List<ContactGroup> there, @ExchangeProperty("rows") List<Row> rows) {
        Map<String, String> ids = new HashMap<>();
        there.forEach(group -> ids.putIfAbsent(group.name(), group.id()));
        Map<String, List<Appointment>> patients = new LinkedHashMap<>();
        reached(rows).forEach(row -> patients.computeIfAbsent(row.patientId(), id -> new ArrayList<>()).add(row));
        Set<String> numbers = new HashSet<>();
        return patients.values().stream().filter(visits -> numbers.add(visits.get(0).number()))
                .map(visits -> contact(visits, ids)).toList();
    }

    private static List<Appointment> reached(List<Row> rows) {
        return rows.stream().filter(row -> row.way() != Way.BLOCKED && row.appointment().hasNumber())
                .map(Row::appointment).toList();
    }

    private static Wanted contact(List<Appointment> visits, Map<String, String> ids) {
        Appointment first = visits.get(0);
        List<String> in
                = visits.stream().map(visit -> ids.get(visit.department())).filter(Objects::nonNull).distinct().toList();
        return new Wanted(
                Keys.of("contact", first.number()),
                new Contact(ContactType.SMS, first.firstName(), first.lastName(), null, first.number(), null, in));
    }

    public synchronized void made() {
        made++;
    }

    /** What may have been made stays in the store: nobody is there twice. */
    public synchronized void notMade(
            @ExchangeProperty("contact") Wanted contact, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) GatewayException error) {
        if (error.outcome() == Outcome.NOT_SENT) {
            seen.remove(contact.key());
        }
        faults.add(String.valueOf(error.getMessage()));
    }

    /** Without groups there are no contacts; the reminders go on. */
    public synchronized List<Wanted> stopped(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) GatewayException error) {
        faults.add(String.valueOf(error.getMessage()));
        return List.of();
    }

    /** In words, what has been made so far. */
    public synchronized String toString() {
        return groups + " groups and " + made + " contacts made" + (faults.isEmpty() ? "" : ", " + faults.size() + " faults");
    }

    /** What went wrong, one sentence each. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }
}
