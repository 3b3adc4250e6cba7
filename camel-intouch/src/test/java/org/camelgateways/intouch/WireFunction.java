package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.model.Sms;

/**
 * Intouch's functions as the wire contracts must know them: a body with a text in it, and what says that it was done.
 * Those of both versions are here in each of them, and in one of them as XML.
 */
enum WireFunction {

    USER_GET("user/get", "GET", text -> text, Samples.USER_JSON),
    CONTACTS_GET("contacts/get", "GET", Marks::id, Samples.CONTACT_JSON),
    CONTACTS_GET_XML("contacts/get?apiVersion=1&format=xml", "GET", Marks::id, Samples.CONTACT_XML),
    CONTACTS_COUNT("contacts/count", "GET", text -> text, "4711"),
    CONTACTS_CREATE("contacts/create", "POST", Marks::contact, "5120"),
    CONTACTS_CREATE_1("contacts/create?apiVersion=1", "POST", Marks::contact, Samples.CONTACT_JSON),
    CONTACTS_UPDATE("contacts/update", "PUT", Marks::contact, null),
    CONTACTS_DELETE("contacts/delete", "DELETE", Marks::id, null),
    GROUPS_GET("groups/get", "GET", Marks::id, Samples.GROUP_JSON),
    GROUPS_CREATE("groups/create", "POST", text -> Group.of(text), "31"),
    GROUPS_CREATE_XML("groups/create?apiVersion=1&format=xml", "POST", text -> Group.of(text), Samples.GROUP_XML),
    GROUPS_UPDATE("groups/update?apiVersion=1", "PUT", text -> Group.of(text).withGroupId("31"), null),
    GROUPS_DELETE("groups/delete", "DELETE", Marks::id, null),
    GROUPS_ADDCONTACT("groups/addcontact", "PUT", text -> Map.of("contactId", Marks.id(text), "groupId", "31"), null),
    GROUPS_REMOVECONTACT("groups/removecontact", "DELETE", text -> Map.of("contactId", Marks.id(text), "groupId", "31"),
                         null),
    MESSAGES_SEND("messages/send?sender=Acme", "POST", Marks::sms, "\"O_9001\""),
    MESSAGES_SEND_1("messages/send?apiVersion=1", "POST", Marks::sms, Samples.MESSAGE_JSON),
    MESSAGES_SEND_XML("messages/send?sender=Acme&format=xml", "POST", Marks::sms, "<string>O_9001</string>"),
    MESSAGES_SEND_1_XML("messages/send?apiVersion=1&format=xml", "POST", Marks::sms, Samples.MESSAGE_XML),
    MESSAGES_GET("messages/get", "GET", Marks::id, Samples.MESSAGE_JSON),
    MESSAGES_DELETE("messages/delete", "DELETE", Marks::id, null),
    CONTACTS_LIST("contacts/list", "GET", text -> text, "[" + Samples.CONTACT_JSON + "]"),
    CONTACTS_SEARCH("contacts/search?format=xml", "GET", text -> text, "<ArrayOfContact />"),
    CONTACTS_PHONENUMBER("contacts/phonenumber", "GET", text -> text, Samples.CONTACT_JSON),
    GROUPS_LIST("groups/list", "GET", text -> text, "[" + Samples.GROUP_JSON + "]"),
    GROUPS_CONTACTS("groups/contacts", "GET", Marks::id, "[]"),
    GROUPS_SEARCH("groups/search", "GET", text -> Map.of("groupId", "31", "text", text), "[]"),
    FOLDERS_LIST("folders/list", "GET", text -> text, Samples.FOLDERS_JSON),
    FOLDERS_MESSAGES("folders/messages", "GET", Marks::id, Samples.FOLDER_MESSAGES_JSON),
    SERVICES_LIST("services/list", "GET", text -> text, "[{\"a\":1}]"),
    SERVICES_GET("services/get", "GET", Marks::id, "{\"a\":1}"),
    SERVICES_CREATE("services/create", "POST", Marks::document, "7"),
    SERVICES_UPDATE("services/update", "PUT", Marks::document, null),
    SERVICES_DELETE("services/delete", "DELETE", Marks::id, null),
    USERS_LIST("users/list", "GET", text -> text, "[]"),
    USERS_GET("users/get", "GET", Marks::id, "{\"a\":1}"),
    USERS_CREATE("users/create", "POST", Marks::document, "7"),
    USERS_UPDATE("users/update?format=xml", "PUT", text -> "<User><Name>" + text + "</Name></User>", null),
    USERS_DELETE("users/delete", "DELETE", Marks::id, null),
    SERVICEPOINTS_LIST("servicepoints/list", "GET", text -> text, "[]"),
    SERVICEPOINTS_GET("servicepoints/get", "GET", Marks::id, "{\"a\":1}"),
    SENDERS_LIST("senders/list", "GET", text -> text, "[\"Acme\"]"),
    SENDERS_CREATE("senders/create", "POST", Marks::document, "7"),
    SENDERS_DELETE("senders/delete", "DELETE", Marks::id, null);

