package org.camelgateways.intouch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of one thing, the same whether it came as JSON or as XML, and in either version's dialect: one
 * reading of a contact serves them all. Elements are told by their local names.
 *
 * @param name  of it, in the thing that it is part of; empty in a JSON array
 * @param text  what it says, where it is a single value; null where that is null, or it has parts
 * @param parts the fields of an object, the items of a list
 * @param names of the parts; none of a list's items in JSON
 */
record WireEntry(String name, @Nullable String text, List<WireEntry> parts, WireNames names) {

    private static final int MOST_DIGITS = 18;

    /** A single value. */
    static WireEntry value(String name, @Nullable String text) {
        return new WireEntry(name, text, List.of(), WireNames.NONE);
    }

    /** Whether it has a field of that name, be it null. */
    boolean has(String field) {
        return names.has(field);
    }

    /** The field of that name; null where there is none. */
    @Nullable
    WireEntry part(String field) {
        int place = names.place(field);
        return place < 0 ? null : parts.get(place);
    }

    /** The text of a field; null where there is none, or it is null. */
    @Nullable
    String text(String field) {
        WireEntry part = part(field);
        if (part != null && !part.parts().isEmpty()) {
            throw new InvalidEntryException("holds something else than a value as " + field);
        }
        return part == null ? null : part.text();
    }

    /** A field that is true or false; false where there is none. */
    boolean flag(String field) {
        String text = text(field);
        return switch (text == null ? "" : text.strip()) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw new InvalidEntryException("holds neither true nor false as " + field);
        };
    }

    /** A field that is a whole number; 0 where there is none. */
    long whole(String field) {
        String id = id(field);
        return id == null ? 0 : Long.parseLong(id);
    }

    /** A field that is an id made of digits; null where there is none. */
    @Nullable
    String id(String field) {
        String text = text(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        String id = text.strip();
        if (!isWhole(id)) {
            throw new InvalidEntryException("holds no whole number as " + field);
        }
        return id;
    }

    private static boolean isWhole(String text) {
        int digits = text.startsWith("-") ? text.length() - 1 : text.length();
        if (digits < 1 || digits > MOST_DIGITS) {
            return false;
        }
        for (int i = text.length() - digits; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A field that is a moment; null where there is none, or it cannot be read. */
    @Nullable
    Instant moment(String field, ZoneId zone) {
        String text = text(field);
        return text == null ? null : WireTimes.read(text.strip(), zone);
    }

    /** The items of a field that is a list; none where there is no such field. */
    List<WireEntry> list(String field) {
        WireEntry part = part(field);
        return part == null ? List.of() : part.parts();
    }

    /** The same, where the items are texts. */
    List<String> texts(String field) {
        return list(field).stream().map(WireEntry::text).map(text -> text == null ? "" : text).toList();
    }

    /** What services tell of people is not shown. */
    @Override
    public String toString() {
        return "WireEntry[" + parts.size() + " parts]";
    }
}
