package org.camelgateways.intime;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.CallbackContract;
import org.camelgateways.support.kit.RawClient;
import org.camelgateways.support.kit.Subject;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Delivery reports, InTime HTTP API 1.0, section 4.3. */
class IntimeCallbackTest extends CallbackContract {

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final List<DeliveryReport> reports = new CopyOnWriteArrayList<>();

    @Override
    protected Subject subject() {
        return new IntimeSubject();
    }

    @ParameterizedTest
    @CsvSource({
            "'20 ', UNKNOWN", "0, FAILED", "1, FAILED", "2, FAILED", "3, FAILED", "4, FAILED", "20, DELIVERED", "21, UNKNOWN",
            "5, UNKNOWN",
            "22, UNKNOWN", "-1, UNKNOWN", "020, UNKNOWN", "２０, UNKNOWN", "'', UNKNOWN" })
    void everyStatusIsRoutedAndAcknowledgedAlsoOneThatIsNotInTheManual(String status, DeliveryStatus meaning) throws Exception {
        int port = start(this::keep).port();

        RawClient.Answer answer
                = form(port, "messageid=4711&transid=r&status=" + URLEncoder.encode(status, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("4711");
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.status()).isEqualTo(meaning);
            assertThat(report.vendorStatus()).isEqualTo(status);
        });
    }

    @Test
    void reportsAreRoutedAsTheyComeAndTheirRankSaysWhichCounts() throws Exception {
        int port = start(this::keep).port();

        for (String status : List.of("21", "20", "21", "3")) {
            form(port, "messageid=4711&transid=r&status=" + status);
        }

        assertThat(reports).extracting(DeliveryReport::vendorStatus).containsExactly("21", "20", "21", "3");
        DeliveryStatus last = reports.stream().map(DeliveryReport::status)
                .reduce((known, next) -> next.supersedes(known) ? next : known).orElseThrow();
        assertThat(last).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "status=20&transid=r", "messageid=&status=20", "messageid=<b>4711</b>&status=20", "messageid=47+11&status=20",
            "messageid=-4711&status=20", "messageid=%00&status=20", "messageid=４７&status=20", "messageid=4711%0d%0aX:+y" })
    void aReportWithoutAProperIdIsRefusedAndNothingOfItIsEchoed(String form) throws Exception {
        int port = start(this::keep).port();

        RawClient.Answer answer = form(port, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        assertThat(reports).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Content-Type: application/x-www-form-urlencoded\r\n", "" })
    void aFormIsReadInUtf8AndWithoutAnyContentType(String contentType) throws Exception {
        int port = start(this::keep).port();

        RawClient.Answer answer = RawClient.once(port, "POST", PATH + "/" + TOKEN, contentType,
                "messageid=4711&status=20&transid=%C3%A5%C3%A4%C3%B6\r\n");

        assertThat(answer.body()).isEqualTo("4711");
        assertThat(reports).extracting(DeliveryReport::reference).first().asString().startsWith("åäö");
    }

    /** Vert.x, the server of Camel Main and Quarkus, reads every form as UTF-8: what is not ASCII is lost before us. */
    @ParameterizedTest
    @ValueSource(strings = {
            "; charset=iso-8859-1", ";Charset=\"ISO-8859-1\"", "; charset=latin1", "; charset=windows-1252",
            "; charset=klingon",
            "; charset=", "; charset=utf-16" })
    void aFormInLatin1IsReadAsFarAsTheServerReadsIt(String charset) throws Exception {
        int port = start(this::keep).port();

        RawClient.Answer answer = RawClient.once(port, "POST", PATH + "/" + TOKEN,
                "Content-Type: Application/X-WWW-Form-Urlencoded" + charset + "\r\n", "messageid=4711&status=20&transid=r%E5");

        assertThat(answer.body()).isEqualTo("4711");
        assertThat(reports).extracting(DeliveryReport::status).containsExactly(DeliveryStatus.DELIVERED);
        assertThat(reports).extracting(DeliveryReport::reference).first().asString().startsWith("r");
    }

    @Test
    void aStatusLongerThanAnyIsCut() throws Exception {
        int port = start(this::keep).port();

        assertThat(form(port, "messageid=4711&transid=r&status=" + "2".repeat(7_000)).body()).isEqualTo("4711");
        assertThat(reports).extracting(DeliveryReport::vendorStatus).containsExactly("2".repeat(64));
    }

    @Test
    void parametersAreTakenFromTheQueryTooAndInAnyCase() throws Exception {
        int port = start(this::keep).port();

        RawClient.Answer answer = RawClient.once(port, "POST", PATH + "/" + TOKEN + "?MessageId=4711&STATUS=20",
                "Content-Type: application/x-www-form-urlencoded\r\n", "TransID=r");

        assertThat(answer.body()).isEqualTo("4711");
        assertThat(reports).extracting(DeliveryReport::reference).containsExactly("r");
    }

    @Test
    void theReportOfATextThatWasSentCarriesTheReferenceOfItsRecipient() throws Exception {
        Application application = start(this::keep);

        SendResult result = send(application, "+46701740605", "+46701740606");
        simulator.clock().advance(Duration.ofMinutes(10));

        assertThat(result.recipients()).extracting(RecipientResult::reference).doesNotHaveDuplicates().hasSize(2);
        assertThat(reports).extracting(DeliveryReport::reference)
                .containsExactlyInAnyOrderElementsOf(result.recipients().stream().map(RecipientResult::reference).toList());
        assertThat(reports).extracting(DeliveryReport::id).containsExactlyInAnyOrderElementsOf(result.ids());
        assertThat(simulator.inbox().callbacks()).hasSize(2).allMatch(RecordedCallback::acknowledged);
    }

    @Test
    void aReportThatComesBeforeTheReplyToItsSendIsTakenIn() throws Exception {
        Application application = start(this::keep);
        simulator.faults().add(Fault.callbackEarly());

        SendResult result = send(application, "+46701740605");

        assertThat(reports).extracting(DeliveryReport::reference)
                .containsExactly(result.recipients().get(0).reference());
        assertThat(simulator.inbox().callbacks()).hasSize(1).allMatch(RecordedCallback::acknowledged);
    }

    private SendResult send(Application application, String... numbers) throws Exception {
        String uri = new IntimeSubject().uri("message/create", Map.of(
                "baseUrl", simulator.baseUrl().toString(), "username", "demo", "secretKey", "demo-secret", "sender", "ACME",
                "callbackBaseUrl", "http://127.0.0.1:" + application.port(), "callbackPath", PATH, "authToken", TOKEN));
        Sms sms = Sms.of(numbers[0], "Hej").withRecipients(
                List.of(numbers).stream().map(Recipient.Number::new).toList());
        return application.template().requestBody(uri, sms, SendResult.class);
    }

    private RawClient.Answer form(int port, String form) throws IOException {
        return RawClient.once(port, "POST", PATH + "/" + TOKEN, "Content-Type: application/x-www-form-urlencoded\r\n", form);
    }

    private void keep(Exchange exchange) {
        reports.add(exchange.getMessage().getBody(DeliveryReport.class));
    }
}