    static final String SECRET = "cret";

    private final String path;
    private final String method;
    private final Function<String, Object> body;
    private final String reply;

    /** @param reply null where a good one is empty */
    WireFunction(String path, String method, Function<String, Object> body, String reply) {
        this.path = path;
        this.method = method;
        this.body = body;
        this.reply = reply;
    }

    String uri() {
        return "intouch:" + path;
    }

    String operation() {
        return path.replaceAll("\\?.*", "");
    }

    String method() {
        return method;
    }

    boolean onlyReads() {
        return method.equals("GET");
    }

    boolean emptyIsDone() {
        return reply == null || isRaw() && !onlyReads();
    }

    /** Whether it answers with a list, which may be empty. */
    boolean lists() {
        return operation().matches("(contacts|groups|folders)/(list|search|contacts|messages)");
    }

    /** Whether its documents are handed through: what they say is not looked at. */
    boolean isRaw() {
        return operation().matches("(services|users|servicepoints|senders)/.*");
    }

    Object body(String text) {
        return body.apply(text);
    }

    /** What stands in the message's headers. */
    Map<String, Object> headers() {
        return operation().matches("(services|users)/update") ? Map.of(IntouchConstants.ID, "7") : Map.of();
    }

    /** Of nothing a little, so that it can be cut and packed. */
    String goodReply() {
        return reply == null ? "\r\n" : reply;
    }

    /** What a request says, with the text that an id stands for. */
    String said(ReceivedRequest request) {
        String everything = request.everything();
        return everything + "\n" + Marks.textIn(everything);
    }

    /** URI options with the credentials of one of several accounts. */
    static String account(int number) {
        return "username=user-" + number + "&domain=acme&password=RAW(s&" + SECRET + "+" + number + "%)";
    }

    static boolean isFrom(ReceivedRequest request, int number) {
        String pair = "user-" + number + "@acme:s&" + SECRET + "+" + number + "%";
        return request.header("Authorization")
                .equals("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Ids that stand for texts in requests that hold no text. */
    private static final class Marks {

        private static final Pattern ID = Pattern.compile("/(1\\d{9})(?= HTTP)");
        private static final AtomicInteger LAST = new AtomicInteger();
        private static final Map<String, String> BY_ID = new ConcurrentHashMap<>();

        static String id(String text) {
            String id = "1" + String.format("%09d", LAST.incrementAndGet());
            BY_ID.put(id, text);
            return id;
        }

        static Sms sms(String text) {
            return Sms.of("+4790011223", text);
        }

        static Contact contact(String text) {
            return Contact.of("Kari", text, "90011223").withContactId("5120");
        }

        static String document(String text) {
            return "{\"Name\":\"" + text + "\"}";
        }

        static String textIn(String everything) {
            Matcher id = ID.matcher(everything);
            return id.find() ? BY_ID.getOrDefault(id.group(1), "") : "";
        }
    }
}
