package org.camelgateways.examples.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.camel.Body;
import org.camelgateways.intouch.model.FolderMessage;
import org.jspecify.annotations.Nullable;

/** What came back on a text to a group. */
public final class Answers {

    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> said = new TreeMap<>();
    private final Set<String> answered = new HashSet<>();
    private int others;
    private @Nullable Instant since;

    /** From now on answers are waited for. */
    synchronized void ask(Collection<Member> members, Instant now) {
        asked.addAll(members.stream().map(member -> digits(member.mobile())).collect(Collectors.toSet()));
        since = now;
    }

    /** A message of the inbox; some lay there before. */
    public synchronized void take(@Body FolderMessage message) {
        if (since == null || message.sendReceiveTime() != null && message.sendReceiveTime().isBefore(since)) {
            return;
        }
        String from = digits(message.fromNumber());
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

    private static String digits(@Nullable String number) {
        return number == null ? "" : number.replaceAll("[^0-9]", "");
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
