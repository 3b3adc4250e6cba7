package org.camelgateways.examples.clubsync;

import java.util.Map;
import java.util.TreeMap;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.connector.ConnectorKey;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorRecord;

/**
 * What the sides have, in the same form.
 *
 * @param atTheHub  by the club's ids
 * @param inTheClub the same, of what the hub can have
 * @param texts     how many each number got
 * @param contacts  how many there are of each person, by the club's ids
 */
record State(Map<String, String> atTheHub, Map<String, String> inTheClub, Map<String, Integer> texts,
        Map<String, Integer> contacts) {

    private static final String PEOPLE
            = "SELECT id, CONCAT_WS('|', CASE WHEN kind = 'STAFF' THEN 'STAFF' ELSE 'USER' END, kind, firstname, lastname,"
              + " birthdate, status, email, mobile, city) FROM people WHERE digest IS NULL OR saved = digest";
    private static final String LEAD_SOURCES
            = "SELECT id, CONCAT_WS('|', 'LEADSOURCE', name, CASE status WHEN 'ACTIVE' THEN 'true' ELSE 'false' END)"
              + " FROM lead_sources WHERE digest IS NULL OR saved = digest";

    static State of(ClubDatabase database, Simulator simulator) {
        Map<String, String> club = new TreeMap<>(database.table(PEOPLE));
        club.putAll(database.table(LEAD_SOURCES));
        Map<String, Integer> texts = new TreeMap<>();
        simulator.inbox().messages().stream().map(InboxMessage::recipient).forEach(to -> texts.merge(to, 1, Integer::sum));
        Map<String, Integer> contacts = new TreeMap<>();
        new SimulatedServices(simulator).contacts().contacts()
                .forEach(contact -> contacts.merge(String.valueOf(contact.description()), 1, Integer::sum));
        return new State(hub(simulator, club), club, texts, contacts);
    }

    private static Map<String, String> hub(Simulator simulator, Map<String, String> club) {
        Map<String, String> hub = new TreeMap<>();
        for (ConnectorKind kind : ConnectorKind.values()) {
            club.keySet().forEach(id -> simulator.connector().record(kind, ConnectorKey.of(SimulatedServices.CLUB, id))
                    .ifPresent(record -> hub.put(id, line(record))));
            long known = hub.values().stream().filter(line -> line.startsWith(kind + "|")).count();
            hub.put(kind + " that the club does not know", "" + (simulator.connector().records(kind).size() - known));
            hub.remove(kind + " that the club does not know", "0");
        }
        return hub;
    }

    private static String line(ConnectorRecord record) {
        StringBuilder line = new StringBuilder(record.kind().name());
        String[] names = record.kind() == ConnectorKind.LEADSOURCE
                ? new String[] { "name", "active" }
                : new String[] { "userType", "firstname", "lastname", "birthdate", "userStatus", "email", "mobile", "city" };
        for (String name : names) {
            String value = record.fields().get(name);
            line.append(value == null ? "" : "|" + value);
        }
        return line.toString();
    }
}
