package org.camelgateways.intime;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.camel.Exchange;
import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.support.error.InvalidRequestException.Problem;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vendor's message from an exchange, whatever form its body has. What the body does not say, a header may;
 * what neither says is left null. Gathers what cannot be read as problems and goes on, so that all of them are named at
 * once.
 */
final class MessageReader {

    private static final Map<String, String> HEADERS = Map.of(
            "recipients", IntimeConstants.RECIPIENTS, "groups", IntimeConstants.GROUPS, "sender", IntimeConstants.SENDER,
            "sendAt", IntimeConstants.SEND_AT, "flash", IntimeConstants.FLASH, "multisms", IntimeConstants.MULTISMS, "checkNix",
            IntimeConstants.CHECK_NIX, "anonymize", IntimeConstants.ANONYMIZE);
    private static final Set<String> OPTIONS = Set.of("flash", "multisms", "checkNix", "anonymize");
    private static final Set<String> FIELDS = new TreeSet<>(HEADERS.keySet());
    /** More bytes than any text that could be sent has. */
    private static final int LARGEST_TEXT = 65_536;

    static {
        FIELDS.add("text");
    }

    private final Exchange exchange;
    private final SendDates dates;
    private final List<Problem> problems;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    MessageReader(Exchange exchange, SendDates dates, List<Problem> problems) {
        this.exchange = exchange;
        this.dates = dates;
        this.problems = problems;
    }

    /** The message, or null where not even its recipients and text could be made out. */
    @Nullable
    IntimeMessage read() throws IOException {
        int before = problems.size();
        readBody(exchange.getMessage().getBody());
        HEADERS.forEach((field, header) -> {
            Object value = exchange.getMessage().getHeader(header);
            if (value != null) {
                fields.putIfAbsent(field, value);
            }
        });
        List<Recipient> recipients = recipients();
        String text = text("text");
        IntimeMessage message = new IntimeMessage(
                recipients, text == null ? "" : text, text("sender"), sendAt(), flag("flash"), flag("multisms"),
                flag("checkNix"), flag("anonymize"));
        return problems.size() > before ? null : message;
    }

    private void readBody(@Nullable Object body) throws IOException {
        if (body instanceof IntimeMessage message) {
            readSms(message.toSms());
        } else if (body instanceof Sms sms) {
            readSms(sms);
        } else if (body instanceof Map<?, ?> map) {
            readMap(map);
        } else if (body != null && BodyText.isText(body)) {
            readText();
        } else {
            problem("body", "is " + (body == null ? "empty" : "a " + body.getClass().getName())
                            + "; possible are Sms, IntimeMessage, a Map with their fields, or the text alone",
                    body);
        }
    }

    private void readSms(Sms sms) {
        fields.put("recipients", sms.recipients());
        fields.put("text", sms.text());
        put("sender", sms.sender());
        put("sendAt", sms.sendAt());
        sms.options().forEach((name, value) -> {
            if (OPTIONS.contains(name)) {
                fields.put(name, value);
            } else {
                problem("options", "has '" + name + "', which InTime lacks; possible are " + new TreeSet<>(OPTIONS), name);
            }
        });
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    private void readMap(Map<?, ?> map) {
        map.forEach((name, value) -> {
            if (name instanceof String field && FIELDS.contains(field)) {
                put(field, value);
            } else {
                problem("body", "has the field '" + name + "', which does not exist; possible are " + FIELDS, name);
            }
        });
    }

    private void readText() throws IOException {
        try {
            fields.put("text", BodyText.read(exchange, LARGEST_TEXT));
        } catch (CharacterCodingException e) {
            problem("body", "is not in the exchange's charset (property CamelCharsetName)", null);
        }
    }

    private List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        Object value = fields.get("recipients");
        if (value instanceof Collection<?> list) {
            int i = 0;
            for (Object entry : list) {
                readRecipient("recipients[" + i++ + "]", entry, recipients);
            }
        } else if (value instanceof CharSequence text) {
            split(text).forEach(number -> recipients.add(new Recipient.Number(number)));
        } else if (value != null) {
            readRecipient("recipients", value, recipients);
        }
        readGroups(fields.get("groups"), recipients);
        return recipients;
    }

    private void readRecipient(String field, @Nullable Object entry, List<Recipient> recipients) {
        if (entry instanceof Recipient recipient) {
            recipients.add(recipient);
        } else if (entry instanceof CharSequence number) {
            recipients.add(new Recipient.Number(number.toString()));
        } else if (entry instanceof Map<?, ?> map && map.get("value") instanceof CharSequence number
                && Set.of("value", "reference").containsAll(map.keySet())) {
            Object reference = map.get("reference");
            recipients.add(new Recipient.Number(number.toString(), reference == null ? null : reference.toString()));
        } else {
            problem(field, "is " + (entry == null ? "empty" : "a " + entry.getClass().getName())
                           + "; possible are a number as text, a Map with value and reference, or a Recipient",
                    entry);
        }
    }

    private void readGroups(@Nullable Object value, List<Recipient> recipients) {
        if (value instanceof Collection<?> ids) {
            ids.forEach(id -> recipients.add(new Recipient.Group(String.valueOf(id))));
        } else if (value != null) {
            split(value.toString()).forEach(id -> recipients.add(new Recipient.Group(id)));
        }
    }

    private static List<String> split(CharSequence several) {
        return List.of(several.toString().split("[,;]", -1));
    }

    private @Nullable String text(String field) {
        Object value = fields.get(field);
        if (value == null || value instanceof CharSequence) {
            return value == null ? null : value.toString();
        }
        problem(field, "is a " + value.getClass().getName() + "; it must be text", value);
        return null;
    }

    private @Nullable Boolean flag(String field) {
        Object value = fields.get(field);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        if (value instanceof CharSequence text && List.of("true", "false").contains(text.toString())) {
            return Boolean.valueOf(text.toString());
        }
        problem(field, "must be true or false", value);
        return null;
    }

    private @Nullable Instant sendAt() {
        Object value = fields.get("sendAt");
        try {
            return value == null ? null : dates.instant(value);
        } catch (IllegalArgumentException e) {
            problem("sendAt", String.valueOf(e.getMessage()), value);
            return null;
        }
    }

    private void problem(String field, String sentence, @Nullable Object value) {
        problems.add(new Problem(field, sentence, value));
    }
}
