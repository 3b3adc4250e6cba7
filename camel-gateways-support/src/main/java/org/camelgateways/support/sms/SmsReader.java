package org.camelgateways.support.sms;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.camelgateways.support.input.BodyText;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@link Sms} of an exchange, whatever form its body has. What the body does not say, a header may; what
 * neither says is left open, for the endpoint's options. What cannot be read becomes a problem, and reading goes on.
 */
public final class SmsReader {

    /** More bytes than any text that could be sent has. */
    private static final int LARGEST_TEXT = 65_536;
    /** A header left over from elsewhere adds nobody to those whom the body names. */
    private static final Set<String> WHO = Set.of("recipients", "groups", "contacts");

    private final SmsFields fields;
    private final Function<Object, Instant> times;
    private final Exchange exchange;
    private final Problems problems;
    private final Map<String, Object> said = new LinkedHashMap<>();

    /** @param times reads a time, or throws an IllegalArgumentException with a sentence */
    public SmsReader(SmsFields fields, Function<Object, Instant> times, Exchange exchange, Problems problems) {
        this.fields = fields;
        this.times = times;
        this.exchange = exchange;
        this.problems = problems;
    }

    /**
     * The text to send. Of a recipient that cannot be read an empty number stands in its place.
     *
     * @param body the exchange's, the service's own record made an Sms
     */
    public Sms read(@Nullable Object body) throws IOException {
        readBody(body);
        readHeaders();
        String text = text("text");
        return new Sms(recipients(), text == null ? "" : text, text("sender"), sendAt(), options());
    }

    private void readBody(@Nullable Object body) throws IOException {
        if (body instanceof Sms sms) {
            readSms(sms);
        } else if (body instanceof Map<?, ?> map) {
            readMap(map);
        } else if (body != null && BodyText.isText(body)) {
            readText();
        } else {
            problems.add("body", "is " + kind(body) + "; possible are Sms, "
                                 + (fields.ownRecord() == null ? "" : fields.ownRecord() + ", ")
                                 + "a Map with their fields, or the text alone",
                    body, "text", "recipients");
        }
    }

    private void readSms(Sms sms) {
        said.put("recipients", sms.recipients());
        said.put("text", sms.text());
        say("sender", sms.sender());
        say("sendAt", sms.sendAt());
        sms.options().forEach((name, value) -> {
            if (fields.options().contains(name)) {
                said.put(name, value);
            } else {
                problems.add("options", "has " + Problems.shown(name) + ", which " + fields.service() + " lacks; possible are "
                                        + fields.options(),
                        name);
            }
        });
    }

    private void readMap(Map<?, ?> map) {
        map.forEach((name, value) -> {
            if (name instanceof String field && fields.all().contains(field)) {
                say(field, value);
            }
        });
        List<?> unknown
                = map.keySet().stream().filter(name -> !(name instanceof String) || !fields.all().contains(name)).toList();
        problems.addUnknown("body", unknown, fields.all(), missing());
    }

    /** What a misspelt field may have been meant for. */
    private String[] missing() {
        return Stream.of("text", "recipients").filter(field -> !said.containsKey(field)).toArray(String[]::new);
    }

    private void readText() throws IOException {
        try {
            said.put("text", BodyText.read(exchange, LARGEST_TEXT));
        } catch (BodyText.UnreadableException e) {
            problems.add("body", e.sentence(), null, "text");
        }
    }

    private void readHeaders() {
        boolean bodySaysWho = !Collections.disjoint(said.keySet(), WHO);
        fields.headers().forEach((field, header) -> {
            if (!said.containsKey(field) && !(bodySaysWho && WHO.contains(field))) {
                say(field, exchange.getMessage().getHeader(header));
            }
        });
    }

    private void say(String field, @Nullable Object value) {
        if (value != null) {
            said.put(field, value);
        }
    }

    private List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        Object value = said.get("recipients");
        if (value instanceof CharSequence text) {
            split(text).forEach(number -> recipients.add(new Recipient.Number(number)));
        } else {
            Collection<?> list = value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
            list.forEach(entry -> recipients.add(recipient("recipients[" + recipients.size() + "]", entry)));
        }
        ids("groups").forEach(id -> recipients.add(new Recipient.Group(id)));
        ids("contacts").forEach(id -> recipients.add(new Recipient.Contact(id)));
        return recipients;
    }

    private Stream<String> ids(String field) {
        Object value = said.get(field);
        if (value == null) {
            return Stream.empty();
        }
        Collection<?> ids = value instanceof Collection<?> list ? list : split(value.toString());
        return ids.stream().map(id -> String.valueOf(id).strip());
    }

    private Recipient recipient(String field, @Nullable Object entry) {
        if (entry instanceof Recipient recipient) {
            return recipient;
        }
        if (entry instanceof CharSequence number) {
            return new Recipient.Number(number.toString());
        }
        if (entry instanceof Map<?, ?> map && map.get("value") instanceof CharSequence number
                && Set.of("value", "reference").containsAll(map.keySet())) {
            Object reference = map.get("reference");
            return new Recipient.Number(number.toString(), reference == null ? null : reference.toString());
        }
        problems.add(field, "is " + kind(entry)
                            + "; possible are a number as text, a Map with value and reference, or a Recipient",
                entry);
        return new Recipient.Number("");
    }

    private static List<String> split(CharSequence several) {
        String text = several.toString();
        return text.isBlank() ? List.of() : List.of(text.split("[,;]", -1));
    }

    private @Nullable String text(String field) {
        Object value = said.get(field);
        if (value == null || value instanceof CharSequence) {
            return value == null ? null : value.toString();
        }
        problems.add(field, "is " + kind(value) + "; it must be text", value);
        return null;
    }

    private @Nullable Instant sendAt() {
        Object value = said.get("sendAt");
        try {
            return value == null ? null : times.apply(value);
        } catch (IllegalArgumentException e) {
            problems.add("sendAt", String.valueOf(e.getMessage()), value);
            return null;
        }
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : fields.options()) {
            Object value = said.get(option);
            if (value != null) {
                options.put(option, value.toString());
            }
        }
        return options;
    }

    private static String kind(@Nullable Object value) {
        return value == null ? "empty" : "a " + value.getClass().getTypeName();
    }
}
