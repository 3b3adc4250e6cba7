package org.camelgateways.examples.clubsync;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** The text for who is new. */
public final class Welcome {

    private final String text;

    /** @param text in which {@code {name}} stands for the first name */
    public Welcome(String text) {
        this.text = text;
    }

    /** One for a line of the table; the report about it comes with the person's id. */
    public Sms text(@Body Map<String, Object> person) {
        String id = String.valueOf(person.get("ID"));
        String mobile = String.valueOf(person.get("MOBILE"));
        return Sms.of(mobile, text.replace("{name}", String.valueOf(person.get("FIRSTNAME"))))
                .withRecipients(List.of(new Recipient.Number(mobile, id)));
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
