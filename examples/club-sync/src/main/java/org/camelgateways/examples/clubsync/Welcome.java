package org.camelgateways.examples.clubsync;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** The text for who is new. */
public final class Welcome {

    /** A form that anybody can fill in says who is new: what else stands there does not go out in the club's name. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}' -]{0,19}");

    private final String text;

    /** @param text in which {@code {name}} stands for the first name, and is left out where that looks like none */
    public Welcome(String text) {
        this.text = text;
    }

    /** One for a line of the table; the report about it comes with the person's id. */
    public Sms text(@Body Map<String, Object> person) {
        String id = String.valueOf(person.get("ID"));
        String mobile = String.valueOf(person.get("MOBILE"));
        return Sms.of(mobile, textFor(String.valueOf(person.getOrDefault("FIRSTNAME", ""))))
                .withRecipients(List.of(new Recipient.Number(mobile, id)));
    }

    private String textFor(String name) {
        return NAME.matcher(name).matches()
                ? text.replace("{name}", name) : text.replace(" {name}", "").replace("{name}", "");
    }

    /** Whether the person's contact is among those found, which may have the id within another. */
    public String contact(@Body Iterator<Contact> found, @ExchangeProperty("person") String id) {
        boolean there = false;
        while (found.hasNext()) {
            there |= id.equals(found.next().description());
        }
        return there ? "CREATED" : "NEW";
    }
}
