package org.camelgateways.simulator.intime;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.camelgateways.simulator.service.XmlDocument.Element;

/** Reads what several documents have in common. */
final class Fields {
    private static final DateTimeFormatter DATE
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Fields() {
    }

    /** The text of an element, empty if it is not there. */
    static String text(Element parent, String name) {
        Element element = parent.child(name);
        return element == null ? "" : element.text();
    }

    static String attribute(Element element, String name) {
        return element.attributes().getOrDefault(name, "");
    }

    /** The entries of a list in the element of that name, or none. */
    static List<Element> list(Element parent, String listName, String entryName) {
        Element list = parent.child(listName);
        return list == null ? List.of() : list.children(entryName);
    }

    /** The ids of the groups in it: empty ones do not count, others that are no ids are {@code 1:ERROR1}. */
    static Set<Long> groupIds(Element parent) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Element group : list(parent, "groups", "group")) {
            String id = attribute(group, "groupid");
            if (!id.isBlank()) {
                ids.add(Ids.read(id).orElseThrow(() -> new InTimeError(DocumentFunction.XML_UNREADABLE)));
            }
        }
        return ids;
    }

    /** A date with time as documents have it, or none if that is not one. */
    static Optional<LocalDateTime> date(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.trim(), DATE));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
