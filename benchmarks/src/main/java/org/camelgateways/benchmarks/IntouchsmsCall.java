package org.camelgateways.benchmarks;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.camelgateways.intouchsms.IntouchsmsComponent;
import org.camelgateways.intouchsms.IntouchsmsConfiguration;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/** A text to one number: a form, Basic authentication, JSON as the answer. */
final class IntouchsmsCall implements ServiceCall {

    private static final String NUMBER = "+250700000010";
    private static final ObjectReader REPLIES = new ObjectMapper().readerFor(Reply.class);

    /** What a user would read of the answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reply(boolean success, List<Detail> details) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Detail(String status, String messageid) {
        }

        String id() {
            if (!success) {
                throw new IllegalStateException("The service said no");
            }
            return details.get(0).messageid();
        }
    }

    @Override
    public String name() {
        return "intouchsms:sms/send";
    }

    @Override
    public Sms message(int number) {
        return new Sms(List.of(new Recipient.Number(NUMBER)), text(number), "ACME", null, java.util.Map.of());
    }

    private static String text(int number) {
        return "Muraho! Your appointment at Lake & Hill clinic is tomorrow at 10:%02d. Nobody reads answers to this number."
                .formatted(number);
    }

    @Override
    public String path() {
        return "/api/sendsms/.json";
    }

    @Override
    public String answer(byte[] body) {
        String form = new String(body, StandardCharsets.UTF_8);
        for (int number = 0; number < VARIANTS; number++) {
            String text = text(number);
            if (List.of(form.split("&")).stream().map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8)).toList()
                    .equals(List.of("sender=ACME", "recipients=" + NUMBER, "message=" + text))) {
                return "{\"success\":true,\"details\":[{\"status\":\"P\",\"message\":\"" + text + "\",\"cost\":18.0,"
                       + "\"recepient\":\"" + NUMBER + "\",\"messageid\":" + (238254 + number)
                       + "}],\"summary\":{\"message\":\""
                       + text
                       + "\",\"balance\":1617.0,\"cost\":18.0,\"totalmessages\":1,\"time\":\"2015-08-27T16:19:58.398\"}}";
            }
        }
        throw new IllegalArgumentException("The form " + form + " is that of no message");
    }

    @Override
    public String answerType() {
        return "application/json";
    }

    @Override
    public String contentType() {
        return "application/x-www-form-urlencoded";
    }

    @Override
    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString("demo:demo-secret".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] encode(Object message) {
        return form((Sms) message).getBytes(StandardCharsets.US_ASCII);
    }

    private static String form(Sms sms) {
        String number = ((Recipient.Number) sms.recipients().get(0)).value();
        return "sender=" + sms.sender() + "&recipients=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&message="
               + URLEncoder.encode(sms.text(), StandardCharsets.UTF_8);
    }

    @Override
    public String decode(byte[] answer) throws Exception {
        return REPLIES.<Reply> readValue(answer).id();
    }

    @Override
    public void byHand(ProcessorDefinition<?> route, String url) {
        route.transform().body(Sms.class, this::encode)
                .setHeader(Exchange.HTTP_METHOD).constant("POST")
                .setHeader(Exchange.CONTENT_TYPE).constant(contentType())
                .setHeader("Authorization").constant(authorization())
                .to(url)
                .unmarshal().json(JsonLibrary.Jackson, Reply.class)
                .transform().body(Reply.class, Reply::id);
    }

    @Override
    public String component(CamelContext context, String baseUrl, int maxConnections) {
        IntouchsmsConfiguration options = context.getComponent("intouchsms", IntouchsmsComponent.class).getConfiguration();
        options.setUsername("demo");
        options.setPassword("demo-secret");
        options.setBaseUrl(baseUrl);
        options.setMaxConnections(maxConnections);
        return "intouchsms:sms/send";
    }

    @Override
    public @Nullable String id(Object result) {
        return ((SendResult) result).recipients().get(0).id();
    }
}
