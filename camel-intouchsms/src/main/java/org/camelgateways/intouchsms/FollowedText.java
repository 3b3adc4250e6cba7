package org.camelgateways.intouchsms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camelgateways.support.polling.EntryText;
import org.jspecify.annotations.Nullable;

/**
 * A text whose status is asked for until it is final.
 *
 * @param id        the service's
 * @param number    in E.164; null where it is not known
 * @param reference the caller's own mark; null where there is none
 * @param letter    the last status that a route has taken
 * @param until     when it is given up
 * @param asked     how often it was asked for since the status last changed
 */
record FollowedText(String id, @Nullable String number, @Nullable String reference, String letter, Instant until, int asked) {

    FollowedText askedOnceMore() {
        return new FollowedText(id, number, reference, letter, until, asked + 1);
    }

    FollowedText now(String newLetter) {
        return new FollowedText(id, number, reference, newLetter, until, 0);
    }

    /** As it is remembered, without its id, which is the key. */
    String written() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("number", number);
        fields.put("reference", reference);
        fields.put("letter", letter);
        fields.put("until", until.toString());
        fields.put("asked", Integer.toString(asked));
        return EntryText.of(fields);
    }

    static FollowedText read(String id, String written) {
        Map<String, String> fields = EntryText.fields(written);
        return new FollowedText(
                id, fields.get("number"), fields.get("reference"), fields.getOrDefault("letter", ""),
                Instant.parse(fields.getOrDefault("until", Instant.EPOCH.toString())),
                Integer.parseInt(fields.getOrDefault("asked", "0")));
    }

    @Override
    public String toString() {
        return "FollowedText[" + id + " " + letter + "]";
    }
}
