package org.camelgateways.intouch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.kit.SecrecyContract;
import org.camelgateways.support.kit.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Neither secrets nor the numbers, names and texts of contacts, groups and texts are shown anywhere (S1, S2), whatever
 * the function, the version and the format. {@link IntouchSecrecyTest} is the quick part of it.
 */
@Tag("long")
@ParameterizedClass
@EnumSource(IntouchFunctionsSecrecyTest.Function.class)
class IntouchFunctionsSecrecyTest extends SecrecyContract {

    private final Function function;

    IntouchFunctionsSecrecyTest(Function function) {
        this.function = function;
    }

    @Override
    protected Subject subject() {
        return function;
    }

    /** One function as the contract must know it. */
    enum Function implements Subject {

        CONTACTS_CREATE("contacts/create", Map.of(), "5120", Function::contact, Function::badContacts),
        CONTACTS_CREATE_1_XML("contacts/create", Map.of("apiVersion", "1", "format", "xml"), Samples.CONTACT_XML,
                              Function::contact, Function::badContacts),
        CONTACTS_UPDATE("contacts/update", Map.of("apiVersion", "1"), "", Function::contact, Function::badContacts),
        GROUPS_CREATE("groups/create", Map.of("format", "xml"), "<int>31</int>", (number, text) -> new Group(
                null, text, text + number, false), Function::badGroups),
        GROUPS_UPDATE("groups/update", Map.of("methodOverride", "true"), "", (number, text) -> new Group(
                "31", text, number, false), Function::badGroups),
        CONTACTS_DELETE("contacts/delete", Map.of(), "", Function::contact, (number, text) -> List.of(
                List.of(number), Map.of("contactId", text), Map.of("contactId", number), Group.of(text).withGroupId("31"))),
        MESSAGES_SEND_1_XML("messages/send", Map.of("apiVersion", "1", "format", "xml"), Samples.MESSAGE_XML,
                            (number, text) -> new IntouchSubject().body(number, text),
                            (number, text) -> List.of(
                                    Map.of("recipients", number, "text", text, "sendAt", text), List.of(number, text)));

        private final String path;
        private final Map<String, String> further;
        private final String reply;
        private final BiFunction<String, String, Object> body;
        private final BiFunction<String, String, List<Object>> malformed;

        Function(String path, Map<String, String> further, String reply, BiFunction<String, String, Object> body,
                 BiFunction<String, String, List<Object>> malformed) {
            this.path = path;
            this.further = further;
            this.reply = reply;
            this.body = body;
            this.malformed = malformed;
        }

        private static Contact contact(String number, String text) {
            return new Contact("5120", text, text, number, text + number, text, null, "", false, false, null);
        }

        private static List<Object> badContacts(String number, String text) {
            return List.of(
                    Contact.of(text + "\n", text, number), Contact.of(text, text, number + "\u0007"),
                    contact(number, text).withDescriptions(text + "\uFFFF", null, null), Map.of("phoneNumber", List.of(number)),
                    Map.of(text, number), List.of(number, text), text, Group.of(text));
        }

        private static List<Object> badGroups(String number, String text) {
            return List.of(
                    Group.of(text + "\n"), new Group(null, null, text, false), Map.of("name", List.of(number)),
                    Map.of(text, number), text, Contact.of(text, text, number));
        }

        @Override
        public String scheme() {
            return "intouch";
        }

        @Override
        public List<String> operations() {
            return new IntouchSubject().operations();
        }

        @Override
        public String sending() {
            return path;
        }

        @Override
        public Map<String, String> sendingOptions() {
            Map<String, String> options = new LinkedHashMap<>(new IntouchSubject().sendingOptions());
            options.putAll(further);
            return options;
        }

        @Override
        public String secretOption() {
            return "password";
        }

        @Override
        public String secretOnTheWire(RecordingServer.Call call) {
            return new IntouchSubject().secretOnTheWire(call);
        }

        @Override
        public Object body(String number, String text) {
            return body.apply(number, text);
        }

        @Override
        public String accepted() {
            return reply;
        }

        @Override
        public List<String> refusals() {
            List<String> refusals
                    = new ArrayList<>(List.of("true", "[]", "{}", "{\"Message\":\"no\"}", "<html>down</html>", "ok"));
            if (!reply.isEmpty()) {
                refusals.add("");
            }
            return refusals;
        }

        @Override
        public List<Object> malformed(String number, String text) {
            return malformed.apply(number, text);
        }

        @Override
        public Class<?> headers() {
            return IntouchConstants.class;
        }
    }
}
