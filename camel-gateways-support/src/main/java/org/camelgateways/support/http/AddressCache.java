package org.camelgateways.support.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks host names up, and knows which answers it has: a look-up blocks its thread, so a call to a host that is not
 * known yet begins on a worker, not on the caller's thread.
 */
final class AddressCache implements DnsResolver {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(30);

    private record Answer(InetAddress[] addresses, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH_NANOS;
        }
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** Whether {@link #resolve} answers for this host without asking the network. */
    boolean knows(String host) {
        Answer answer = answers.get(host);
        return answer != null && answer.isFresh();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Answer answer = answers.get(host);
        if (answer == null || !answer.isFresh()) {
            answer = new Answer(SystemDefaultDnsResolver.INSTANCE.resolve(host), System.nanoTime());
            answers.put(host, answer);
        }
        return answer.addresses();
    }

    @Override
    public @Nullable String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
}
