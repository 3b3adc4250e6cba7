package org.camelgateways.support.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks host names up on threads of its own, since a look-up blocks: neither the caller, nor an IO thread, nor the
 * workers on which answers are told ever wait for one. One look-up serves all who ask for the host, so that a name that
 * hangs takes one thread.
 */
final class AddressCache implements DnsResolver {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(30);

    private record Answer(InetAddress[] addresses, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH_NANOS;
        }
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> asked = new ConcurrentHashMap<>();
    private final DnsResolver resolver;
    private final Executor lookUps;

    AddressCache(DnsResolver resolver, Executor lookUps) {
        this.resolver = resolver;
        this.lookUps = lookUps;
    }

    /** Done when {@link #resolve} answers for this host without asking the network; failed when the host is unknown. */
    CompletableFuture<Void> find(String host) {
        Answer answer = answers.get(host);
        if (answer != null && answer.isFresh()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> others = asked.putIfAbsent(host, mine);
        if (others != null) {
            return others;
        }
        try {
            lookUps.execute(() -> lookUp(host, mine));
        } catch (Throwable e) {
            asked.remove(host);
            mine.completeExceptionally(e);
        }
        return mine;
    }

    private void lookUp(String host, CompletableFuture<Void> found) {
        try {
            answers.put(host, new Answer(resolver.resolve(host), System.nanoTime()));
            asked.remove(host);
            found.complete(null);
        } catch (Throwable e) {
            asked.remove(host);
            found.completeExceptionally(e);
        }
    }

    /** What was found last, also where that is no longer fresh: whoever comes here has waited for {@link #find}. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Answer answer = answers.get(host);
        if (answer == null) {
            throw new UnknownHostException(host);
        }
        return answer.addresses();
    }

    /** How many addresses {@link #resolve} answers with, at least one. */
    int count(String host) {
        Answer answer = answers.get(host);
        return answer == null ? 1 : Math.max(answer.addresses().length, 1);
    }

    @Override
    public @Nullable String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
}
