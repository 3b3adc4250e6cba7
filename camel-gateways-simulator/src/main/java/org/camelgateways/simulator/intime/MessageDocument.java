package org.camelgateways.simulator.intime;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.camelgateways.simulator.intime.XmlDocument.Element;
import org.jspecify.annotations.Nullable;

/**
 * A message as its document says: InTime HTTP API 1.0, section 4.1. Elements in any order, unknown ones ignored; groups
 * do not count as long as there are none.
 */
record MessageDocument(boolean flash, boolean multiSms, @Nullable LocalDateTime sendDate, String sender, String text,
        @Nullable URI statusUrl, List<To> recipients) {

    private static final DateTimeFormatter DATE
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern BLANKS_AND_HYPHENS = Pattern.compile("[\\s\\u00A0-]");

    /** A recipient as given, and the caller's own value for it. */
    record To(String number, @Nullable String transId) {
    }

    /** Reads it, or throws {@code 1:ERROR1} where a field is missing or is not what the manual says. */
    static MessageDocument of(Element root) {
        if (!root.name().equals("message")) {
            throw invalid();
        }
        flag(root, "checknix", false);
        flag(root, "anonymize", false);
        return new MessageDocument(
                flag(root, "flash", true), flag(root, "multisms", true), date(root.child("senddate")),
                required(root, "sendertitle"), required(root, "body"), url(root.child("statusurl")), recipients(root));
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
        try {
            return element == null ? null : LocalDateTime.parse(element.text().trim(), DATE);
        } catch (DateTimeException unreadable) {
            throw invalid();
        }
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

    private static List<To> recipients(Element root) {
        Element list = root.child("recipients");
        return list == null ? List.of() : list.children("recipient").stream().map(MessageDocument::recipient).toList();
    }

    private static To recipient(Element element) {
        String number = BLANKS_AND_HYPHENS.matcher(element.text()).replaceAll("");
        return new To(number, element.attributes().get("transid"));
    }

    static InTimeError invalid() {
        return new InTimeError(MessageCreate.XML_INVALID);
    }
}
