package org.camelgateways.connector;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.camel.Message;
import org.camelgateways.connector.wire.ProviderInfo;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Whose a record is, by the caller's own ids, which accompany every call (API Guide, identity).
 *
 * @param provider InTouch's name for the partner
 * @param clientId the company
 * @param clubId   the club
 */
record RecordIds(String provider, String clientId, String clubId) {

    /** From headers, or else from options; what is wrong with them becomes problems. */
    static RecordIds read(Message message, ConnectorConfiguration options, Problems problems) {
        return new RecordIds(
                id("provider", message.getHeader(ConnectorConstants.PROVIDER), options.getProvider(), problems),
                id("clientId", message.getHeader(ConnectorConstants.CLIENT_ID), options.getClientId(), problems),
                id("clubId", message.getHeader(ConnectorConstants.CLUB_ID), options.getClubId(), problems));
    }

    private static String id(String name, @Nullable Object header, @Nullable String option, Problems problems) {
        Object value = header == null ? option : header;
        if (value == null) {
            String headerName = "CamelConnector" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            problems.add(
                    name, "is missing: it stands on the component, on the endpoint or in the header " + headerName, null);
            return "";
        }
        return checked(name, value, problems);
    }

    /** An id as text: free text, on one line, not empty; empty where a problem says why it is none. */
    static String checked(String field, Object value, Problems problems) {
        boolean text = value instanceof CharSequence || value instanceof Integer || value instanceof Long
                || value instanceof java.util.UUID;
        String id = text ? value.toString().strip() : "";
        String fault = !text ? "is a " + value.getClass().getTypeName() + "; it must be text"
                : id.isEmpty() ? "is empty" : XmlText.lineFault(id);
        if (fault != null) {
            problems.add(field, fault, value);
            return "";
        }
        return id;
    }

    /** As they stand in a document. */
    ProviderInfo in(String recordId) {
        ProviderInfo info = new ProviderInfo();
        info.identifier = provider;
        info.clientID = clientId;
        info.clubID = clubId;
        info.recordID = recordId;
        return info;
    }

    /** As they stand in a query. */
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("provider", provider);
        query.put("client_id", clientId);
        query.put("club_id", clubId);
        return query;
    }

    @Override
    public String toString() {
        return "RecordIds[...]";
    }
}
