package org.camelgateways.intime;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camelgateways.intime.model.Reminder;
import org.camelgateways.support.kit.PollingContract;

/** InTime HTTP API 1.0, section 7.1. */
class RemindersPollingContractTest extends PollingContract {

    @Override
    protected String polling() {
        return "intime:reminder/list";
    }

    @Override
    protected String account(int number) {
        return "username=user-" + number + "&secretKey=sesame";
    }

    @Override
    protected String secret() {
        return "sesame";
    }

    @Override
    protected String changeHeader() {
        return IntimeConstants.CHANGE;
    }

    @Override
    protected String key(int number) {
        return Integer.toString(4_711_000 + number);
    }

    @Override
    protected String reply(List<Map.Entry<String, String>> entries) {
        return entries.stream().map(e -> "<reminderappointment><appointmentId>" + e.getKey() + "</appointmentId>"
                                         + "<appointmentDate>2099-04-25 15:35</appointmentDate><active>true</active>"
                                         + "<messageText>" + e.getValue() + "</messageText></reminderappointment>")
                .collect(Collectors.joining("", "<reminderappointments>", "</reminderappointments>"));
    }

    @Override
    protected Map.Entry<String, String> entry(Object body) {
        Reminder reminder = (Reminder) body;
        return Map.entry(String.valueOf(reminder.id()), String.valueOf(reminder.messageText()));
    }

    @Override
    protected List<String> unreadable() {
        return List.of("0:ERROR1", "0:ERROR3", "9:ERROR99", "<html>down</html>", "4510", "<reminderappointments>",
                "<reminderappointments><reminderappointment/></reminderappointments>",
                "<reminderappointments><reminderappointment><appointmentId>1</appointmentId>"
                                                                                       + "<appointmentDate>soon</appointmentDate></reminderappointment></reminderappointments>",
                "<nixentries/>");
    }
}
