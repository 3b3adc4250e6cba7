package org.camelgateways.intime;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camelgateways.simulator.RecordedRequest;

/** The documents that were on the wire, looked at with plain means. */
final class WireDocument {

    private static final Pattern SIMPLE = Pattern.compile("<([a-z]+)>([^<]*)</\\1>");

    private WireDocument() {
    }

    /** The bytes of the last request as they were. */
    static String lastText() {
        List<RecordedRequest> requests = CreateTestSupport.simulator.inbox().requests();
        return requests.get(requests.size() - 1).bodyText(StandardCharsets.ISO_8859_1);
    }

    /** The elements of the last request that hold a value only, by name. */
    static Map<String, String> last() {
        Map<String, String> elements = new LinkedHashMap<>();
        Matcher element = SIMPLE.matcher(lastText());
        while (element.find()) {
            elements.put(element.group(1), element.group(2));
        }
        return elements;
    }
}
