package org.camelgateways.examples.reminders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.camelgateways.examples.reminders.Row.Way;
import org.camelgateways.intime.model.BlockListEntry;

/**
 * Says for each row what is to be done with it, before anything is sent. A patient is reminded in one way only, that of
 * the first row with a number of theirs; the same goes for a number, since two patients may share one. The list alone
 * decides, and not what has come of it so far, so that another run over the same list decides the same.
 */
public final class Plan {

    public List<Row> rows(@Body List<Appointment> list, @ExchangeProperty("blocked") List<BlockListEntry> blocked) {
        BlockedNumbers numbers = new BlockedNumbers(blocked);
        Map<String, Appointment> deciders = new HashMap<>();
        return list.stream().map(row -> row(row, numbers, deciders)).toList();
    }

    private static Row row(Appointment row, BlockedNumbers blocked, Map<String, Appointment> deciders) {
        Way way = row.kind() == Kind.TEXT ? Way.TEXT : Way.REMINDER;
        if (!row.hasNumber()) {
            return new Row(row, way, "");
        }
        if (blocked.contains(row.number())) {
            return new Row(row, Way.BLOCKED, "the number is on the account's block list");
        }
        for (String who : List.of("number " + row.number(), "patient " + row.patientId())) {
            Appointment decider = deciders.getOrDefault(who, row);
            if (decider.kind() != row.kind()) {
                return new Row(
                        row, Way.DROPPED, "this " + who.substring(0, who.indexOf(' ')) + " gets " + decider.kind().several()
                                          + " (row " + decider.id() + "), and never both");
            }
        }
        deciders.putIfAbsent("number " + row.number(), row);
        deciders.putIfAbsent("patient " + row.patientId(), row);
        return new Row(row, way, "");
    }
}
