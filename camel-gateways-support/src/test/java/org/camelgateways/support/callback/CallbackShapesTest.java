package org.camelgateways.support.callback;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.RawClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a protocol may ask of a callback and answer to it, beside forms and plain text. */
class CallbackShapesTest {

    private static final String PATH = "/kit/partner";
    private static final String TOKEN = "a1B2c3D4e5F6g7H8i9J0kL";
    private static final String XML = "Content-Type: Text/XML; charset=utf-8\r\n";

    private final List<CallbackRequest> requests = new CopyOnWriteArrayList<>();
    private Application application;

    @BeforeEach
    void start() throws Exception {
        application = Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                getContext().addComponent("partner", new PartnerComponent());
                from("partner:user").process(exchange -> requests.add(exchange.getMessage().getBody(CallbackRequest.class)));
            }
        });
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void aDocumentArrivesAsItsBytesAndTheQueryAsParameters() throws Exception {
        RawClient.Answer answer = send("POST", "?provider=P&Club_Id=7", XML, "<user a=\"1\">å&amp;b=c</user>");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.mediaType()).isEqualTo("text/xml");
            assertThat(new String(request.body(), StandardCharsets.ISO_8859_1)).isEqualTo("<user a=\"1\">å&amp;b=c</user>");
            assertThat(request.parameters()).isEqualTo(Map.of("provider", "P", "Club_Id", "7"));
            assertThat(request.parameter("club_ID")).contains("7");
        });
    }

    @Test
    void aGetHasItsQueryAndNoBody() throws Exception {
        RawClient.Answer answer = send("GET", "?messageid=238254&status=D&status=E", "", "");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.mediaType()).isNull();
            assertThat(request.body()).isEmpty();
            assertThat(request.parameters()).isEqualTo(Map.of("messageid", "238254", "status", "D"));
        });
    }

    @Test
    void theAnswerHasTheProtocolsStatusTypeAndBytes() throws Exception {
        RawClient.Answer answer = send("POST", "", XML, "<user/>");

        assertThat(answer.head().toLowerCase().lines().sorted()).containsExactly(
                "", "content-length: 18", "content-type: text/xml;charset=iso-8859-1", "http/1.1 202 accepted");
        assertThat(answer.body()).isEqualTo("<done>åPOST</done>");
    }

    @Test
    void everyMethodThatIsTakenIsToldToOneThatIsNot() throws Exception {
        RawClient.Answer answer = send("PUT", "", XML, "<user/>");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.head()).containsIgnoringCase("\r\nallow: GET, POST\r\n");
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "65536, 202", "65537, 413" })
    void aDocumentHasAtMost64KilobytesAndNotAByteMore(int size, int status) throws Exception {
        RawClient.Answer answer = send("POST", "", XML, "x".repeat(size));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(requests).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void nothingOfARequestIsShown() {
        CallbackRequest request = new CallbackRequest("GET", null, Map.of("+46701740605", "Svensson"), new byte[3]);

        assertThat(request).hasToString("CallbackRequest[GET, 1 parameters, 3 bytes]");
        assertThat(CallbackReply.text("4711")).hasToString("CallbackReply[200, 4 bytes]");
    }

    @Test
    void ofANameGivenTwiceTheFirstCountsHoweverItIsWritten() throws Exception {
        send("GET", "?Status=D&STATUS=E&status=U", "", "");

        assertThat(requests).singleElement()
                .satisfies(request -> assertThat(request.parameters()).isEqualTo(Map.of("Status", "D")));
    }

    private RawClient.Answer send(String method, String query, String headers, String body) throws Exception {
        return RawClient.once(application.port(), method, PATH + "/" + TOKEN + query, headers, body);
    }

    /** XML by GET and POST, and a document as the answer. */
    private static final class Partner implements CallbackProtocol<CallbackRequest> {

        @Override
        public List<String> methods() {
            return List.of("GET", "POST");
        }

        @Override
        public boolean accepts(@Nullable String mediaType) {
            return mediaType == null || mediaType.equals("text/xml");
        }

        @Override
        public CallbackRequest read(CallbackRequest request) {
            return request;
        }

        @Override
        public void write(CallbackRequest request, Message message) {
            message.setBody(request);
        }

        @Override
        public CallbackReply answer(CallbackRequest request, @Nullable Message routed) {
            return new CallbackReply(
                    202, "text/xml;charset=iso-8859-1",
                    ("<done>å" + request.method() + "</done>").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static final class PartnerComponent extends DefaultComponent {

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            return new DefaultEndpoint(uri, this) {
                @Override
                public Producer createProducer() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Consumer createConsumer(Processor processor) {
                    return new CallbackConsumer<>(this, processor, new CallbackSettings(PATH, TOKEN, null), new Partner());
                }
            };
        }
    }
}
