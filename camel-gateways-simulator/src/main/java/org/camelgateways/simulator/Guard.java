package org.camelgateways.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import org.camelgateways.simulator.service.VendorReply;

/**
 * Keeps the pages of other sites out, should a browser on this machine show one: what they ask to be changed, and
 * everything that they ask for under a name of their own which leads here (DNS rebinding). Programs other than browsers
 * do not notice it.
 */
final class Guard {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.%]+\\]");

    private static final VendorReply REFUSED = new VendorReply(
            403, Map.of("Content-Type", "application/json"),
            "{\"error\":\"Pages of other sites change nothing here.\"}".getBytes(StandardCharsets.UTF_8));

    private final Set<String> names;
    private final Room room;

    /**
     * @param names what the simulator is called, beside addresses and names that nobody else can have; with a dot at
     *              the start, whatever is called so below it
     * @param room  for its refusals
     */
    Guard(Set<String> names, Room room) {
        this.room = room;
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Lets no other site's page change anything, be it here or at a service. */
    Handler<HttpServerRequest> around(Handler<HttpServerRequest> inner) {
        return request -> {
            if (isOtherSites(request) && !READING.contains(request.method().name())) {
                Replies.send(request.response(), REFUSED, room);
            } else {
                inner.handle(request);
            }
        };
    }

    /**
     * Whether a request came by a name that no other site can have. Names without dots are no names of the internet,
     * and neither are those below {@code internal}, such as a container's for its host.
     */
    boolean isOwnName(HttpServerRequest request) {
        String named = request.getHeader("Host");
        String name = PORT.matcher(named == null ? "" : named).replaceFirst("").toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(name).matches() || !name.contains(".") || name.endsWith(".localhost")
                || name.endsWith(".internal") || names.contains(name) || isBelow(name);
    }

    private boolean isBelow(String name) {
        return names.stream().anyMatch(above -> above.startsWith(".") && name.endsWith(above));
    }

    /** Whether another site's page asks for something to use itself; a link that leads here is none of that. */
    boolean isAskedByOtherSite(HttpServerRequest request) {
        return isOtherSites(request) && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    /** A page under a name that others can have is another site's, even if it believes to call itself. */
    private boolean isOtherSites(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        String named = request.getHeader("Host");
        boolean same = origin == null || isOwnName(request) && (origin.equalsIgnoreCase("http://" + named)
                || origin.equalsIgnoreCase("https://" + named));
        return !same || "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
