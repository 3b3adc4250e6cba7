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

    private static String curl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "--max-time", "10", "--noproxy", "*"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(15, TimeUnit.SECONDS);
        return out;
    }

    private static boolean isThere() {
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
