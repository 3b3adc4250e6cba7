package org.camelgateways.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.camelgateways.simulator.intime.InTimeBlockedNumber;
import org.camelgateways.simulator.intime.InTimeContact;
import org.camelgateways.simulator.intime.InTimeGroup;
import org.camelgateways.simulator.intime.InTimeReminder;

/** What InTime keeps for an account, as JSON. */
final class InTimeJson {
    private InTimeJson() {
    }

    static JsonObject group(InTimeGroup group) {
        return new JsonObject().put("id", group.id()).put("name", group.name());
    }

    static JsonObject contact(InTimeContact contact) {
        return new JsonObject()
                .put("id", contact.id()).put("type", contact.type()).put("firstname", contact.firstname())
                .put("lastname", contact.lastname()).put("email", contact.email()).put("mobile", contact.mobile())
                .put("extrafield", contact.extrafield()).put("groups", new JsonArray(contact.groups().stream().toList()));
    }

    static JsonObject blockedNumber(InTimeBlockedNumber entry) {
        return new JsonObject()
                .put("id", entry.id()).put("mobile", entry.mobile()).put("firstname", entry.firstname())
                .put("lastname", entry.lastname());
    }

    static JsonObject reminder(InTimeReminder reminder) {
        InTimeAppointment appointment = reminder.appointment();
        return new JsonObject()
                .put("id", reminder.id()).put("appointmentDate", appointment.date().toString())
                .put("active", reminder.active()).put("messageDate", reminder.messageDate().toString())
                .put("messageText", reminder.messageText()).put("messageId", reminder.messageId())
                .put("organizerTitle", appointment.organizerTitle())
                .put("organizerFirstname", appointment.organizerFirstname())
                .put("organizerLastname", appointment.organizerLastname())
                .put("attendantFirstname", appointment.attendantFirstname())
                .put("attendantLastname", appointment.attendantLastname())
                .put("attendantMobile", appointment.attendantMobile());
    }
}
