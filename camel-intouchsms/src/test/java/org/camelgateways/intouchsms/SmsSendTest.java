package org.camelgateways.intouchsms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One call of sendsms, out and back. */
class SmsSendTest extends ServiceTestSupport {

    @Test
    void theRequestIsTheManualsFormWithBasicCredentials() {
        service.answering(accepted(ONE));

        send(Sms.of("+46 (0)70-174 06 05", "Muraho"));

        RecordingServer.Call call = service.call();
        String basic = Base64.getEncoder().encodeToString("demo:demo-secret".getBytes(StandardCharsets.UTF_8));
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.target()).isEqualTo("/api/sendsms/.json");
        assertThat(call.headers().get("authorization")).containsExactly("Basic " + basic);
        assertThat(call.headers().get("content-type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(new String(call.body(), StandardCharsets.US_ASCII))
                .isEqualTo("sender=ACME&recipients=%2B46701740605&message=Muraho");
    }

    @Test
    void aGoodReplyIsAResultWithIdsAndWhatItCost() {
        service.answering(accepted(ONE, TWO));

        Exchange done = sent(SENDER, to(ONE, TWO), Map.of());
        SendResult result = result(done);

        assertThat(form()).containsEntry("recipients", ONE + "," + TWO);
        assertThat(result.outcome()).isEqualTo(Outcome.SENT);
        assertThat(result.recipients()).extracting(RecipientResult::id).containsExactly("238254", "238255");
        assertThat(result.recipients()).extracting(RecipientResult::normalised).containsExactly(ONE, TWO);
        assertThat(result.cost()).isEqualByComparingTo("36");
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsOutcome", "SENT").containsEntry("CamelSmsSent", 2)
                .containsEntry("CamelSmsIds", List.of("238254", "238255")).containsEntry("CamelSmsCost", new BigDecimal("36.0"))
                .containsEntry("CamelSmsBalance", new BigDecimal("-1617.0")).containsEntry("CamelSmsMessages", 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a+b&c%d=e", "1+1 = 2 & 50%", "&recipients=%2B46701740699", "%26%3D%25%2B", "a;b?c#d/e\\f\"g'h", "åäö €😀 ñ",
            "line\nbreak\r\nand\ttab", "  blanks  ", "{\"success\":true}", "<b>", "%", "+", "\u0301e\u0301\u200D", "~*-._!()" })
    void aTextArrivesAsItIs(String text) {
        service.answering(accepted(ONE));

        send(Sms.of(ONE, text));

        assertThat(form()).containsOnlyKeys("sender", "recipients", "message").containsEntry("message", text)
                .containsEntry("recipients", ONE);
    }

    @Test
    void reportsAreAskedForWhereThereIsSomewhereToSendThem() {
        service.answering(accepted(ONE));

        sent(SENDER + "&dlrUrl=RAW(https://me.example/in?a=b&c=%2B)", Sms.of(ONE, "Muraho"), Map.of());

        assertThat(form()).containsEntry("dlrurl", "https://me.example/in?a=b&c=%2B");
        service.forget();

        sent(SENDER + "&callbackBaseUrl=https://me.example/app/&callbackPath=/reports&authToken=a1B2c3D4e5F6g7H8i9J0kL",
                Sms.of(ONE, "Muraho"), Map.of());
        // the service of this test is on this machine, so that the reports may come here too
        assertThat(form()).containsEntry("dlrurl", "https://me.example/app/reports/a1B2c3D4e5F6g7H8i9J0kL");
    }
}
