package org.camelgateways.intime;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.intime.model.Contact;
import org.camelgateways.intime.model.ContactGroup;
import org.camelgateways.intime.model.ContactType;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.support.kit.SecrecyContract;
import org.camelgateways.support.kit.Subject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * Neither secrets nor the numbers, names and texts of contacts, groups, the block list and reminders are shown anywhere
 * (S1, S2). A group's name to be created is a plain text body, which Camel's own tracing shows; it is left out here.
 */
@Tag("long")
class IntimeFunctionsSecrecyTest {

    @Nested
    class MessageDelete extends OneFunction {
        MessageDelete() {
            super(new Function(
                    "message/delete", (number, text) -> "4510",
                    (number, text) -> List.of(number, text, "4510," + number, Map.of(text, number), List.of(number, text))));
        }
    }

    @Nested
    class ContactsAdd extends OneFunction {
        ContactsAdd() {
            super(new Function(
                    "contacts/add", (number, text) -> new Contact(
                            ContactType.SMS, text, text, null, number, text, List.of()),
                    (number, text) -> List.of(
                            new Contact(ContactType.SMS, text, text, null, number + "0000000", text, List.of()),
                            new Contact(ContactType.EMAIL, text, text, text, number, text, List.of()),
                            new Contact(ContactType.SMS, text + "\u0007", text, null, number, text, List.of(text)),
                            Map.of("mobile", number, "name", text), Map.of("mobile", number, "type", text), number + text)));
        }
    }

    @Nested
    class ContactsDeletegroup extends OneFunction {
        ContactsDeletegroup() {
            super(new Function(
                    "contacts/deletegroup", (number, text) -> "4510", (number, text) -> List.of(
                            number, new ContactGroup(number, text), Map.of(number, text), List.of(text, number))));
        }
    }

    @Nested
    class NixAddnix extends OneFunction {
        NixAddnix() {
            super(new Function(
                    "nix/addnix", (number, text) -> new BlockListEntry(number, text, text), OneFunction::badNumbers));
        }
    }

    @Nested
    class NixDeletenix extends OneFunction {
        NixDeletenix() {
            super(new Function(
                    "nix/deletenix", (number, text) -> new BlockListEntry(number, text, text), OneFunction::badNumbers));
        }
    }

    @Nested
    class ReminderAdd extends OneFunction {
        ReminderAdd() {
            super(new Function(
                    "reminder/add", (number, text) -> reminder(null, number, text),
                    (number, text) -> badReminders("4510", number, text)));
        }
    }

    @Nested
    class ReminderEdit extends OneFunction {
        ReminderEdit() {
            super(new Function(
                    "reminder/edit", (number, text) -> reminder("4510", number, text),
                    (number, text) -> badReminders(null, number, text)));
        }
    }

    abstract static class OneFunction extends SecrecyContract {

        private final Subject function;

        OneFunction(Subject function) {
            this.function = function;
        }

        @Override
        protected Subject subject() {
            return function;
        }

        static List<Object> badNumbers(String number, String text) {
            return List.of(
                    number + "0000000", List.of(number, number), List.of(number, text), Map.of(number, text),
                    new BlockListEntry(text, number, text));
        }

        static Reminder reminder(String id, String number, String text) {
            return new Reminder(
                    id, LocalDateTime.parse("2099-04-25T08:30"), text, text, text, text, text, number, null, null, null);
        }

        static List<Object> badReminders(String wrongId, String number, String text) {
            return List.of(
                    reminder(wrongId, number, text), reminder(text, number, text), reminder(number, number + "0000000", text),
                    reminder("4510", number, text + "\u0007"), Map.of("attendantMobile", number, "appointment", text),
                    Map.of("id", "4510", "active", text), Map.of(text, number), number + text);
        }
    }

    /** One function as the contract must know it, the rest as of InTime. */
    private static final class Function extends IntimeSubject {

        private final String path;
        private final BiFunction<String, String, Object> body;
        private final BiFunction<String, String, List<Object>> malformed;

        Function(String path, BiFunction<String, String, Object> body,
                 BiFunction<String, String, List<Object>> malformed) {
            this.path = path;
            this.body = body;
            this.malformed = malformed;
        }

        @Override
        public String sending() {
            return path;
        }

        @Override
        public Object body(String number, String text) {
            return body.apply(number, text);
        }

        /** Each of another kind, and none of them a success of any function. */
        @Override
        public List<String> refusals() {
            return List.of("2:ERROR1", "0:ERROR3", "9:ERROR99", "<html>down</html>", "-4510", "4511,x", "");
        }

        @Override
        public List<Object> malformed(String number, String text) {
            return malformed.apply(number, text);
        }
    }
}
