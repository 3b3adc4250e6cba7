package org.camelgateways.intouchsms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.CallbackContract;
import org.camelgateways.support.kit.RawClient;
import org.camelgateways.support.kit.Subject;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.MemoryFollowStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Delivery reports, by GET on the URL that a text was sent with. */
class IntouchsmsCallbackTest extends CallbackContract {

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final List<DeliveryReport> reports = new CopyOnWriteArrayList<>();

    @Override
    protected Subject subject() {
        return new IntouchsmsSubject();
    }

    @ParameterizedTest
    @CsvSource({
            "P, PENDING", "Q, PENDING", "S, SENT", "D, DELIVERED", "E, FAILED", "U, FAILED", "X, UNKNOWN", "d, UNKNOWN",
            "'', UNKNOWN", "' D', UNKNOWN", "DD, UNKNOWN", "Ｄ, UNKNOWN", "OTHER, UNKNOWN" })
    void everyLetterIsRoutedAndAcknowledgedAlsoOneThatIsNotInTheManual(String letter, DeliveryStatus meaning) throws Exception {
        int port = start(this::keep).port();

        RawClient.Answer answer
                = get(port, "messageid=4711&status=" + URLEncoder.encode(letter, StandardCharsets.UTF_8) + "&more=x");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("OK");
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.status()).isEqualTo(meaning);
            assertThat(report.vendorStatus()).isEqualTo(letter);
            assertThat(report.parameters()).containsEntry("more", "x");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "status=D", "messageid=&status=D", "messageid=%3Cb%3E4711&status=D", "messageid=-4711&status=D",
            "messageid=%00&status=D", "messageid=4711%0d%0aX:+y", "" })
    void aReportWithoutAProperIdIsRefused(String query) throws Exception {
        int port = start(this::keep).port();

        RawClient.Answer answer = get(port, query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        assertThat(reports).isEmpty();
    }

    @Test
    void theReportsOfATextThatWasSentComeInUpToDelivered() throws Exception {
        Application application = start(this::keep);
        String uri = new IntouchsmsSubject().uri("sms/send", Map.of(
                "baseUrl", simulator.baseUrl().toString(), "username", "demo", "password", "demo-secret", "sender", "ACME",
                "callbackBaseUrl", "http://127.0.0.1:" + application.port(), "callbackPath", PATH, "authToken", TOKEN));

        SendResult result = application.template().requestBody(
                uri, ServiceTestSupport.to(ServiceTestSupport.ONE, ServiceTestSupport.TWO), SendResult.class);
        simulator.clock().advance(Duration.ofMinutes(10));

        assertThat(reports).filteredOn(report -> report.status() == DeliveryStatus.DELIVERED)
                .extracting(DeliveryReport::id).containsExactlyInAnyOrderElementsOf(result.ids());
        assertThat(simulator.inbox().callbacks()).isNotEmpty().allMatch(RecordedCallback::acknowledged);
    }

    @Test
    void aTextWhoseLastStatusWasTakenIsNotFollowedAnyMore() throws Exception {
        FollowStore store = new MemoryFollowStore();
        AtomicInteger failures = new AtomicInteger(1);
        String account = "baseUrl=" + simulator.baseUrl() + "&username=demo&password=demo-secret&followStore=#store";
        try (Application application = Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("store", store);
                from("intouchsms:sms/status?callbackPath=" + PATH + "&authToken=" + TOKEN + "&" + account).process(exchange -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("not yet");
                    }
                });
            }
        })) {
            List<String> ids = application.template().requestBody(
                    "intouchsms:sms/send?sender=ACME&" + account,
                    ServiceTestSupport.to(ServiceTestSupport.ONE, ServiceTestSupport.TWO), SendResult.class).ids();
            String first = "messageid=" + ids.get(0) + "&status=";
            assertThat(followed(store)).hasSize(2);

            assertThat(get(application.port(), first + "D").status()).isEqualTo(503);
            assertThat(get(application.port(), first + "S").status()).isEqualTo(200);
            assertThat(get(application.port(), "messageid=1&status=D").status()).isEqualTo(200);
            assertThat(followed(store)).hasSize(2);

            assertThat(get(application.port(), first + "D").status()).isEqualTo(200);
            assertThat(followed(store)).singleElement().asString().endsWith("/" + ids.get(1));
        }
    }

    private static List<String> followed(FollowStore store) {
        List<String> keys = new ArrayList<>();
        store.forEach("", followed -> keys.add(followed.key()));
        return keys;
    }

    private RawClient.Answer get(int port, String query) throws Exception {
        return RawClient.once(port, "GET", PATH + "/" + TOKEN + "?" + query, "", "");
    }

    private void keep(Exchange exchange) {
        reports.add(exchange.getMessage().getBody(DeliveryReport.class));
    }
}
