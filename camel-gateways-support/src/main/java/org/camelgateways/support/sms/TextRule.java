package org.camelgateways.support.sms;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.xml.XmlText;

/** What every service asks of a text: that there is one, made of characters that can be sent. */
public final class TextRule {

    private TextRule() {
    }

    /**
     * Adds the faults of a message's text to the problems.
     *
     * @return whether there is a text to look at any further
     */
    public static boolean check(Sms sms, Problems problems) {
        String text = sms.text();
        if (text.isBlank()) {
            if (!problems.explained("text")) {
                problems.add("text", "is empty", text);
            }
            return false;
        }
        String fault = XmlText.fault(text);
        if (fault != null) {
            problems.add("text", fault, text);
        }
        return true;
    }
}
