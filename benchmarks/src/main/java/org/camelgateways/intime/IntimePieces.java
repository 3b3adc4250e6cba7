package org.camelgateways.intime;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

/** What {@code intime:message/create} does beside sending, each step alone; and the reading of a list. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class IntimePieces {

    private static final int ENTRIES = 10_000;

    private CamelContext context;
    private ServiceOperation<MessageOperations.Create.Request, ?> create;
    private ServiceOperation<Map<String, String>, ?> list;
    private MessageOperations.Create.Request request;
    private Sms sms;
    private HttpReply ids;
    private HttpReply entries;

    @Setup
    @SuppressWarnings("unchecked")
    public void start() throws Exception {
        context = new DefaultCamelContext();
        context.start();
        create = (ServiceOperation<MessageOperations.Create.Request, ?>) IntimeOperation.MESSAGE_CREATE
                .producer(endpoint("message/create"));
        list = (ServiceOperation<Map<String, String>, ?>) IntimeOperation.NIX_LIST.producer(endpoint("nix/list"));
        sms = new Sms(
                List.of(new Recipient.Number("+46846500400")), "Hej! Din tid hos Åsa & Lasse är i morgon kl 10:30.", "ACME",
                null, Map.of());
        request = read();
        ids = reply("4510");
        String entry = "<nixentry><mobile>+46846500400</mobile><firstname>Åsa</firstname><lastname>Berg</lastname></nixentry>";
        entries = reply(
                "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><nixentries>" + entry.repeat(ENTRIES) + "</nixentries>");
    }

    private IntimeEndpoint endpoint(String path) {
        return context.getEndpoint("intime:" + path + "?username=demo&secretKey=demo-secret", IntimeEndpoint.class);
    }

    private static HttpReply reply(String body) {
        return new HttpReply(200, Map.of(), body.getBytes(StandardCharsets.ISO_8859_1));
    }

    @TearDown
    public void stop() {
        context.stop();
    }

    /** The exchange to a checked request. */
    @Benchmark
    public MessageOperations.Create.Request read() throws Exception {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(sms);
        return create.read(exchange);
    }

    /** The request to bytes. */
    @Benchmark
    public HttpCall encode() throws Exception {
        return create.encode(request);
    }

    /** The reply to a result. */
    @Benchmark
    public Object decode() throws Exception {
        return create.decode(request, ids);
    }

    /** A block list of 10,000 to records. */
    @Benchmark
    public Object list() throws Exception {
        return list.decode(Map.of(), entries);
    }

    /** The same bytes through a parser that does nothing with them. */
    @Benchmark
    public int listParsedOnly() throws Exception {
        XMLStreamReader reader
                = XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(entries.body()));
        int length = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            length += event == XMLStreamReader.CHARACTERS ? reader.getTextLength() : 1;
        }
        return length;
    }
}
