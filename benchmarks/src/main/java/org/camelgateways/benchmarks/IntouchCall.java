package org.camelgateways.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.camelgateways.intouch.IntouchComponent;
import org.camelgateways.intouch.IntouchConfiguration;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/** A text to one number, version 2: JSON both ways, Basic authentication. */
final class IntouchCall implements ServiceCall {

    private static final String NUMBER = "46846500410";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a user would write. */
    record MessageToSend(@JsonProperty("Text") String text, @JsonProperty("Sender") @Nullable String sender,
            @JsonProperty("Receivers") List<String> receivers) {

        static MessageToSend of(Sms sms) {
            String number = ((Recipient.Number) sms.recipients().get(0)).value();
            return new MessageToSend(sms.text(), sms.sender(), List.of(number.substring(1)));
        }
    }

    @Override
    public String name() {
        return "intouch:messages/send";
    }

    @Override
    public Sms message(int number) {
        return new Sms(List.of(new Recipient.Number("+" + NUMBER)), text(number), "ACME", null, Map.of());
    }

    private static String text(int number) {
        return "Hei! Timen din hos Åse & Lars er i morgen kl 10:%02d. Velkommen! Ingen leser svar til dette nummeret."
                .formatted(number);
    }

    @Override
    public String path() {
        return "/2/messages";
    }

    @Override
    public String answer(byte[] body) {
        try {
            Map<?, ?> said = JSON.readValue(body, Map.class);
            for (int number = 0; number < VARIANTS; number++) {
                if (said.equals(Map.of("Text", text(number), "Sender", "ACME", "Receivers", List.of(NUMBER)))) {
                    return "\"I_" + (4711 + number) + "\"";
                }
            }
            throw new IllegalArgumentException("The document says " + said + ", which is no message");
        } catch (IOException e) {
            throw new IllegalArgumentException("The body is no JSON object", e);
        }
    }

    @Override
    public String answerType() {
        return "application/json; charset=utf-8";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString("demo@acme:demo-secret".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] encode(Object message) throws JsonProcessingException {
        return JSON.writeValueAsBytes(MessageToSend.of((Sms) message));
    }

    @Override
    public String decode(byte[] answer) throws Exception {
        return Objects.requireNonNull(JSON.readValue(answer, String.class));
    }

    @Override
    public void byHand(ProcessorDefinition<?> route, String url) {
        route.transform().body(Sms.class, MessageToSend::of)
                .marshal().json(JsonLibrary.Jackson)
                .setHeader(Exchange.HTTP_METHOD).constant("POST")
                .setHeader(Exchange.CONTENT_TYPE).constant(contentType())
                .setHeader("Authorization").constant(authorization())
                .to(url)
                .unmarshal().json(JsonLibrary.Jackson, String.class);
    }

    @Override
    public String component(CamelContext context, String baseUrl, int maxConnections) {
        IntouchConfiguration options = context.getComponent("intouch", IntouchComponent.class).getConfiguration();
        options.setUsername("demo");
        options.setDomain("acme");
        options.setPassword("demo-secret");
        options.setBaseUrl(baseUrl);
        options.setMaxConnections(maxConnections);
        return "intouch:messages/send";
    }

    @Override
    public @Nullable String id(Object result) {
        return ((SendResult) result).recipients().get(0).id();
    }
}
