package org.camelgateways.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.converter.jaxb.JaxbDataFormat;
import org.apache.camel.model.ProcessorDefinition;
import org.camelgateways.intime.IntimeComponent;
import org.camelgateways.intime.IntimeConfiguration;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/** A text to one or to many numbers: XML in ISO-8859-1, credentials in the query, ids as bare text. */
final class IntimeCall implements ServiceCall {

    private static final Pattern MINUTE = Pattern.compile("kl 10:([0-9][0-9])");

    private final int size;
    private final List<String> numbers;

    /** @param size how many get each text; the numbers are from a range that is given to nobody */
    IntimeCall(int size) {
        this.size = size;
        this.numbers = IntStream.range(0, size).mapToObj("+468465004%02d"::formatted).toList();
    }

    /** What a user would write as a bean. */
    @XmlRootElement(name = "message")
    @XmlAccessorType(XmlAccessType.FIELD)
    static class MessageBean {
        int flash;
        int multisms;
        @Nullable
        String sendertitle;
        @Nullable
        String body;
        int checknix;
        int anonymize;
        @XmlElementWrapper(name = "recipients")
        @XmlElement(name = "recipient")
        List<String> recipients = new ArrayList<>();

        static MessageBean of(Sms sms) {
            MessageBean bean = new MessageBean();
            bean.sendertitle = sms.sender();
            bean.body = sms.text();
            sms.recipients().forEach(recipient -> bean.recipients.add(((Recipient.Number) recipient).value()));
            return bean;
        }
    }

    @Override
    public String name() {
        return "intime:message/create" + (size == 1 ? "" : " to " + size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Sms message(int number) {
        return new Sms(numbers.stream().<Recipient> map(Recipient.Number::new).toList(), text(number), "ACME", null, Map.of());
    }

    private static String text(int number) {
        return "Hej! Din tid hos Åsa & Lasse är i morgon kl 10:%02d. Välkommen! Det här numret läser inga svar."
                .formatted(number);
    }

    @Override
    public String path() {
        return "/api/1.0/message/create.ashx";
    }

    @Override
    public String query() {
        return "user=demo&hash=demo-secret";
    }

    @Override
    public String answer(byte[] body) {
        Matcher minute = MINUTE.matcher(new String(body, StandardCharsets.ISO_8859_1));
        int number = minute.find() ? Integer.parseInt(minute.group(1)) : 0;
        List<String> said = Elements.of(body);
        List<String> expected = new ArrayList<>(
                List.of("flash=0", "multisms=0", "sendertitle=ACME", "body=" + text(number), "checknix=0", "anonymize=0"));
        int recipients = said.size() - expected.size();
        expected.addAll(IntStream.range(0, recipients).mapToObj("recipient=+468465004%02d"::formatted).toList());
        if (recipients < 1 || !said.equals(expected)) {
            throw new IllegalArgumentException("The document says " + said + " and not " + expected);
        }
        return IntStream.range(0, recipients).mapToObj(i -> Integer.toString(4510 + i)).collect(Collectors.joining(","));
    }

    @Override
    public String answerType() {
        return "text/plain";
    }

    @Override
    public String contentType() {
        return "text/xml; charset=iso-8859-1";
    }

    @Override
    public @Nullable String authorization() {
        return null;
    }

    @Override
    public byte[] encode(Object message) {
        Sms sms = (Sms) message;
        HandWritten document = new HandWritten(StandardCharsets.ISO_8859_1).begin("message")
                .element("flash", "0").element("multisms", "0").element("sendertitle", sms.sender())
                .element("body", sms.text()).element("checknix", "0").element("anonymize", "0").begin("recipients");
        for (Recipient recipient : sms.recipients()) {
            document.element("recipient", ((Recipient.Number) recipient).value());
        }
        return document.end("recipients").end("message").bytes();
    }

    @Override
    public String decode(byte[] answer) {
        return firstId(new String(answer, StandardCharsets.ISO_8859_1));
    }

    private static String firstId(String answer) {
        List<String> ids = new ArrayList<>();
        for (String id : answer.strip().split(",")) {
            ids.add(Long.toString(Long.parseLong(id)));
        }
        return ids.get(0);
    }

    @Override
    public void byHand(ProcessorDefinition<?> route, String url) throws Exception {
        JaxbDataFormat jaxb = new JaxbDataFormat(JAXBContext.newInstance(MessageBean.class));
        jaxb.setEncoding("ISO-8859-1");
        jaxb.setPrettyPrint(false);
        route.transform().body(Sms.class, MessageBean::of)
                .marshal(jaxb)
                .setHeader(Exchange.HTTP_METHOD).constant("POST")
                .setHeader(Exchange.HTTP_QUERY).constant(query())
                .setHeader(Exchange.CONTENT_TYPE).constant(contentType())
                .to(url)
                .transform().body(String.class, IntimeCall::firstId);
    }

    @Override
    public String component(CamelContext context, String baseUrl, int maxConnections) {
        IntimeConfiguration options = context.getComponent("intime", IntimeComponent.class).getConfiguration();
        options.setUsername("demo");
        options.setSecretKey("demo-secret");
        options.setBaseUrl(baseUrl);
        options.setMaxConnections(maxConnections);
        return "intime:message/create";
    }

    @Override
    public @Nullable String id(Object result) {
        return ((SendResult) result).recipients().get(0).id();
    }
}
