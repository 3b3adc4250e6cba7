package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One account's calls to InTime's functions, on bare sockets. */
record InTimeClient(Simulator simulator, String user, String secret) {
    /** All that take a document. */
    static final List<String> WITH_DOCUMENT = List.of(
            "message/create", "message/delete", "contacts/add", "contacts/addgroup", "contacts/deletegroup", "nix/addnix",
            "nix/deletenix", "reminder/add", "reminder/edit");
    static final List<String> LISTINGS = List.of("contacts/listgroups", "nix/list", "reminder/list");

    static InTimeClient demo(Simulator simulator) {
        return new InTimeClient(simulator, Simulator.DEMO_USER, Simulator.DEMO_SECRET);
    }

    static String path(String function) {
        return "/api/1.0/" + function + (function.equals("nix/deletenix") ? ".aspx" : ".ashx");
    }

    String target(String function) {
        return path(function) + "?user=" + user + "&hash=" + secret;
    }

    /** The body of the answer 200 to a document; the prolog is put before it if it has none. */
    String post(String function, String xml) throws IOException {
        String document = xml.isEmpty() || xml.startsWith("<?xml") ? xml : Documents.PROLOG + xml;
        Raw.Answer answer = Raw.exchange(
                simulator, Raw.post(target(function), document.getBytes(StandardCharsets.ISO_8859_1)));
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return answer.body();
    }

    /** The body of the answer to a GET. */
    String get(String function) throws IOException {
        return request("GET", target(function)).body();
    }

    Raw.Answer request(String method, String target) throws IOException {
        return Raw.exchange(simulator, (method + " " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n"
                                        + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Either a listing or a document, with what makes it succeed or not. */
    String call(String function, String xml) throws IOException {
        return LISTINGS.contains(function) ? get(function) : post(function, xml);
    }

    String addGroups(String... names) throws IOException {
        StringBuilder groups = new StringBuilder("<addgroups><groups>");
        for (String name : names) {
            groups.append("<group groupname=\"").append(name).append("\"/>");
        }
        return post("contacts/addgroup", groups + "</groups></addgroups>");
    }

    String deleteGroup(Object id, String withContacts) throws IOException {
        return post("contacts/deletegroup", "<deletegroups><groups><group groupid=\"" + id + "\" deletecontacts=\""
                                            + withContacts + "\"/></groups></deletegroups>");
    }

    String addContact(String type, String email, String mobile, Object... groups) throws IOException {
        return post("contacts/add", "<contacts>" + contact(type, email, mobile, groups) + "</contacts>");
    }

    static String contact(String type, String email, String mobile, Object... groups) {
        StringBuilder contact = new StringBuilder(
                "<contact><type>" + type + "</type><firstname>Åsa</firstname><lastname>Ek"
                                                  + "</lastname><email>"
                                                  + email + "</email><mobile>" + mobile + "</mobile><groups>");
        for (Object group : groups) {
            contact.append("<group groupid=\"").append(group).append("\"/>");
        }
        return contact + "</groups></contact>";
    }

    String block(String... numbers) throws IOException {
        return post("nix/addnix", "<addnixentries>" + entries(numbers) + "</addnixentries>");
    }

    String unblock(String... numbers) throws IOException {
        return post("nix/deletenix", "<deletenixentries>" + entries(numbers) + "</deletenixentries>");
    }

    String addReminder(String date, String mobile) throws IOException {
        return post("reminder/add", "<reminderappointments>" + reminder("", date, mobile) + "</reminderappointments>");
    }

    static String reminder(String more, String date, String mobile) {
        return "<reminderappointment>" + more + "<appointmentdate>" + date + "</appointmentdate><attendant_firstname>Åsa"
               + "</attendant_firstname><attendant_mobile>" + mobile + "</attendant_mobile></reminderappointment>";
    }

    /** Changes reminders: each of these is what stands between the tags of one. */
    String edit(String... reminders) throws IOException {
        return post("reminder/edit", "<reminderappointments><reminderappointment>"
                                     + String.join("</reminderappointment><reminderappointment>", reminders)
                                     + "</reminderappointment></reminderappointments>");
    }

    /** Sends a text to groups, with more elements before them. */
    String send(String more, Object... groups) throws IOException {
        StringBuilder list = new StringBuilder(more + "<groups>");
        for (Object group : groups) {
            list.append("<group groupid=\"").append(group).append("\"/>");
        }
        return post("message/create", Documents.document("0", "0", "ACME", "Hej", list + "</groups>"));
    }

    private static String entries(String... numbers) {
        StringBuilder entries = new StringBuilder("<nixentries>");
        for (String number : numbers) {
            entries.append("<nixentry mobile=\"").append(number).append("\"/>");
        }
        return entries + "</nixentries>";
    }
}
