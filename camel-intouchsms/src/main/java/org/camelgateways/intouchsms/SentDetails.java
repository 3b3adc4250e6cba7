package org.camelgateways.intouchsms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.camelgateways.support.json.Json;
import org.camelgateways.support.model.Charge;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.sms.Addressee;
import org.camelgateways.support.sms.Addressees;

/**
 * What {@code details} in the reply to a send say of each recipient. They belong to whom they name; where none of them
 * names anybody, to the recipients in their order, if they are as many. What cannot be paired leaves its recipient
 * unknown.
 */
final class SentDetails {

    static final String SHARED_ID = "the service gave the same id for several recipients";

    private final IntouchsmsReply reply;
    private final List<SentDetail> details;

    private SentDetails(IntouchsmsReply reply, Addressees addressees, String region) {
        this.reply = reply;
        Map<String, String> numbers = new HashMap<>();
        addressees.all().forEach(a -> numbers.put(Objects.requireNonNull(a.number()).substring(1), a.number()));
        this.details = new ArrayList<>();
        reply.json().path("details").forEach(element -> details.add(SentDetail.of(element, reply, numbers, region)));
    }

    /** Whether a reply has any. */
    static boolean areIn(IntouchsmsReply reply) {
        return !reply.json().path("details").isEmpty() && reply.json().path("details").isArray();
    }

    /** One entry per addressee, in their order. */
    static SendResult of(IntouchsmsReply reply, Addressees addressees, String region) {
        SentDetails details = new SentDetails(reply, addressees, region);
        if (addressees.all().isEmpty()) {
            return details.ofNobodyKnown();
        }
        return details.isOneForOne(addressees.all()) ? details.alone(addressees) : details.paired(addressees);
    }

    /** What most replies are: {@link #paired} comes to the same, and costs 3 kB. */
    private boolean isOneForOne(List<Addressee> all) {
        if (all.size() != 1 || details.size() != 1) {
            return false;
        }
        SentDetail detail = details.get(0);
        return !detail.names() || Objects.equals(detail.number(), all.get(0).number());
    }

    private SendResult alone(Addressees addressees) {
        SentDetail detail = details.get(0);
        RecipientResult result = addressees.all().get(0).result(detail.id(), detail.outcome(), detail.reason());
        return new SendResult(addressees.request(), List.of(result), List.of(), charge());
    }

    private static Stream<JsonNode> elements(IntouchsmsReply reply) {
        return StreamSupport.stream(reply.json().path("details").spliterator(), false);
    }

    private SendResult paired(Addressees addressees) {
        List<Addressee> all = addressees.all();
        Map<String, List<SentDetail>> ofEach = new LinkedHashMap<>();
        boolean named = details.stream().anyMatch(SentDetail::names);
        boolean asMany = details.size() == all.size();
        List<String> unpaired = new ArrayList<>();
        for (int i = 0; i < details.size(); i++) {
            SentDetail detail = details.get(i);
            String number = named ? detail.number() : asMany ? all.get(i).number() : null;
            if (number != null) {
                ofEach.computeIfAbsent(number, n -> new ArrayList<>()).add(detail);
            } else if (detail.id() != null) {
                unpaired.add(detail.id());
            }
        }
        Map<String, Long> owners = owners(ofEach);
        unpaired.forEach(id -> owners.merge(id, 1L, Long::sum));
        List<RecipientResult> results = all.stream()
                .map(a -> result(a, ofEach.getOrDefault(a.number(), List.of()), owners, unpaired)).toList();
        return new SendResult(addressees.request(), results, unpaired.stream().distinct().toList(), charge());
    }

    /** How many recipients an id is said to be of. */
    private static Map<String, Long> owners(Map<String, List<SentDetail>> ofEach) {
        Map<String, Long> owners = new HashMap<>();
        ofEach.values().forEach(own -> own.stream().map(SentDetail::id).filter(Objects::nonNull).distinct()
                .forEach(id -> owners.merge(id, 1L, Long::sum)));
        return owners;
    }

    /** Several details of one recipient, as of the parts of a long text, count where they agree. */
    private RecipientResult result(Addressee addressee, List<SentDetail> own, Map<String, Long> owners, List<String> unpaired) {
        if (own.isEmpty()) {
            return addressee.result(null, Outcome.UNKNOWN, notNamed());
        }
        List<String> ids = own.stream().map(SentDetail::id).filter(Objects::nonNull).distinct().toList();
        if (ids.stream().anyMatch(id -> owners.getOrDefault(id, 0L) > 1)) {
            unpaired.addAll(ids);
            return addressee.result(null, Outcome.UNKNOWN, SHARED_ID);
        }
        unpaired.addAll(ids.subList(Math.min(1, ids.size()), ids.size()));
        String id = ids.isEmpty() ? null : ids.get(0);
        SentDetail first = own.get(0);
        return own.stream().allMatch(detail -> detail.outcome() == first.outcome())
                ? addressee.result(id, first.outcome(), first.reason())
                : addressee.result(id, Outcome.UNKNOWN, "the service gave several answers for this recipient");
    }

    private String notNamed() {
        return details.stream().anyMatch(SentDetail::names)
                ? "the reply does not say what became of this recipient"
                : "the reply has " + details.size() + " entries that name nobody";
    }

    /** Of a raw request: an id stands for a text that was taken. */
    private SendResult ofNobodyKnown() {
        List<String> taken = details.stream().filter(d -> d.outcome() == Outcome.SENT).map(SentDetail::id)
                .filter(Objects::nonNull).toList();
        return new SendResult(null, List.of(), taken, charge());
    }

    private Charge charge() {
        JsonNode summary = reply.json().path("summary");
        JsonNode total = summary.path("totalmessages");
        BigDecimal cost = Json.amount(summary.path("cost")).or(this::costOfDetails).orElse(null);
        boolean count = total.isInt() && total.intValue() >= 0;
        return new Charge(cost, Json.amount(summary.path("balance")).orElse(null), count ? total.intValue() : null);
    }

    private Optional<BigDecimal> costOfDetails() {
        List<Optional<BigDecimal>> costs = elements(reply).map(element -> Json.amount(element.path("cost"))).toList();
        return costs.stream().allMatch(Optional::isPresent)
                ? costs.stream().map(Optional::get).reduce(BigDecimal::add) : Optional.empty();
    }
}
