package org.camelgateways.simulator.connector;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import org.camelgateways.simulator.service.RequestText;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument;
import org.camelgateways.simulator.service.XmlDocument.Element;
import org.camelgateways.simulator.service.XmlText;

/** Reads and writes the Connector's XML. */
final class Documents {
    private static final String NAMESPACE = " xmlns=\"http://www.intouchfollowup.com/api/2011-11\"";
    private static final DateTimeFormatter TIME
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> USER_FIELDS = List.of(
            "firstname", "lastname", "birthdate", "gender", "userStatus", "userType", "address1", "address2", "city", "zipcode",
            "state", "country", "mobile", "email", "homePhone", "workPhone", "company");

    private final ConnectorReadings readings;

    Documents(ConnectorReadings readings) {
        this.readings = readings;
    }

    /** The root of a request's document. */
    static Element read(VendorRequest request, String rootName) {
        String contentType = request.headers().get("Content-Type");
        String type = contentType == null ? "" : contentType.split(";")[0].trim().toLowerCase(Locale.ROOT);
        if (!List.of("", "application/xml", "text/xml").contains(type)) {
            throw new ConnectorError(ConnectorError.Kind.CONTENT_TYPE, "The body must be XML.");
        }
        try {
            Element root = XmlDocument.read(RequestText.decode(request.body(), contentType));
            if (root.name().equals(rootName)) {
                return root;
            }
        } catch (XMLStreamException | CharacterCodingException illFormed) {
            throw ConnectorError.validation("The document cannot be read.");
        }
        throw ConnectorError.validation("The document must be a " + rootName + ".");
    }

    /** The children of an element by name, those without text too. */
    static Map<String, String> fields(Element element) {
        Map<String, String> fields = new LinkedHashMap<>();
        element.children().stream().filter(child -> child.children().isEmpty())
                .forEach(child -> fields.put(child.name(), child.text()));
        return fields;
    }

    VendorReply saved(int status, ConnectorRecord record) {
        return xml(status, "<response" + NAMESPACE + ">" + element("uuid", record.uuid()) + "</response>");
    }

    VendorReply error(ConnectorError error) {
        return switch (error.kind) {
            case VALIDATION -> error(readings.validationStatus, "VALIDATION", error);
            case DATABASE -> error(500, "DATABASE", error);
            case NOT_FOUND -> readings.notFoundBody ? error(404, "UNKNOWN", error) : empty(404);
            case CONTENT_TYPE -> empty(415);
            case METHOD -> empty(405);
        };
    }

    VendorReply fetched(ConnectorRecord record) {
        return xml(200, record.kind() == ConnectorKind.LEADSOURCE
                ? leadSource(record, namespace(), true)
                : user(record, namespace()));
    }

    VendorReply listed(ConnectorKind kind, List<ConnectorRecord> records) {
        String root = kind == ConnectorKind.LEADSOURCE ? "leadSources" : "users";
        String entries = records.stream()
                .map(record -> kind == ConnectorKind.LEADSOURCE
                        ? leadSource(record, "", readings.listsNested)
                        : user(record, ""))
                .collect(Collectors.joining());
        return xml(200, entries.isEmpty()
                ? "<" + root + namespace() + "/>"
                : "<" + root + namespace() + ">" + entries + "</" + root + ">");
    }

    /** As it is saved at a partner, with these ids: in no namespace, and without what only the service says. */
    String handedOn(ConnectorRecord record, ConnectorKey ids, Map<String, String> leadInfo) {
        if (record.kind() == ConnectorKind.LEADSOURCE) {
            return "<leadSource>" + providerInfo(ids) + group("leadInfo", record.fields()) + "</leadSource>";
        }
        return "<user>" + providerInfo(ids) + group("userInfo", userFields(record))
               + (leadInfo.isEmpty() ? "" : group("leadInfo", leadInfo)) + "</user>";
    }

    private static Map<String, String> userFields(ConnectorRecord record) {
        Map<String, String> fields = new LinkedHashMap<>();
        USER_FIELDS.stream().filter(record.fields()::containsKey).forEach(name -> fields.put(name, record.fields().get(name)));
        record.fields().forEach(fields::putIfAbsent);
        return fields;
    }

    private String user(ConnectorRecord record, String namespace) {
        Map<String, String> fields = userFields(record);
        fields.putAll(changes(record));
        String extra = readings.inTouchIds
                ? "<extraProviderIDs>" + element("inTouchID", record.uuid()) + "</extraProviderIDs>" : "";
        boolean leadInfo = readings.leadInfoEchoed && !record.leadInfo().isEmpty();
        return "<user" + namespace + ">" + providerInfo(record.key()) + extra + group("userInfo", fields)
               + (leadInfo ? group("leadInfo", record.leadInfo()) : "") + "</user>";
    }

    private static String leadSource(ConnectorRecord record, String namespace, boolean nested) {
        Map<String, String> fields = changes(record);
        fields.putAll(record.fields());
        String inside = nested ? providerInfo(record.key()) + group("leadInfo", fields) : elements(fields);
        return "<leadSource" + namespace + ">" + inside + "</leadSource>";
    }

    private static Map<String, String> changes(ConnectorRecord record) {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("createdBy", record.createdBy());
        changes.put("createdDate", time(record.createdAt()));
        changes.put("modifiedBy", record.modifiedBy());
        changes.put("modifiedDate", time(record.modifiedAt()));
        return changes;
    }

    private static String providerInfo(ConnectorKey key) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("identifier", key.provider());
        ids.put("clientID", key.client());
        ids.put("clubID", key.club());
        ids.put("recordID", key.record());
        return group("providerInfo", ids);
    }

    private static VendorReply error(int status, String reason, ConnectorError error) {
        return xml(status, "<error" + NAMESPACE + ">" + element("reason", reason)
                           + element("errorUUID", UUID.randomUUID().toString())
                           + element("message", String.valueOf(error.getMessage())) + "</error>");
    }

    private static VendorReply empty(int status) {
        return new VendorReply(status, Map.of(), new byte[0]);
    }

    private static VendorReply xml(int status, String document) {
        return new VendorReply(
                status, Map.of("Content-Type", "application/xml;charset=UTF-8"), document.getBytes(StandardCharsets.UTF_8));
    }

    private String namespace() {
        return readings.namespaceEverywhere ? NAMESPACE : "";
    }

    private static String group(String name, Map<String, String> fields) {
        return "<" + name + ">" + elements(fields) + "</" + name + ">";
    }

    private static String elements(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> element(field.getKey(), field.getValue())).collect(Collectors.joining());
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + XmlText.escaped(text) + "</" + name + ">";
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
