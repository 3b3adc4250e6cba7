package org.camelgateways.simulator.connector;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.Report;
import org.camelgateways.simulator.service.ReportPlan;

/**
 * Hands what one partner saves on to the others of its club, each time again until the answer is 2xx, as it is then. Of
 * one record one attempt at a partner is under way at once, so that nothing older comes after something newer.
 */
final class Spokes {
    private static final CompletionStage<?> DONE = CompletableFuture.completedFuture("");
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private final Map<String, ConnectorPartner> partners = new LinkedHashMap<>();
    /** What is on its way; true: it was changed again since the last attempt began. */
    private final Map<Target, Boolean> open = new HashMap<>();
    private final Desk desk;
    private final ConnectorReadings readings;
    private final Records records;
    private final Documents documents;

    Spokes(Desk desk, ConnectorReadings readings, Records records, Documents documents) {
        this.desk = desk;
        this.readings = readings;
        this.records = records;
        this.documents = documents;
        readings.partners.values().forEach(this::add);
    }

    /** A record, on its way to a partner. */
    private record Target(String clubName, ConnectorKind kind, ConnectorKey key) {
    }

    /** In place of the one that there was for its club. */
    synchronized void add(ConnectorPartner partner) {
        partners.put(partner.clubName(), partner);
    }

    synchronized List<ConnectorPartner> all() {
        return List.copyOf(partners.values());
    }

    /** Nothing more is handed on; partners that were added since the start are gone. */
    synchronized void clear() {
        open.clear();
        partners.clear();
        partners.putAll(readings.partners);
    }

    /** The stage is done when what was to happen before the reply has happened. */
    CompletionStage<?> saved(ConnectorRecord record, ReportPlan plan) {
        List<CompletionStage<?>> early = all().stream()
                .filter(partner -> partner.isToldOf(record.kind(), record.key(), record.modifiedBy()))
                .<CompletionStage<?>> map(partner -> begin(target(partner, record), plan)).toList();
        return CompletableFuture.allOf(
                early.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture<?>[]::new));
    }

    private static Target target(ConnectorPartner partner, ConnectorRecord record) {
        return new Target(partner.clubName(), record.kind(), record.key());
    }

    private CompletionStage<?> begin(Target target, ReportPlan plan) {
        synchronized (this) {
            if (open.replace(target, true) != null) {
                return DONE;
            }
            open.put(target, false);
        }
        if (plan.early()) {
            return attempt(target, desk.now(), readings.pushPause, plan.copies());
        }
        desk.schedule(desk.now().plus(plan.late()), at -> attempt(target, at, readings.pushPause, plan.copies()));
        return DONE;
    }

    private CompletionStage<?> attempt(Target target, Instant at, Duration pause, int copies) {
        synchronized (this) {
            open.replace(target, false);
        }
        CompletionStage<Boolean> last = once(target, at);
        for (int copy = 1; copy < copies; copy++) {
            last = last.thenCompose(received -> once(target, at));
        }
        return last.thenAccept(received -> goOn(target, at, pause, received));
    }

    private synchronized void goOn(Target target, Instant at, Duration pause, boolean received) {
        Boolean changed = open.get(target);
        if (changed == null || received && !changed) {
            open.remove(target);
            return;
        }
        Duration longer = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        desk.schedule(
                received ? at : at.plus(pause), later -> attempt(target, later, received ? readings.pushPause : longer, 1));
    }

    /** One attempt; whether there is nothing left to be done. */
    private CompletionStage<Boolean> once(Target target, Instant at) {
        ConnectorPartner partner;
        synchronized (this) {
            partner = open.containsKey(target) ? partners.get(target.clubName()) : null;
        }
        ConnectorRecord record = records.find(target.kind(), target.key()).orElse(null);
        if (partner == null || record == null || !partner.urls().containsKey(target.kind())) {
            return CompletableFuture.completedFuture(true);
        }
        return target.kind() == ConnectorKind.USER || records.idAt(record, partner).isPresent()
                ? post(partner, record, at) : matched(partner, record, at);
    }

    /** Staff and lead sources that a partner is not known to have are looked for in its list. */
    private CompletionStage<Boolean> matched(ConnectorPartner partner, ConnectorRecord record, Instant at) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("provider", partner.provider());
        ids.put("client_id", partner.client());
        ids.put("club_id", partner.club());
        URI url = withQuery(url(partner, record), ids);
        return desk.send(new Report(0, at, Report.Method.GET, url, ids, null)).thenCompose(callback -> {
            PartnerList list = callback.acknowledged() ? PartnerList.read(text(callback)) : null;
            if (list == null) {
                return CompletableFuture.completedFuture(false);
            }
            list.idOf(record).ifPresent(id -> records.link(record, partner.key(id)));
            boolean created = record.kind() == ConnectorKind.LEADSOURCE;
            return created || records.idAt(record, partner).isPresent()
                    ? post(partner, record, at) : CompletableFuture.completedFuture(true);
        });
    }

    private CompletionStage<Boolean> post(ConnectorPartner partner, ConnectorRecord record, Instant at) {
        ConnectorKey key = partner.key(records.idAt(record, partner).orElse(""));
        String document = documents.handedOn(record, key, leadInfo(record, partner));
        return desk.send(Report.of(at, url(partner, record), document)).thenApply(callback -> {
            if (callback.acknowledged() && key.record().isEmpty()) {
                PartnerList.answeredId(text(callback)).ifPresent(id -> records.link(record, partner.key(id)));
            }
            return callback.acknowledged();
        });
    }

    /** In the partner's ids, as far as they are known; leads may lack both. */
    private Map<String, String> leadInfo(ConnectorRecord record, ConnectorPartner partner) {
        Map<String, String> known = new LinkedHashMap<>();
        record.leadInfo().forEach((name, id) -> {
            ConnectorKind kind = name.equals("leadSource") ? ConnectorKind.LEADSOURCE : ConnectorKind.STAFF;
            ConnectorKey key = new ConnectorKey(record.modifiedBy(), record.key().client(), record.key().club(), id);
            records.find(kind, key).or(() -> records.find(kind, record.key().withRecord(id)))
                    .flatMap(found -> records.idAt(found, partner))
                    .ifPresent(theirs -> known.put(name, theirs));
        });
        return known;
    }

    private static URI url(ConnectorPartner partner, ConnectorRecord record) {
        return Objects.requireNonNull(partner.urls().get(record.kind()));
    }

    private static String text(RecordedCallback callback) {
        return new String(callback.answerBody().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static URI withQuery(URI url, Map<String, String> parameters) {
        List<String> fields = new ArrayList<>();
        parameters.forEach((name, value) -> fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + String.join("&", fields));
    }
}
