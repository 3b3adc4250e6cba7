package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The error tables of InTime HTTP API 1.0, sections 4.2 to 7.3, row by row. */
class InTimeErrorTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final InTimeClient client = InTimeClient.demo(simulator);

    static Stream<String> all() {
        return Stream.concat(InTimeClient.WITH_DOCUMENT.stream(), InTimeClient.LISTINGS.stream());
    }

    static List<String> withDocument() {
        return InTimeClient.WITH_DOCUMENT;
    }

    static List<String> listings() {
        return InTimeClient.LISTINGS;
    }

    @ParameterizedTest
    @MethodSource("all")
    void userOrHashMissing(String function) throws IOException {
        for (String query : List.of("", "?user=demo", "?hash=demo-secret", "?user=&hash=demo-secret", "?user=demo&hash=")) {
            assertThat(client.request("POST", InTimeClient.path(function) + query).body()).isEqualTo("0:ERROR1");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void userNotVerified(String function) throws IOException {
        assertThat(new InTimeClient(simulator, "demo", "wrong").call(function, "<a/>")).isEqualTo("0:ERROR3");
        assertThat(new InTimeClient(simulator, "nobody", "demo-secret").call(function, "<a/>")).isEqualTo("0:ERROR3");
    }

    @ParameterizedTest
    @MethodSource("withDocument")
    void documentEmptyOrMissing(String function) throws IOException {
        assertThat(client.post(function, "")).isEqualTo("0:ERROR2");
        assertThat(client.get(function)).isEqualTo("0:ERROR2");
    }

    @ParameterizedTest
    @MethodSource("withDocument")
    void documentNotReadable(String function) throws IOException {
        for (String xml : List.of("<", "text", "<a>", "<other/>", "<!DOCTYPE a><a/>", "\n<?xml version=\"1.0\"?><a/>",
                "<a xmlns:x=\"y\"><x:/></a>")) {
            assertThat(client.post(function, xml)).isEqualTo("1:ERROR1");
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void anEmptyListIsAnError(String function) throws IOException {
        assertThat(client.get(function)).isEqualTo("2:ERROR1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "999999", "abc", "-1", "0", "99999999999999999999" })
    void noReminderWithThisId(String id) throws IOException {
        client.addReminder("2099-04-25T08:30:00", "+46701740605");

        assertThat(client.request("GET", client.target("reminder/list") + "&id=" + id).body()).isEqualTo("2:ERROR1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<message/>", "<message><messageid/></message>", "<message><messageid>abc</messageid></message>",
            "<message><messageid>-4510</messageid></message>", "<message><messageid>0</messageid></message>",
            "<message><messageid>1,2</messageid></message>" })
    void messageIdNotReadable(String xml) throws IOException {
        assertThat(client.post("message/delete", xml)).isEqualTo("2:ERROR1");
    }

    @ParameterizedTest
    @CsvSource({ "1", "999999999999999999" })
    void noMessageWithThisId(String id) throws IOException {
        assertThat(client.post("message/delete", "<message><messageid>" + id + "</messageid></message>")).isEqualTo("2:ERROR2");
    }

    static Stream<Arguments> contacts() {
        String email = "asa@ek.se";
        String mobile = "+46701740605";
        return Stream.of(
                Arguments.of("", "1:ERROR1"),
                Arguments.of(InTimeClient.contact("0", email, mobile), "1:ERROR1"),
                Arguments.of(InTimeClient.contact("", email, mobile), "1:ERROR1"),
                Arguments.of("<contact><mobile>" + mobile + "</mobile></contact>", "1:ERROR1"),
                Arguments.of(InTimeClient.contact("1", email, mobile, "abc"), "1:ERROR1"),
                Arguments.of(InTimeClient.contact("1", email, mobile, "999999"), "2:ERROR1"),
                Arguments.of(InTimeClient.contact("2", "", mobile), "3:ERROR1"),
                Arguments.of(InTimeClient.contact("2", "asa", mobile), "3:ERROR1"),
                Arguments.of(InTimeClient.contact("2", "a b@ek.se", mobile), "3:ERROR1"),
                Arguments.of(InTimeClient.contact("3", "asa@ek", mobile), "3:ERROR1"),
                Arguments.of(InTimeClient.contact("3", "@", ""), "3:ERROR1"),
                Arguments.of(InTimeClient.contact("1", email, ""), "3:ERROR2"),
                Arguments.of(InTimeClient.contact("1", email, "12345"), "3:ERROR2"),
                Arguments.of(InTimeClient.contact("3", email, "tel:070"), "3:ERROR2"));
    }

    @ParameterizedTest
    @MethodSource("contacts")
    void oneFaultyContactAnswersForAll(String contact, String error) throws IOException {
        String good = contact.isEmpty() ? "" : InTimeClient.contact("1", "", "+46701740606");
        assertThat(client.post("contacts/add", "<contacts>" + good + contact + "</contacts>")).isEqualTo(error);
        assertThat(simulator.inTime().account("demo").contacts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "contacts/addgroup|<addgroups/>", "contacts/addgroup|<addgroups><groups/></addgroups>",
            "contacts/addgroup|<addgroups><groups><group/><group groupname=\" \"/></groups></addgroups>",
            "contacts/deletegroup|<deletegroups/>",
            "contacts/deletegroup|<deletegroups><groups><group groupid=\"999999\" deletecontacts=\"true\"/></groups></deletegroups>",
            "contacts/deletegroup|<deletegroups><groups><group groupid=\"\"/><group groupid=\"a\"/><group/></groups></deletegroups>",
            "nix/addnix|<addnixentries/>",
            "nix/addnix|<addnixentries><nixentries><nixentry mobile=\"12345\"/><nixentry/></nixentries></addnixentries>",
            "nix/deletenix|<deletenixentries/>",
            "nix/deletenix|<deletenixentries><nixentries><nixentry mobile=\"+46701740699\"/></nixentries></deletenixentries>",
            "reminder/add|<reminderappointments/>",
            "reminder/edit|<reminderappointments><reminderappointment><appointmentid>0</appointmentid></reminderappointment></reminderappointments>",
            "reminder/edit|<reminderappointments/>",
            "reminder/edit|<reminderappointments><reminderappointment><active>false</active></reminderappointment></reminderappointments>" })
    void nothingCouldBeDone(String call) throws IOException {
        int bar = call.indexOf('|');

        assertThat(client.post(call.substring(0, bar), call.substring(bar + 1))).isEqualTo("2:ERROR1");
    }

    @ParameterizedTest
    @CsvSource({
            "'',+46701740605", "2099-04-25,+46701740605", "2099-04-25 08:30:00,+46701740605",
            "2099-02-30T08:30:00,+46701740605",
            "2099-04-25T08:30:00,''", "2099-04-25T08:30:00,12345" })
    void noReminderWithoutDateAndNumber(String date, String mobile) throws IOException {
        assertThat(client.addReminder(date, mobile)).isEqualTo("2:ERROR1");
    }

    @ParameterizedTest
    @MethodSource("all")
    void anyCodeOnDemand(String function) throws IOException {
        for (String code : List.of("0:ERROR1", "0:ERROR2", "0:ERROR3", "1:ERROR1", "1:ERROR2", "1:ERROR3", "2:ERROR0",
                "2:ERROR1", "2:ERROR2", "3:ERROR1", "3:ERROR2", "9:ERROR99")) {
            simulator.faults().add(Fault.error(code).on(function));
            assertThat(client.call(function, "<a/>")).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void otherMethodsAndBodiesAreRefusedByListings(String function) throws IOException {
        assertThat(client.request("PUT", client.target(function)).status()).isEqualTo(405);
        assertThat(client.request("DELETE", client.target(function)).status()).isEqualTo(405);
        byte[] withBody = Raw.post(client.target(function), "<a/>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Raw.exchange(simulator, withBody).status()).isEqualTo(405);
    }

    @Test
    void onlyDeletenixHasTwoPaths() throws IOException {
        for (String function : all().toList()) {
            String other = client.target(function).replace(".ashx", ".aspx");
            assertThat(client.request("POST", other).status()).isEqualTo(function.equals("nix/deletenix") ? 200 : 404);
        }
        assertThat(client.request("GET", "/api/1.0/nix/deletenix").status()).isEqualTo(404);
    }
}
