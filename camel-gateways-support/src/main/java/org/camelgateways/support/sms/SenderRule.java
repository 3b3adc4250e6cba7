package org.camelgateways.support.sms;

import java.util.regex.Pattern;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.text.PlacedCharacter;
import org.jspecify.annotations.Nullable;

/**
 * Which sender ids a service takes: at most eleven Latin letters, digits and some marks, or a number.
 *
 * @param marks that may stand among the letters
 * @param rule  what is possible, as the end of a sentence
 */
public record SenderRule(String marks, String rule) {

    private static final int LONGEST = 11;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,15}");
    private static final Pattern NUMBER_AFTER_BLANK = Pattern.compile(" [0-9]+");

    /** Decoding a URI makes a blank of a plus sign; a number has none before it. */
    public static String withPlus(String sender) {
        return sender.startsWith(" ") && NUMBER_AFTER_BLANK.matcher(sender).matches() ? "+" + sender.substring(1) : sender;
    }

    /**
     * The sender id that a message goes out with, its faults added to the problems; empty where there is none.
     *
     * @param usual what the endpoint's options say
     */
    public String check(Sms sms, @Nullable String usual, Problems problems) {
        String given = sms.sender() == null ? usual : sms.sender();
        if (problems.explained("sender")) {
            return "";
        }
        if (given == null || given.isBlank()) {
            problems.add("sender", "is missing: name it in the message, or with the option sender" + rule, given);
            return "";
        }
        String sender = withPlus(given);
        String fault = fault(sender);
        if (fault != null) {
            problems.add("sender", fault, given);
        }
        return sender;
    }

    /** What is wrong with a sender id, or null. */
    public @Nullable String fault(String sender) {
        String fault = nameFault(sender);
        return fault == null || NUMBER.matcher(sender).matches() ? null : fault;
    }

    private @Nullable String nameFault(String sender) {
        for (int i = 0; i < sender.length(); i += Character.charCount(sender.codePointAt(i))) {
            int c = sender.codePointAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || marks.indexOf(c) >= 0;
            if (!allowed) {
                return "holds " + new PlacedCharacter(i, c) + rule;
            }
        }
        return sender.length() > LONGEST ? "has " + sender.length() + " characters" + rule : null;
    }
}
