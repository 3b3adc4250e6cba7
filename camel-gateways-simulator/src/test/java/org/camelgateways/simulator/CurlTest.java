package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.intime.InTimeAccount;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a user types, with a client that is not ours. */
class CurlTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    @TempDir
    Path directory;

    private final Simulator simulator = extension.simulator();

    @BeforeAll
    static void curlIsThere() {
        assumeTrue(isThere(), "The curl command is missing here, so these tests are skipped.");
    }

    @Test
    void theManualsSampleIsSentAndSeenInTheInbox() throws Exception {
        Path file = Files.writeString(directory.resolve("message.xml"), Documents.SAMPLE, StandardCharsets.ISO_8859_1);
        String ids = curl("--data-binary", "@" + file, simulator.baseUrl() + Raw.CREATE);

        assertThat(ids).matches("\\d+,\\d+");
        assertThat(curl(simulator.baseUrl() + "/inbox?to=+46701234567"))
                .contains("\"count\" : 1", "Dina beställda varor har kommit. Mvh Byggvaruhuset");
        assertThat(simulator.inbox().requests().get(0).headers().get("content-type"))
                .containsExactly("application/x-www-form-urlencoded");
    }

    @Test
    void whatTheReadmeHasANewcomerTypeIsSentAndShown() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String block = readme.substring(readme.indexOf("```sh\n") + 6);
        List<String> answers = new ArrayList<>();
        for (String line : block.substring(0, block.indexOf("```")).split("\n")) {
            answers.add(run("bash", "-c", line.replace("curl ", "curl -s --max-time 10 --noproxy '*' ")
                    .replace("http://127.0.0.1:8181", simulator.baseUrl().toString())));
        }

        assertThat(answers.get(0)).matches("[0-9]+");
        assertThat(answers.get(1)).startsWith("{\"success\": true");
        assertThat(answers.get(2)).contains("\"Text\":\"Hei\"", "\"MessageId\":\"O_");
        assertThat(answers.get(3)).contains("<uuid>");
        assertThat(answers.get(5)).contains("\"count\" : 3", "Hej", "Muraho", "Hei").doesNotContain("\"SENT\"");
        assertThat(answers.get(6)).contains("\"count\" : 1", "Foo");
    }

    /** Curl calls it a form, whose fields would have to be short. */
    @Test
    void aFaultOfManyBytesIsOrdered() throws Exception {
        assertThat(curl("-d", "{\"kind\":\"body-200\",\"text\":\"" + "a&b=".repeat(10_000) + "\"}",
                simulator.baseUrl() + "/faults"))
                .contains("\"kind\" : \"body-200\"");
    }

    @Test
    void everySampleOfTheManualIsAnswered() throws Exception {
        InTimeClient client = InTimeClient.demo(simulator);
        InTimeAccount account = simulator.inTime().account("demo");
        String first = Long.toString(account.addGroup("Grupp nummer 1").id());
        String second = Long.toString(account.addGroup("Grupp nummer 2").id());
        UnaryOperator<String> groups = xml -> xml.replace("groupid=\"1\"", "groupid=\"" + first + "\"")
                .replace("groupid=\"2\"", "groupid=\"" + second + "\"");

        assertThat(post(client, "contacts/add", groups.apply(Samples.CONTACTS_ADD))).matches("\\d+");
        assertThat(curl(simulator.baseUrl() + client.target("contacts/listgroups")))
                .isEqualTo(groups.apply(Samples.LISTGROUPS));
        assertThat(post(client, "contacts/addgroup", Samples.ADDGROUP)).matches("\\d+");
        assertThat(post(client, "contacts/deletegroup", groups.apply(Samples.DELETEGROUP))).isEqualTo(first);
        assertThat(post(client, "nix/addnix", Samples.ADDNIX)).matches("\\d+,\\d+");
        assertThat(post(client, "nix/deletenix", Samples.DELETENIX)).matches("\\d+");
        assertThat(curl("-X", "POST", simulator.baseUrl() + client.target("nix/list"))).contains("<mobile>070445566</mobile>");
        String reminder = post(client, "reminder/add", Samples.REMINDER_ADD);
        assertThat(curl(simulator.baseUrl() + client.target("reminder/list") + "&id=" + reminder))
                .contains("<appointmentId>" + reminder + "</appointmentId>",
                        "<appointmentDate>2013-04-25 08:30</appointmentDate>",
                        "<firstname>F\uFFFDrnamn</firstname>");
        assertThat(post(client, "reminder/edit", Samples.REMINDER_EDIT.replace("1472", reminder))).isEqualTo(reminder);
        assertThat(post(client, "reminder/edit", Samples.REMINDER_EDIT)).isEqualTo("-1472");
        String text = post(client, "message/create", Documents.scheduled("2099-12-30T14:41:00", "+46701740605"));
        assertThat(post(client, "message/delete", Samples.MESSAGE_DELETE.replace("1234567", text))).isEqualTo(text);
        assertThat(post(client, "message/delete", Samples.MESSAGE_DELETE)).isEqualTo("2:ERROR2");
    }

    @Test
    void aTextIsSentWithIntouchSmsAndItsStatusAsked() throws Exception {
        String send = simulator.baseUrl() + "/api/sendsms/.json";
        String sent = curl("-u", "demo:demo-secret", "-d", "sender=Intouch&recipients=0700000605,0700000606",
                "--data-urlencode", "message=1 + 1 & 100%", send);
        String id = Long.toString(simulator.inbox().messages().get(0).id());

        assertThat(sent).startsWith("{\"success\": true, \"details\": [{\"status\": \"P\", \"message\": \"1 + 1 & 100%\", "
                                    + "\"cost\": 18.0, \"recepient\": \"+250700000605\", \"messageid\": " + id + "}, ");
        curl("-d", "{\"advance\":\"PT10S\"}", simulator.baseUrl() + "/clock");
        assertThat(curl("-u", "demo:demo-secret", "-d", "messageid=" + id, simulator.baseUrl() + "/api/getsmsstatus/.json"))
                .startsWith("{\"results\": {\"status\": \"D\", \"created\": \"");
        assertThat(curl(simulator.baseUrl() + "/inbox?to=+250700000605"))
                .contains("\"service\" : \"intouchsms\"", "\"price\" : 18", "\"vendorStatus\" : \"D\"", "1 + 1 & 100%");
    }

    @Test
    void intouchSmsTakesWhatCurlCanSend() throws Exception {
        String send = simulator.baseUrl() + "/api/sendsms/.json";
        String credentials = "username=demo&password=demo-secret";

        assertThat(curl("-F", "username=demo", "-F", "password=demo-secret", "-F", "sender=A", "-F", "recipients=0700000605",
                "-F", "message=" + "å+&% ".repeat(60), send)).contains("\"cost\": 36.0");
        assertThat(curl("-u", "demo:demo-secret", "-H", "Content-Type: application/json", "-d",
                "{\"sender\":\"A\",\"recipients\":\"0700000605\",\"message\":\"å+&% \"}", send))
                .contains("\"message\": \"å+&% \"");
        assertThat(curl("-X", "POST", send + "?" + credentials + "&sender=A&recipients=0700000605&message=%C3%A5%2B%26%25"))
                .contains("\"message\": \"å+&%\"");
        assertThat(curl("-d", credentials + "&sender=A&recipients=0700000605&message=b", send)).contains("\"success\": true");
        assertThat(curl("-w", "%{http_code}", "-d", "sender=A", send))
                .isEqualTo("{\"detail\": \"Authentication credentials were not provided.\"}401");
        assertThat(curl("-w", "%{http_code}", "-u", "demo:demo-secret", "-d", "sender=A", send)).endsWith("}]}400");
        assertThat(simulator.inbox().size()).isEqualTo(4);
        assertThat(curl(simulator.baseUrl() + "/inbox/requests")).contains("*****").doesNotContain("demo-secret");
    }

    /** The guide's samples, and what a partner gets of them. */
    @Test
    void aUserIsSavedAtTheConnectorFetchedAndHandedOn() throws Exception {
        String connector = simulator.baseUrl() + "/connector";
        String api = connector + "/api/2011-11/user";
        String saved = """
                <user>
                  <providerInfo>
                    <identifier>PROVIDER_ID</identifier>
                    <clientID>456</clientID><clubID>123</clubID><recordID>123456</recordID>
                  </providerInfo>
                  <userInfo>
                    <firstname>Foo</firstname><lastname>Bar</lastname>
                    <userStatus>ACTIVE</userStatus><userType>PROSPECT</userType>
                  </userInfo>
                </user>""";
        try (PartnerServer partner = new PartnerServer()) {
            curl("-d", "{\"club\":\"ACME/456/123\",\"user\":\"" + partner.url("user") + "\"}", connector + "/partners");

            assertThat(curl("-H", "Content-Type: application/xml", "--data-binary", saved, api)).matches(
                    "<response xmlns=\"http://www.intouchfollowup.com/api/2011-11\"><uuid>[0-9a-f-]{36}</uuid></response>");
            assertThat(curl(api + "?provider=PROVIDER_ID?client_id=456&club_id=123&recordID=123456"))
                    .startsWith("<user><providerInfo>").contains("<firstname>Foo</firstname><lastname>Bar</lastname>");
            curl("-d", "{\"advance\":\"PT0S\"}", simulator.baseUrl() + "/clock");
            assertThat(partner.calls).containsExactly("POST /user/s3cret-token "
                                                      + saved.replaceAll("\\s*\n\\s*", "").replace("PROVIDER_ID", "ACME")
                                                              .replace("123456", ""));
            assertThat(curl(simulator.baseUrl() + "/inbox/callbacks")).contains("\"answerStatus\" : 200", "/user/*****");
        }
        assertThat(curl("-w", "%{http_code}", api + "?provider=PROVIDER_ID&client_id=456&club_id=123&recordID=1"))
                .isEqualTo("404");
        assertThat(curl(connector + "/api/2011-11/leadsource?provider=P&client_id=1&club_id=2")).isEqualTo("<leadSources/>");
    }

    @Test
    void aFaultIsOrderedAndStrikes() throws Exception {
        curl("-d", "{\"kind\":\"reset-after-read\",\"on\":\"message/create\"}", simulator.baseUrl() + "/faults");

        assertThat(curl("-w", "%{exitcode}", "-d", Documents.to("+46701234567"), simulator.baseUrl() + Raw.CREATE))
                .isEqualTo("56");
        assertThat(simulator.inbox().count("+46701234567")).isEqualTo(1);
    }

    @Test
    void theClockIsRunForward() throws Exception {
        assertThat(curl("-d", "{\"to\":\"2099-12-24T12:00:00Z\"}", simulator.baseUrl() + "/clock"))
                .contains("\"now\" : \"2099-12-24T12:00:0");
    }

    private String post(InTimeClient client, String function, String xml) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("document.xml"), xml, StandardCharsets.ISO_8859_1);
        return curl("--data-binary", "@" + file, simulator.baseUrl() + client.target(function));
    }

    static String curl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "--max-time", "10", "--noproxy", "*"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(15, TimeUnit.SECONDS);
        return out;
    }

    static boolean isThere() {
        try {
            return new ProcessBuilder("curl", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()
                   == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
