package org.camelgateways.intouch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Folder;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.intouch.model.Message;
import org.camelgateways.support.input.BodyText;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * Where a message says which thing is meant, and what its id looks like: an id never leaves its segment of the path.
 *
 * @param field  the name of a Map's entry
 * @param header that says it where the body does not
 * @param form   what the service's ids look like
 * @param rule   the same in words
 */
record IdRule(String field, String header, Pattern form, String rule) {

    static final IdRule CONTACT = given("contactId", IntouchConstants.CONTACT_ID);
    static final IdRule GROUP = given("groupId", IntouchConstants.GROUP_ID);
    static final IdRule FOLDER
            = new IdRule("folderId", IntouchConstants.FOLDER_ID, Pattern.compile("[0-9]{1,18}"), "whole numbers");
    static final IdRule MESSAGE = new IdRule(
            "messageId", IntouchConstants.MESSAGE_ID, Pattern.compile("(?=.*[1-9])[A-Za-z0-9_][A-Za-z0-9_-]{0,99}"),
            "letters, digits, underscores and hyphens, with a number in them, such as I_4711");
    static final IdRule OTHER = new IdRule(
            "id", IntouchConstants.ID, Pattern.compile("[A-Za-z0-9+_-]{1,100}"),
            "letters, digits, plus signs, underscores and hyphens");

    private static final int LARGEST = 4_096;

    /** Of what the service numbers itself: where it has given no number, .NET writes 0. */
    private static IdRule given(String field, String header) {
        return new IdRule(field, header, Pattern.compile("(?=.*[1-9])[0-9]{1,18}"), "whole numbers above 0");
    }

    /** Whether the service gives such ids. */
    boolean isId(@Nullable String said) {
        return said != null && form.matcher(said).matches();
    }

    /** The id that the body is, or has, or else the header says. */
    String read(String operation, Exchange exchange) throws IOException {
        Problems problems = new Problems();
        Object said = inBody(exchange, problems);
        if (problems.isEmpty()) {
            String id = checked(said == null ? exchange.getMessage().getHeader(header) : said, problems);
            if (problems.isEmpty()) {
                return id;
            }
        }
        throw problems.refusal(operation);
    }

    /** The id that the header says, where the body is something else. */
    String readHeader(String operation, Exchange exchange) {
        Problems problems = new Problems();
        String id = checked(exchange.getMessage().getHeader(header), problems);
        if (!problems.isEmpty()) {
            throw problems.refusal(operation);
        }
        return id;
    }

    private String checked(@Nullable Object id, Problems problems) {
        if (id == null) {
            problems.add(field, "is missing: it is the body, or stands in it, or in the header " + header, null);
            return "";
        }
        boolean single = id instanceof CharSequence || id instanceof Integer || id instanceof Long;
        String text = single ? id.toString().strip() : "";
        if (!isId(text)) {
            problems.add(field, "is no such id: the service's are " + rule, id);
        }
        return text;
    }

    private @Nullable Object inBody(Exchange exchange, Problems problems) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Map<?, ?> map) {
            return map.get(field);
        }
        if (body == null || !BodyText.isText(body)) {
            return ofRecord(body);
        }
        try {
            String text = BodyText.read(exchange, LARGEST).strip();
            return text.isEmpty() ? null : text;
        } catch (BodyText.UnreadableException e) {
            problems.add("body", e.sentence(), null);
            return null;
        }
    }

    /** Of a thing of another kind the id is not meant. */
    private @Nullable Object ofRecord(@Nullable Object body) {
        if (body instanceof Contact contact && equals(CONTACT)) {
            return contact.contactId();
        }
        if (body instanceof Group group && equals(GROUP)) {
            return group.groupId();
        }
        if (body instanceof Folder folder && equals(FOLDER)) {
            return folder.folderId();
        }
        if (body instanceof Message message && equals(MESSAGE)) {
            return message.messageId();
        }
        if (body instanceof FolderMessage listed && equals(MESSAGE)) {
            return listed.messageId();
        }
        if (body instanceof SendResult sent && equals(MESSAGE)) {
            return only(sent.ids());
        }
        return body instanceof Integer || body instanceof Long ? body : null;
    }

    private static @Nullable String only(List<String> ids) {
        return ids.size() == 1 ? ids.get(0) : null;
    }
}
