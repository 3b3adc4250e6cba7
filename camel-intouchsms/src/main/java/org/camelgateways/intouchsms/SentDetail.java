package org.camelgateways.intouchsms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.camelgateways.support.json.Json;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What one element of {@code details} in the reply to a send says.
 *
 * @param names   whether it has a field for the number
 * @param number  the addressee's, in E.164; null where it names nobody that can be found
 * @param id      the service's id of the text; null where there is none
 * @param outcome what became of it
 * @param reason  why it was not sent, or why that is not known; null where it was sent
 */
record SentDetail(boolean names, @Nullable String number, @Nullable String id, Outcome outcome, @Nullable String reason) {

    /** The manual's spelling, the one of the vendor's other programs, and the dictionary's. */
    private static final List<String> SPELLINGS = List.of("recepient", "receipient", "recipient");

    /** @param addressees by their digits, E.164 without plus sign */
    static SentDetail of(JsonNode element, IntouchsmsReply reply, Map<String, String> addressees, String region) {
        boolean names = false;
        Set<String> named = new HashSet<>(2);
        for (String spelling : SPELLINGS) {
            JsonNode written = element.path(spelling);
            if (!written.isMissingNode() && !written.isNull()) {
                names = true;
                String number = number(written, addressees, region);
                if (number != null) {
                    named.add(number);
                }
            }
        }
        return judged(element, reply, names, named.size() == 1 ? named.iterator().next() : null);
    }

    private static @Nullable String number(JsonNode written, Map<String, String> addressees, String region) {
        if (!written.isTextual() && !written.isIntegralNumber()) {
            return null;
        }
        String text = written.asText().strip();
        String same = addressees.get(text.startsWith("+") ? text.substring(1) : text);
        if (same != null) {
            return same;
        }
        try {
            return addressees.get(PhoneNumbers.parse(text, region).digits());
        } catch (InvalidPhoneNumberException e) {
            return null;
        }
    }

    /** An id is the receipt: nothing counts as sent without one. */
    private static SentDetail judged(JsonNode element, IntouchsmsReply reply, boolean names, @Nullable String number) {
        String id = IntouchsmsReply.id(element.path("messageid"));
        JsonNode status = element.path("status");
        boolean silent = status.isMissingNode() || status.isNull();
        StatusLetter letter = StatusLetter.of(Json.text(element, "status"));
        if (letter.outcome() == Outcome.NOT_SENT) {
            return new SentDetail(names, number, id, Outcome.NOT_SENT, "the service answered with the status " + letter);
        }
        String doubt = id == null ? "the service gave no id" : silent ? doubtWithoutLetter(reply) : doubt(letter, reply);
        return new SentDetail(names, number, id, doubt == null ? Outcome.SENT : Outcome.UNKNOWN, doubt);
    }

    private static @Nullable String doubtWithoutLetter(IntouchsmsReply reply) {
        return reply.saysYes() ? null : "the service gave no status";
    }

    private static @Nullable String doubt(StatusLetter letter, IntouchsmsReply reply) {
        if (letter == StatusLetter.OTHER) {
            return "the service answered with a status that its manual does not list";
        }
        return reply.saysNo() && !letter.hasLeft()
                ? "the service said both that it took the text and that it did not" : null;
    }

    @Override
    public String toString() {
        return "SentDetail[" + outcome + "]";
    }
}
