package org.camelgateways.simulator.intouch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import io.vertx.core.json.Json;
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

/** JSON: version 1 in alphabetical order and with escaped slashes, version 2 as declared. */
record JsonDialect(Version version, Dates dates) implements Dialect {
    private static final Comparator<Member> BY_NAME = Comparator.comparing(Member::name);

    @Override
    public String document(Value value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    @Override
    public String listStart(String type) {
        return "[";
    }

    @Override
    public String item(Entry entry) {
        return document(entry);
    }

    @Override
    public String between() {
        return ",";
    }

    @Override
    public String listEnd(String type) {
        return "]";
    }

    private void write(StringBuilder out, Value value) {
        if (value instanceof Text text) {
            string(out, text.text());
        } else if (value instanceof Whole whole) {
            out.append(whole.number());
        } else if (value instanceof Flag flag) {
            out.append(flag.yes());
        } else if (value instanceof Moment moment) {
            string(out, moment.at() == null ? null
                    : version == Version.ONE ? dates.ticks(moment.at()) : dates.iso(moment.at()));
        } else if (value instanceof Texts texts) {
            joined(out, "[", texts.texts(), text -> string(out, text), "]");
        } else if (value instanceof Entries entries) {
            joined(out, "[", entries.entries(), entry -> write(out, entry), "]");
        } else if (value instanceof Raw raw) {
            out.append(Json.encode(raw.json()));
        } else if (value instanceof Entry entry) {
            joined(out, "{", ordered(version, entry), member -> {
                string(out, member.name());
                write(out.append(':'), member.value());
            }, "}");
        }
    }

    /** The members as the version orders them. */
    static List<Member> ordered(Version version, Entry entry) {
        if (version == Version.TWO) {
            return entry.members();
        }
        List<Member> sorted = new ArrayList<>(entry.members());
        sorted.sort(BY_NAME);
        return sorted;
    }

    private static <T> void joined(StringBuilder out, String start, List<T> all, Consumer<T> each, String end) {
        out.append(start);
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            each.accept(all.get(i));
        }
        out.append(end);
    }

    private void string(StringBuilder out, @Nullable String text) {
        if (text == null) {
            out.append("null");
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(out, text.charAt(i));
        }
        out.append('"');
    }

    private void character(StringBuilder out, char next) {
        switch (next) {
            case '"', '\\' -> out.append('\\').append(next);
            case '/' -> out.append(version == Version.ONE ? "\\/" : "/");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (next < ' ') {
                    out.append(String.format("\\u%04x", (int) next));
                } else {
                    out.append(next);
                }
            }
        }
    }
}
