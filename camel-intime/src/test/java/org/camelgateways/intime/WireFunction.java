package org.camelgateways.intime;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camelgateways.intime.model.Contact;
import org.camelgateways.intime.model.ContactType;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.model.Sms;

/**
 * InTime's functions as the wire contracts must know them: a body with a text in it, and what says that it was done.
 */
enum WireFunction {

    MESSAGE_CREATE("message/create?sender=ACME", text -> Sms.of(Marks.NUMBER, text), "4510"),
    MESSAGE_DELETE("message/delete", Marks::id, null),
    CONTACTS_ADD("contacts/add",
                 text -> new Contact(ContactType.SMS, text, text, null, Marks.NUMBER, text, List.of()), "4510"),
    CONTACTS_ADDGROUP("contacts/addgroup", text -> text, "4510"),
    CONTACTS_DELETEGROUP("contacts/deletegroup", Marks::id, null),
    NIX_ADDNIX("nix/addnix", Marks::numbers, "4510,4511,4512"),
    NIX_DELETENIX("nix/deletenix", Marks::numbers, "4510,4511,4512"),
    REMINDER_ADD("reminder/add", text -> Marks.reminder(null, text), "4510"),
    REMINDER_EDIT("reminder/edit", text -> Marks.reminder("4510", text), "4510"),
    CONTACTS_LISTGROUPS("contacts/listgroups", "<groups><group groupid=\"1\">Grupp</group></groups>"),
    NIX_LIST("nix/list", "<nixentries><nixentry><mobile>070-174 06 05</mobile></nixentry></nixentries>"),
    REMINDER_LIST("reminder/list", "<reminderappointments><reminderappointment><appointmentId>101</appointmentId>"
                                   + "</reminderappointment></reminderappointments>");

    static final String SECRET = "cret";

    private final String path;
    private final Function<String, Object> body;
    private final String reply;
    private final boolean lists;

    WireFunction(String path, String listing) {
        this(path, text -> text, listing, true);
    }

    WireFunction(String path, Function<String, Object> body, String reply) {
        this(path, body, reply, false);
    }

    WireFunction(String path, Function<String, Object> body, String reply, boolean lists) {
        this.path = path;
        this.body = body;
        this.reply = reply;
        this.lists = lists;
    }

    String uri() {
        return "intime:" + path;
    }

    /** As in the vendor's manual. */
    String operation() {
        return path.replaceAll("\\?.*", "");
    }

    /** Whether it only reads; such a function takes no body. */
    boolean lists() {
        return lists;
    }

    Object body(String text) {
        return body.apply(text);
    }

    /** Ten digits, so that a reply's length is that of any id. */
    String goodReply() {
        return reply == null ? "1000000000" : reply;
    }

    /** Where an id comes back that was sent, it is the one of the request. */
    String goodReply(ReceivedRequest request) {
        return reply == null ? Marks.idIn(request) : reply;
    }

    /** What a request says, with the text that an id or numbers stand for. */
    String said(ReceivedRequest request) {
        String everything = request.everything();
        return everything + "\n" + Marks.textIn(everything);
    }

    /** URI options with the credentials of one of several accounts. */
    static String account(int number) {
        return "username=user-" + number + "&secretKey=RAW(s&" + SECRET + "+" + number + "%)";
    }

    static boolean isFrom(ReceivedRequest request, int number) {
        return request.line().contains("?user=user-" + number + "&hash=s%26" + SECRET + "%2B" + number + "%25 HTTP/1.1");
    }

    /** Ids and numbers that stand for texts in requests that hold no text. */
    private static final class Marks {

        private static final String NUMBER = "+46701740605";
        private static final Pattern ID = Pattern.compile("(?:messageid>|groupid=\")(\\d{10})[<\"]");
        private static final Pattern MOBILE = Pattern.compile("mobile=\"\\+46701740(\\d{3})\"");
        private static final int FICTION = 95;
        private static final AtomicInteger LAST_ID = new AtomicInteger();
        private static final AtomicInteger LAST_NUMBERS = new AtomicInteger();
        private static final Map<String, String> BY_MARK = new ConcurrentHashMap<>();

        static String id(String text) {
            String id = "1" + String.format("%09d", LAST_ID.incrementAndGet());
            BY_MARK.put(id, text);
            return id;
        }

        /** Three different numbers that nobody has, in an order that stands for the text. */
        static List<String> numbers(String text) {
            int mark = LAST_NUMBERS.incrementAndGet();
            int first = mark % FICTION;
            int second = (first + 1 + mark / FICTION % (FICTION - 2)) % FICTION;
            int third = (second + 1) % FICTION;
            List<String> ends = List.of(first, second, third).stream().map(n -> String.format("%03d", 605 + n)).toList();
            BY_MARK.put(String.join("", ends), text);
            return ends.stream().map(end -> "+46701740" + end).toList();
        }

        static Reminder reminder(String id, String text) {
            return new Reminder(
                    id, LocalDateTime.parse("2099-04-25T08:30"), text, text, text, text, text, NUMBER, null, null, null);
        }

        static String idIn(ReceivedRequest request) {
            Matcher id = ID.matcher(request.everything());
            return id.find() ? id.group(1) : "";
        }

        static String textIn(String everything) {
            Matcher id = ID.matcher(everything);
            if (id.find()) {
                return BY_MARK.getOrDefault(id.group(1), "");
            }
            StringBuilder numbers = new StringBuilder();
            MOBILE.matcher(everything).results().forEach(mobile -> numbers.append(mobile.group(1)));
            return BY_MARK.getOrDefault(numbers.toString(), "");
        }
    }
}
