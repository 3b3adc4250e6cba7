package org.camelgateways.simulator.connector;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import org.camelgateways.simulator.service.XmlDocument;
import org.camelgateways.simulator.service.XmlDocument.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a partner says that it has.
 *
 * @param ids by what its entries are told by: staff by the e-mail address, lead sources by the name
 */
record PartnerList(Map<String, String> ids) {

    /** None where the document is no list. */
    static @Nullable PartnerList read(String xml) {
        try {
            Element root = XmlDocument.read(xml);
            return root.name().matches("users|staff|leadSources")
                    ? new PartnerList(
                            root.children().stream().collect(
                                    Collectors.toMap(PartnerList::mark, PartnerList::id, (first, second) -> first)))
                    : null;
        } catch (XMLStreamException illFormed) {
            return null;
        }
    }

    /** The partner's id of a record; none where it does not have it. */
    Optional<String> idOf(ConnectorRecord record) {
        String name = record.kind() == ConnectorKind.STAFF ? "email" : "name";
        String mark = record.fields().getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
        return mark.isEmpty() ? Optional.empty() : Optional.ofNullable(ids.get(mark)).filter(id -> !id.isEmpty());
    }

    /** The id that a partner answers with when it has taken a record in. */
    static Optional<String> answeredId(String xml) {
        try {
            Element root = XmlDocument.read(xml);
            return root.name().equals("response")
                    ? Optional.of(text(root, "uuid")).filter(id -> !id.isEmpty()) : Optional.empty();
        } catch (XMLStreamException illFormed) {
            return Optional.empty();
        }
    }

    private static String mark(Element entry) {
        boolean user = entry.name().equals("user");
        Element info = entry.child(user ? "userInfo" : "leadInfo");
        return text(info == null ? entry : info, user ? "email" : "name").toLowerCase(Locale.ROOT);
    }

    private static String id(Element entry) {
        Element info = entry.child("providerInfo");
        return info == null ? "" : text(info, "recordID");
    }

    private static String text(Element element, String name) {
        Element child = element.child(name);
        return child == null ? "" : child.text().strip();
    }
}
