package org.camelgateways.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoundsTest {
    @Test
    void theInboxKeepsTheNewestTextsAndCountsTheOthers() throws IOException {
        try (Simulator simulator = Simulator.builder().maxMessages(3).build()) {
            Raw.create(simulator, Documents.to("+46701234560", "+46701234561"), StandardCharsets.ISO_8859_1);
            Raw.create(simulator, Documents.to("+46701234561", "+46701234562"), StandardCharsets.ISO_8859_1);

            assertThat(simulator.inbox().messages()).extracting(InboxMessage::id).containsExactly(4511L, 4512L, 4513L);
            assertThat(simulator.inbox().dropped()).isEqualTo(1);
            assertThat(simulator.inbox().count("+46701234560")).isZero();
            assertThat(simulator.inbox().count("+46701234561")).isEqualTo(2);
        }
    }

    @Test
    void entriesForWhichThereIsNoRoomAreRefused() throws IOException {
        try (Simulator simulator = Simulator.builder().maxEntries(2).build()) {
            InTimeClient client = InTimeClient.demo(simulator);
            assertThat(client.addGroups("a", "b", "c")).isEqualTo("1,2");
            assertThat(client.addGroups("c")).isEqualTo("2:ERROR1");
            client.deleteGroup(1, "false");
            assertThat(client.addGroups("c", "d")).matches("[0-9]+");
            assertThat(client.block("+46701740605", "+46701740606", "+46701740607")).matches("[0-9]+,[0-9]+");
            assertThat(client.addContact("1", "", "+46701740605")).matches("[0-9]+");
            assertThat(client.addContact("1", "", "+46701740605")).matches("[0-9]+");
            assertThat(client.addContact("1", "", "+46701740605")).isEqualTo("2:ERROR1");
            assertThat(client.addReminder("2099-01-01T10:00:00", "+46701740605")).matches("[0-9]+");
            assertThat(client.addReminder("2099-01-01T10:00:00", "+46701740605")).matches("[0-9]+");
            assertThat(client.addReminder("2099-01-01T10:00:00", "+46701740605")).isEqualTo("2:ERROR1");
        }
    }

    @Test
    void textForWhichThereIsNoRoomIsRefused() throws IOException {
        try (Simulator simulator = Simulator.builder().maxEntries(2).build()) {
            InTimeClient client = InTimeClient.demo(simulator);
            assertThat(client.addGroups("x".repeat(401))).isEqualTo("2:ERROR1");
            assertThat(client.addGroups("x".repeat(400), "y")).matches("[0-9]+");
            assertThat(client.addGroups("y")).isEqualTo("2:ERROR1");
            simulator.inTime().account("demo").groups().forEach(group -> delete(client, group.id()));
            assertThat(client.addGroups("x".repeat(400))).matches("[0-9]+");
            String id = client.addReminder("2099-01-01T10:00:00", "+46701740605");
            assertThat(client.edit("<appointmentid>" + id + "</appointmentid><organizer_title>" + "x".repeat(400)
                                   + "</organizer_title>"))
                    .isEqualTo("-" + id);
            assertThat(client.get("reminder/list")).contains("<title></title>");
        }
    }

    private static void delete(InTimeClient client, long group) {
        try {
            client.deleteGroup(group, "false");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void onlyTheNewestRecordsAreKept() {
        Recent<String> recent = new Recent<>(3, 10, String::length);
        for (String entry : new String[] { "a", "b", "c", "d" }) {
            recent.add(entry);
        }
        assertThat(recent.all()).containsExactly("b", "c", "d");
        recent.add("123456789");
        assertThat(recent.all()).containsExactly("d", "123456789");
        assertThat(recent.dropped()).isEqualTo(3);
    }

    @Test
    void aBodyOfMoreThan1MbIsRefused() throws IOException {
        try (Simulator simulator = Simulator.start()) {
            assertThat(Raw.exchange(simulator, Raw.post(Raw.CREATE, new byte[(1 << 20) + 1])).status()).isEqualTo(413);
            assertThat(simulator.inbox().requests()).singleElement().satisfies(
                    request -> assertThat(request.body()).isEmpty());
        }
    }

    @Test
    void aBodyWithoutEndIsRefusedAtOnce() throws IOException {
        try (Simulator simulator = Simulator.start(); Socket socket = Raw.connect(simulator)) {
            String head = "POST " + Raw.CREATE + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 17; i++) {
                socket.getOutputStream().write(chunk);
            }
            assertThat(Raw.readAll(socket).status()).isEqualTo(413);
        }
    }

    @Test
    void aFloodOfHeadersIsRefusedAndOthersAreServed() throws IOException {
        try (Simulator simulator = Simulator.start()) {
            String flood = "POST " + Raw.CREATE + " HTTP/1.1\r\n" + "X-Flood: 0123456789\r\n".repeat(2000) + "\r\n";
            assertThat(Raw.exchange(simulator, flood.getBytes(StandardCharsets.ISO_8859_1)).text()).startsWith("HTTP/1.1 4");
            assertThat(Raw.create(simulator, Documents.to("+46701234567"), StandardCharsets.ISO_8859_1)).isEqualTo("4510");
        }
    }

    @Test
    void aRequestThatBreaksOffIsRecordedAndNotAccepted() throws IOException {
        try (Simulator simulator = Simulator.start()) {
            byte[] request = Raw.post(Raw.CREATE, Documents.to("+46701234567").getBytes(StandardCharsets.ISO_8859_1));
            try (Socket socket = Raw.connect(simulator)) {
                socket.getOutputStream().write(request, 0, request.length - 5);
            }
            Awaitility.await().until(() -> simulator.inbox().requests().size() == 1);
            assertThat(simulator.inbox().size()).isZero();
        }
    }

    @Test
    void anAnswerToACallbackIsReadUpToItsLimit() throws IOException {
        try (StatusPage page = new StatusPage(); Simulator simulator = Simulator.start()) {
            page.answer = form -> "x".repeat(10_000_000);
            Raw.create(simulator, Documents.reported(page.url(), "+46701234567"), StandardCharsets.ISO_8859_1);
            simulator.clock().advance(java.time.Duration.ofSeconds(10));

            assertThat(simulator.inbox().callbacks()).singleElement().satisfies(callback -> {
                assertThat(callback.acknowledged()).isFalse();
                assertThat(callback.answerBody()).hasSize(4096);
            });
        }
    }
}
