package org.camelgateways.simulator;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.camelgateways.simulator.intouchsms.IntouchSmsAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The samples of the documentation, sent as they are printed; answers byte for byte but for the times, which are those
 * of the clock, and the numbers, which nobody has.
 */
class IntouchSmsSampleTest {
    private static final String REQUEST = """
            POST /api/sendsms/.json HTTP/1.1
            Host: www.intouchsms.co.rw
            Authorization: Basic dXNlcjpwYXNz
            Content-Type: application/x-www-form-urlencoded
            Content-Length: %d
            Connection: close

            %s""";
    private static final String SENT = "{\"success\": true, \"details\": [{\"status\": \"P\", \"message\": \"Hello\", "
                                       + "\"cost\": 18.0, \"recepient\": \"+250700000605\", \"messageid\": 238254}], "
                                       + "\"summary\": {\"message\": \"Hello\", \"balance\": -1617.0, \"cost\": 18.0, "
                                       + "\"totalmessages\": 1, \"time\": \"%s\"}}";
    private static final String STATUS = "{\"results\": {\"status\": \"D\", \"created\": \"%s\", \"time\": \"%s\"}, "
                                         + "\"success\": true}";

    private final Simulator simulator = Simulator.builder().account("user", "pass").firstId(238_254)
            .startAt(Instant.parse("2015-08-27T14:19:58.398Z")).build();
    private final SmsClient client = new SmsClient(simulator, "user", "pass");
    private final IntouchSmsAccount account = simulator.intouchSms().account("user");

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void theRequestSampleGoesToBothOfItsRecipients() throws IOException {
        Raw.Answer answer = send("sender=Intouch&recipients=0700000605%2C0700000606&message=Hello+World");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text().toLowerCase()).contains("content-type: application/json\r\n");
        assertThat(account.texts()).extracting(InboxMessage::recipient).containsExactly("+250700000605", "+250700000606");
        assertThat(account.texts()).extracting(InboxMessage::text).containsOnly("Hello World");
        assertThat(account.texts()).extracting(InboxMessage::sender).containsOnly("Intouch");
    }

    @Test
    void aSendIsAnsweredWithTheDocumentationsBytes() throws IOException {
        account.setPostPaid(true);
        account.setBalance(new BigDecimal("-1599"));
        Raw.Answer answer = send("sender=Intouch&recipients=0700000605&message=Hello");

        assertThat(SmsClient.body(answer)).isEqualTo(String.format(SENT, time("uuuu-MM-dd'T'HH:mm:ss.SSS", accepted())));
    }

    @Test
    void aStatusIsAnsweredWithTheDocumentationsBytes() throws IOException {
        send("sender=Intouch&recipients=0700000605&message=Hello");
        simulator.clock().advance(Duration.ofMinutes(20));
        simulator.setStatus(238_254, "D");
        String form = "messageid=238254";
        Raw.Answer answer = client.post("/api/getsmsstatus/.json", form);

        Instant changed = account.texts().get(0).statusAt();
        assertThat(changed).isAfter(accepted().plus(Duration.ofMinutes(19)));
        assertThat(SmsClient.body(answer)).isEqualTo(String.format(
                STATUS, time("dd-MM-yyyy hh:HH:mm:ss", accepted()), time("dd-MM-yyyy hh:HH:mm:ss", changed)));
    }

    @Test
    void onlyThePathsOfTheDocumentationAreThere() throws IOException {
        for (String path : new String[] {
                "/api/sendsms/", "/api/sendsms.json", "/api/sendsms/.json/", "/api/sendsms/.JSON", "/api/Sendsms/.json",
                "/api/sendsms/x.json", "/api/", "/api/getsmsstatus" }) {
            Raw.Answer answer = client.post(path, "sender=a&recipients=0700000605&message=b");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("<h1>Not Found</h1>");
        }
        assertThat(simulator.inbox().requests()).hasSize(8);
    }

    private Raw.Answer send(String form) throws IOException {
        return Raw.exchange(simulator, String.format(REQUEST, form.length(), form).replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private Instant accepted() {
        return account.texts().get(0).acceptedAt();
    }

    private static String time(String pattern, Instant at) {
        return ZonedDateTime.ofInstant(at, ZoneId.of("Africa/Kigali")).format(DateTimeFormatter.ofPattern(pattern));
    }
}
