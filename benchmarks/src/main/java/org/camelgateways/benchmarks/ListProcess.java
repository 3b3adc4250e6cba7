package org.camelgateways.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Arrays;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.list.StreamedList;

/**
 * A program that lists contacts, with the component and with a parser alone that reads the same bytes off a connection
 * of its own, makes a text of every field and does nothing with them, in turn. Prints the entries a second of each:
 * medians.
 */
final class ListProcess {

    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    private ListProcess() {
    }

    private interface Listing {
        long list() throws Exception;
    }

    /**
     * @param arguments the service's port, {@code json} or {@code xml}, how many contacts, how often before it counts,
     *                  how often; or what to profile, as {@link Profile#of} has it, of the component alone
     */
    public static void main(String[] arguments) throws Exception {
        String baseUrl = "http://127.0.0.1:" + arguments[0];
        String format = arguments[1];
        int count = Integer.parseInt(arguments[2]);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:list")
                            .to("intouch:contacts/list?requestTimeout=300000&username=demo&domain=acme&password=demo-secret"
                                + "&baseUrl=" + baseUrl + "&format=" + format)
                            .transform().body(StreamedList.class, ListProcess::count);
                }
            });
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            Listing listing = () -> template.requestBody("direct:list", "", Long.class);
            Listing parsing = () -> parsed(baseUrl + "/2/contacts", format);
            for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
                perSecond(count, listing);
                perSecond(count, parsing);
            }
            if (arguments[4].contains(":")) {
                System.out.println(ContestantProcess.ANSWER + Profile.of(arguments[4], () -> perSecond(count, listing)));
                System.exit(0);
            }
            double[] ours = new double[Integer.parseInt(arguments[4])];
            double[] parser = new double[ours.length];
            for (int round = 0; round < ours.length; round++) {
                ours[round] = perSecond(count, listing);
                parser[round] = perSecond(count, parsing);
            }
            System.out.println(ContestantProcess.ANSWER + median(ours) + " " + median(parser));
        }
        System.exit(0);
    }

    private static double median(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    private static double perSecond(int count, Listing listing) throws Exception {
        long start = System.nanoTime();
        long listed = listing.list();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (listed != count) {
            throw new IllegalStateException(listed + " of " + count + " contacts were listed");
        }
        return count / seconds;
    }

    private static long count(StreamedList<?> list) {
        long count = 0;
        while (list.hasNext()) {
            list.next();
            count++;
        }
        return count;
    }

    private static long parsed(String url, String format) throws IOException, XMLStreamException {
        HttpURLConnection asked = (HttpURLConnection) new URL(url).openConnection();
        asked.setRequestProperty("Accept", "application/" + format);
        try (InputStream answer = new BufferedInputStream(asked.getInputStream(), 65_536)) {
            return format.equals("json") ? objects(answer) : elements(answer);
        }
    }

    private static long objects(InputStream answer) throws IOException {
        long objects = 0;
        try (JsonParser parser = JSON.createParser(answer)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    objects++;
                } else if (token.isScalarValue()) {
                    parser.getText();
                }
            }
        }
        return objects;
    }

    private static long elements(InputStream answer) throws XMLStreamException {
        long elements = 0;
        XMLStreamReader parser = XML.createXMLStreamReader(answer);
        while (parser.hasNext()) {
            int event = parser.next();
            if (event == XMLStreamConstants.START_ELEMENT && parser.getLocalName().equals("Contact")) {
                elements++;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                parser.getText();
            }
        }
        return elements;
    }
}
