package org.camelgateways.examples.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.camel.Body;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** What came back on a text to a group. */
public final class Answers {

    private final String region;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> said = new TreeMap<>();
    private final Set<String> answered = new HashSet<>();
    private int others;
    private @Nullable Instant since;

    /** @param region where numbers without a country code are at home */
    Answers(String region) {
        this.region = region;
    }

    /** From now on answers are waited for. */
    synchronized void ask(Collection<Member> members, Instant now) {
        asked.addAll(members.stream().map(member -> key(member.mobile())).collect(Collectors.toSet()));
        // the service may tell the time of a message in whole seconds
        since = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A message of the inbox; some lay there before. */
    public synchronized void take(@Body FolderMessage message) {
        if (since == null || message.sendReceiveTime() != null && message.sendReceiveTime().isBefore(since)) {
            return;
        }
        String from = key(message.fromNumber());
        if (!asked.contains(from)) {
            others++;
        } else if (answered.add(from)) {
            said.merge(kind(message.text()), 1, Integer::sum);
        }
    }

    private static String kind(@Nullable String text) {
        String word = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("\\W.*", "");
        return word.equals("ja") || word.equals("nej") ? word : "something else";
    }

    /** The same for one number however it is written; what cannot be read as one is taken by its digits. */
    private String key(@Nullable String number) {
        if (number == null) {
            return "";
        }
        try {
            return PhoneNumbers.parse(number, region).digits();
        } catch (InvalidPhoneNumberException e) {
            return number.replaceAll("[^0-9]", "");
        }
    }

    /** How many of those who were asked have answered. */
    synchronized int count() {
        return answered.size();
    }

    /** How many messages came from others. */
    synchronized int others() {
        return others;
    }

    /** How many said what. */
    synchronized Map<String, Integer> said() {
        return new TreeMap<>(said);
    }
}
