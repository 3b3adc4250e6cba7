package org.camelgateways.simulator.intouch;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.camelgateways.simulator.intouch.Value.Entry;
import org.camelgateways.simulator.intouch.Value.Member;
import org.camelgateways.simulator.intouch.Value.Texts;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** Writes the replies to one request, as its version and its {@code Accept} have them. */
final class Answers {
    private static final DateTimeFormatter DATE
            = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Version version;
    private final IntouchReadings readings;
    private final VendorRequest request;
    private final Negotiation wanted;

    Answers(Version version, IntouchReadings readings, VendorRequest request, Negotiation wanted) {
        this.version = version;
        this.readings = readings;
        this.request = request;
        this.wanted = wanted;
    }

    VendorReply value(int status, Value value) {
        return new VendorReply(status, typed(), dialect().document(value).getBytes(StandardCharsets.UTF_8));
    }

    /** The first part at once, the others as they are taken. */
    VendorReply list(String type, Iterator<Entry> entries) {
        Pages pages = new Pages(dialect(), type, entries);
        return new VendorReply(200, typed(), pages.next(), pages);
    }

    /** Version 2's answer to what it has created: its id, and where it is. */
    VendorReply created(int status, String collection, String id, Value shown) {
        VendorReply reply = value(status, shown);
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        if (status == 201) {
            headers.put("Location", "http://" + host() + version.basePath + collection + "/" + id);
        }
        return new VendorReply(status, headers, reply.body());
    }

    /** Done, and nothing to say about it. */
    VendorReply empty() {
        return bare(version == Version.ONE ? readings.emptyStatus : readings.v2EmptyStatus);
    }

    VendorReply refusal(Refusal refusal) {
        boolean silent = version == Version.ONE || !readings.v2ErrorBodies || List.of(401, 406).contains(refusal.status);
        if (silent) {
            return bare(refusal.status);
        }
        List<Member> error = new ArrayList<>(List.of(Value.text("Message", refusal.getMessage())));
        if (!refusal.members.isEmpty()) {
            error.add(new Member(
                    "ModelState", new Entry(
                            "ModelState", refusal.members.entrySet().stream()
                                    .map(wrong -> new Member(wrong.getKey(), new Texts(List.of(wrong.getValue())))).toList())));
        }
        return value(refusal.status, new Entry(XmlDialect.ERROR, error));
    }

    /** To whom asks too often. */
    VendorReply throttled() {
        Map<String, String> headers = headers();
        headers.put("Content-Type", readings.throttleType);
        return new VendorReply(
                503, headers, "Number of allowed API requests per minute exceeded".getBytes(StandardCharsets.UTF_8));
    }

    IntouchReadings readings() {
        return readings;
    }

    /** The host that the request was for. */
    String host() {
        return Objects.requireNonNullElse(request.headers().get("Host"), "intouchapi.pswin.com");
    }

    private VendorReply bare(int status) {
        Map<String, String> headers = headers();
        if (status == 401) {
            headers.put("WWW-Authenticate", "Basic realm=\"intouch\"");
        }
        return new VendorReply(status, headers, new byte[0]);
    }

    private Dialect dialect() {
        Dates dates = new Dates(readings.zone);
        return wanted.format() == Format.JSON
                ? new JsonDialect(version, dates) : new XmlDialect(version, dates, readings);
    }

    private Map<String, String> typed() {
        Map<String, String> headers = headers();
        boolean plain = version == Version.ONE && wanted.format() == Format.JSON;
        headers.put("Content-Type", plain ? "application/json"
                : version == Version.ONE ? wanted.mediaType() : wanted.mediaType() + "; charset=utf-8");
        return headers;
    }

    /** Version 2's are those of its transcripts. */
    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Server", "nginx");
        headers.put("Date", DATE.format(request.at()));
        if (version == Version.TWO) {
            headers.put("Cache-Control", "no-cache");
            headers.put("Pragma", "no-cache");
            headers.put("Expires", "-1");
            headers.put("X-AspNet-Version", "4.0.30319");
            headers.put("X-Powered-By", "ASP.NET");
        }
        return headers;
    }
}
