package org.camelgateways.simulator.connector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;
import org.jspecify.annotations.Nullable;

/** {@code POST}: creates the record with these ids, or changes it. Answers its uuid. */
final class Save extends ConnectorFunction {
    private static final Set<String> REPLY_ONLY = Set.of("createdBy", "createdDate", "modifiedBy", "modifiedDate");

    Save(ConnectorKind kind, Office office) {
        super(kind, "save", office);
    }

    @Override
    VendorReply reply(VendorRequest request) {
        if (!request.method().equals("POST")) {
            throw new ConnectorError(ConnectorError.Kind.METHOD, "");
        }
        boolean leadSource = kind == ConnectorKind.LEADSOURCE;
        Element root = Documents.read(request, leadSource ? "leadSource" : "user");
        ConnectorKey key = key(root);
        office.check(key);
        Map<String, String> fields = fields(root.child(leadSource ? "leadInfo" : "userInfo"));
        Element lead = kind == ConnectorKind.USER ? root.child("leadInfo") : null;
        boolean created = office.records().find(kind, key).isEmpty();
        ConnectorRecord saved
                = save(key, key.provider(), fields, lead == null ? Map.of() : Documents.fields(lead));
        return office.documents().saved(created ? office.readings().createStatus : 200, saved)
                .after(office.spokes().saved(saved, request.reports()));
    }

    /** Saves and hands nothing on. */
    ConnectorRecord save(ConnectorKey key, String by, Map<String, String> fields, Map<String, String> lead) {
        check(fields);
        List<String> warnings = new ArrayList<>();
        Map<String, String> leadInfo = known(lead, key, warnings);
        return office.records().put(kind, key, before -> record(key, by, before, fields, leadInfo, warnings));
    }

    private ConnectorRecord record(
            ConnectorKey key, String by, @Nullable ConnectorRecord before, Map<String, String> fields,
            Map<String, String> leadInfo, List<String> warnings) {
        Instant now = office.desk().now();
        return new ConnectorRecord(
                kind, key, before == null ? Records.uuid(kind, key) : before.uuid(),
                merged(before == null ? Map.of() : before.fields(), fields),
                merged(before == null ? Map.of() : before.leadInfo(), leadInfo),
                before == null ? by : before.createdBy(),
                before == null ? now : before.createdAt(), by, now, List.copyOf(warnings));
    }

    private Map<String, String> merged(Map<String, String> before, Map<String, String> now) {
        Map<String, String> merged = new LinkedHashMap<>(office.readings().missingCleared ? Map.of() : before);
        merged.putAll(now);
        return merged;
    }

    private static ConnectorKey key(Element root) {
        Element info = root.child("providerInfo");
        if (info == null) {
            throw ConnectorError.validation("The element providerInfo is missing.");
        }
        Map<String, String> ids = Documents.fields(info);
        return new ConnectorKey(
                required(ids, "identifier"), required(ids, "clientID"), required(ids, "clubID"), required(ids, "recordID"));
    }

    private static Map<String, String> fields(@Nullable Element info) {
        Map<String, String> fields = info == null ? new LinkedHashMap<>() : Documents.fields(info);
        fields.keySet().removeAll(REPLY_ONLY);
        return fields;
    }

    private void check(Map<String, String> fields) {
        if (kind == ConnectorKind.LEADSOURCE) {
            required(fields, "name");
            fields.putIfAbsent("active", "true");
            oneOf(fields, "active", Set.of("true", "false"));
            return;
        }
        required(fields, "firstname");
        required(fields, "lastname");
        required(fields, "userStatus");
        required(fields, "userType");
        oneOf(fields, "userStatus", Set.of("ACTIVE", "INACTIVE"));
        if (office.readings().typesEnforced) {
            oneOf(fields, "userType", kind == ConnectorKind.STAFF ? Set.of("STAFF") : office.readings().userTypes);
        }
        oneOf(fields, "gender", Set.of("M", "F"));
        if (isThere(fields, "country") && !fields.getOrDefault("country", "").matches("[A-Z]{2}")) {
            throw ConnectorError.validation("The element country must be two letters.");
        }
        if (isThere(fields, "birthdate") && !isDate(fields.getOrDefault("birthdate", ""))) {
            throw ConnectorError.validation("The element birthdate must be a date.");
        }
    }

    /** What is known of it; what is not becomes a warning. */
    private Map<String, String> known(Map<String, String> lead, ConnectorKey key, List<String> warnings) {
        Map<String, String> leadInfo = new LinkedHashMap<>(lead);
        if (!office.readings().unknownLeadInfoKept) {
            keepKnown(leadInfo, "leadSource", ConnectorKind.LEADSOURCE, key, warnings);
            keepKnown(leadInfo, "ownerID", ConnectorKind.STAFF, key, warnings);
        }
        return leadInfo;
    }

    private void keepKnown(
            Map<String, String> leadInfo, String name, ConnectorKind of, ConnectorKey key, List<String> warnings) {
        String id = leadInfo.get(name);
        ConnectorKey wanted = new ConnectorKey(key.provider(), key.client(), key.club(), String.valueOf(id));
        if (id != null && office.records().find(of, wanted).isEmpty()) {
            leadInfo.remove(name);
            warnings.add("There is no " + name + " with this id.");
        }
    }

    private static String required(Map<String, String> fields, String name) {
        if (!isThere(fields, name)) {
            throw ConnectorError.validation("The element " + name + " is missing.");
        }
        return fields.getOrDefault(name, "");
    }

    private static void oneOf(Map<String, String> fields, String name, Set<String> possible) {
        if (isThere(fields, name) && !possible.contains(fields.get(name))) {
            throw ConnectorError.validation("The element " + name + " has a value that it cannot have.");
        }
    }

    private static boolean isThere(Map<String, String> fields, String name) {
        return !fields.getOrDefault(name, "").isBlank();
    }

    private static boolean isDate(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(text) != null;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
