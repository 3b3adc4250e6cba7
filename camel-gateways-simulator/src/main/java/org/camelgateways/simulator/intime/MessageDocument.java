package org.camelgateways.simulator.intime;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.camelgateways.simulator.service.XmlDocument.Element;
import org.jspecify.annotations.Nullable;

/**
 * A message as its document says: InTime HTTP API 1.0, section 4.1. Elements in any order, unknown ones ignored.
 */
record MessageDocument(boolean flash, boolean multiSms, @Nullable LocalDateTime sendDate, String sender, String text,
        @Nullable URI statusUrl, boolean checkNix, List<To> recipients, Set<Long> groups) {

    /** A recipient as given, and the caller's own value for it. */
    record To(String number, @Nullable String transId) {
    }

    /** Reads it, or throws {@code 1:ERROR1} where a field is missing or is not what the manual says. */
    static MessageDocument of(Element root, InTimeReadings readings) {
        flag(root, "anonymize", false);
        return new MessageDocument(
                flag(root, "flash", true), flag(root, "multisms", true), date(root.child("senddate")),
                required(root, "sendertitle"), required(root, "body"), url(root.child("statusurl")),
                flag(root, "checknix", false), recipients(root, readings), Fields.groupIds(root));
    }

    private static boolean flag(Element root, String name, boolean required) {
        Element element = root.child(name);
        String value = element == null ? required ? "" : "0" : element.text().trim();
        if (!value.equals("0") && !value.equals("1")) {
            throw invalid();
        }
        return value.equals("1");
    }

    private static String required(Element root, String name) {
        Element element = root.child(name);
        if (element == null || element.text().isEmpty()) {
            throw invalid();
        }
        return element.text();
    }

    private static @Nullable LocalDateTime date(@Nullable Element element) {
        return element == null ? null : Fields.date(element.text()).orElseThrow(MessageDocument::invalid);
    }

    private static @Nullable URI url(@Nullable Element element) {
        if (element == null || element.text().isBlank()) {
            return null;
        }
        try {
            URI url = new URI(element.text().trim());
            if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw invalid();
            }
            return url;
        } catch (URISyntaxException unreadable) {
            throw invalid();
        }
    }

    private static List<To> recipients(Element root, InTimeReadings readings) {
        return Fields.list(root, "recipients", "recipient").stream()
                .map(to -> new To(readings.stripped(to.text()), to.attributes().get("transid"))).toList();
    }

    private static InTimeError invalid() {
        return new InTimeError(DocumentFunction.XML_UNREADABLE);
    }
}
