package org.camelgateways.simulator.intouch;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.intouch.Value.Entries;
import org.camelgateways.simulator.intouch.Value.Entry;
import org.camelgateways.simulator.intouch.Value.Flag;
import org.camelgateways.simulator.intouch.Value.Member;
import org.camelgateways.simulator.intouch.Value.Moment;
import org.camelgateways.simulator.intouch.Value.Raw;
import org.camelgateways.simulator.intouch.Value.Text;
import org.camelgateways.simulator.intouch.Value.Texts;
import org.camelgateways.simulator.intouch.Value.Whole;
import org.jspecify.annotations.Nullable;

/**
 * XML: version 1 as {@code DataContractSerializer} writes it, version 2 as {@code XmlSerializer} does.
 *
 * @param readings how it is read what they write
 */
record XmlDialect(Version version, Dates dates, IntouchReadings readings) implements Dialect {
    /** The type of a refusal, whose document has no namespaces. */
    static final String ERROR = "Error";
    static final String CONTRACT = "http://schemas.datacontract.org/2004/07/PSWinCom.Intouch.API.Resources";
    static final String SERIALIZATION = "http://schemas.microsoft.com/2003/10/Serialization/";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String ARRAYS = " xmlns:d2p1=\"" + SERIALIZATION + "Arrays\"";

    @Override
    public String document(Value value) {
        StringBuilder out = new StringBuilder(prolog());
        if (value instanceof Entry entry) {
            out.append('<').append(entry.type())
                    .append(entry.type().equals(ERROR) ? "" : namespaces()).append('>');
            members(out, entry);
            out.append("</").append(entry.type()).append('>');
        } else {
            scalar(out, value);
        }
        return out.toString();
    }

    @Override
    public String listStart(String type) {
        return prolog() + "<ArrayOf" + type + namespaces() + ">";
    }

    @Override
    public String item(Entry entry) {
        StringBuilder out = new StringBuilder();
        element(out, entry);
        return out.toString();
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String listEnd(String type) {
        return "</ArrayOf" + type + ">";
    }

    private String prolog() {
        return version == Version.ONE ? PROLOG : "";
    }

    private String namespaces() {
        return version == Version.ONE
                ? " xmlns:i=\"" + INSTANCE + "\" xmlns=\"" + CONTRACT + "\""
                : " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"" + INSTANCE + "\"";
    }

    /** A number or a text that is the whole document. */
    private void scalar(StringBuilder out, Value value) {
        String name = value instanceof Whole ? "int" : "string";
        String namespace = version == Version.ONE && readings.countInNamespace ? " xmlns=\"" + SERIALIZATION + "\"" : "";
        out.append('<').append(name).append(namespace).append('>').append(escaped(String.valueOf(text(value))))
                .append("</").append(name).append('>');
    }

    private void element(StringBuilder out, Entry entry) {
        out.append('<').append(entry.type()).append('>');
        members(out, entry);
        out.append("</").append(entry.type()).append('>');
    }

    private void members(StringBuilder out, Entry entry) {
        JsonDialect.ordered(version, entry).forEach(member -> member(out, member));
    }

    private void member(StringBuilder out, Member member) {
        if (member.value() instanceof Texts texts) {
            texts(out, member.name(), texts.texts());
        } else if (member.value() instanceof Entries entries) {
            entries(out, member.name(), entries.entries());
        } else if (member.value() instanceof Raw raw) {
            raw(out, member.name(), raw.json());
        } else if (member.value() instanceof Entry entry) {
            out.append('<').append(member.name()).append('>');
            members(out, entry);
            out.append("</").append(member.name()).append('>');
        } else {
            simple(out, member.name(), text(member.value()));
        }
    }

    private void simple(StringBuilder out, String name, @Nullable String text) {
        if (text != null && text.isEmpty() && readings.emptyElementsShort) {
            out.append('<').append(name).append(" />");
        } else if (text != null) {
            out.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append('>');
        } else if (version == Version.ONE ? readings.nilWritten : readings.v2NilWritten) {
            out.append('<').append(name).append(version == Version.ONE ? " i" : " xsi").append(":nil=\"true\" />");
        }
    }

    private void texts(StringBuilder out, String name, List<String> texts) {
        boolean one = version == Version.ONE;
        String item = one ? "d2p1:string" : "string";
        out.append('<').append(name).append(one ? ARRAYS : "").append(texts.isEmpty() ? " />" : ">");
        texts.forEach(text -> out.append('<').append(item).append('>').append(escaped(text)).append("</").append(item)
                .append('>'));
        out.append(texts.isEmpty() ? "" : "</" + name + ">");
    }

    private void entries(StringBuilder out, String name, List<Entry> entries) {
        out.append('<').append(name).append(entries.isEmpty() ? " />" : ">");
        entries.forEach(entry -> element(out, entry));
        out.append(entries.isEmpty() ? "" : "</" + name + ">");
    }

    private void raw(StringBuilder out, String name, @Nullable Object json) {
        if (json instanceof JsonArray array) {
            array.forEach(item -> raw(out, name, item));
        } else if (json instanceof JsonObject object) {
            out.append('<').append(name).append('>');
            object.forEach(field -> raw(out, field.getKey(), field.getValue()));
            out.append("</").append(name).append('>');
        } else {
            simple(out, name, json == null ? null : json.toString());
        }
    }

    private @Nullable String text(Value value) {
        if (value instanceof Text text) {
            return text.text();
        }
        if (value instanceof Whole whole) {
            return whole.number() == null ? null : whole.number().toString();
        }
        if (value instanceof Moment moment) {
            return moment.at() == null ? null : version == Version.ONE ? dates.local(moment.at()) : dates.iso(moment.at());
        }
        return value instanceof Flag flag ? Boolean.toString(flag.yes()) : null;
    }

    /** As UTF-8 has it; what XML cannot hold at all becomes a question mark. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(next -> {
            switch (next) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#xD;");
                default -> escaped.appendCodePoint(isXml(next) ? next : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int next) {
        return next == '\t' || next == '\n' || next >= ' ' && next <= 0xD7FF || next >= 0xE000 && next <= 0xFFFD
                || next >= 0x10000;
    }
}
