package org.camelgateways.support.callback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.service.ServiceHelper;

/**
 * The paths on which a Camel context takes callbacks in. The server calls one listener per path, so that accounts which
 * share a path share its listener; the token tells whose a callback is.
 */
final class CallbackPaths {

    private static final String SERVER = "platform-http";

    private final CamelContext context;
    private final Map<String, Entrance> entrances = new HashMap<>();

    private CallbackPaths(CamelContext context) {
        this.context = context;
    }

    static CallbackPaths of(CamelContext context) {
        synchronized (CallbackPaths.class) {
            ExtendedCamelContext extension = context.getCamelContextExtension();
            CallbackPaths paths = extension.getContextPlugin(CallbackPaths.class);
            if (paths == null) {
                paths = new CallbackPaths(context);
                extension.addContextPlugin(CallbackPaths.class, paths);
            }
            return paths;
        }
    }

    /** From here on callbacks on this path with the consumer's token are the consumer's. */
    synchronized void open(String path, CallbackConsumer<?> consumer) throws Exception {
        Entrance entrance = entrances.get(path);
        if (entrance == null) {
            entrance = new Entrance(path);
            entrance.consumers.add(consumer);
            ServiceHelper.startService(entrance.listener);
            entrances.put(path, entrance);
        } else if (entrance.consumers.stream().anyMatch(other -> other.isFor(consumer.token()))) {
            throw new IllegalStateException("Another route takes callbacks in on " + path + " with the same authToken");
        } else {
            entrance.consumers.add(consumer);
        }
    }

    /** Does nothing where the consumer has not been let in. */
    synchronized void close(String path, CallbackConsumer<?> consumer) {
        Entrance entrance = entrances.get(path);
        if (entrance != null) {
            entrance.consumers.remove(consumer);
            if (entrance.consumers.isEmpty()) {
                entrances.remove(path);
                ServiceHelper.stopAndShutdownService(entrance.listener);
            }
        }
    }

    private RestConsumerFactory server() {
        if (context.getComponent(SERVER) instanceof RestConsumerFactory server) {
            return server;
        }
        throw new IllegalStateException(
                "Callbacks need the application's HTTP server: add camel-platform-http-main (Camel Main),"
                                        + " camel-platform-http-starter (Spring Boot) or camel-quarkus-platform-http (Quarkus)");
    }

    /** One path and the consumers behind it. */
    private final class Entrance {

        private final String path;
        private final List<CallbackConsumer<?>> consumers = new CopyOnWriteArrayList<>();
        private final Consumer listener;

        Entrance(String path) throws Exception {
            this.path = path;
            // a rest configuration of its own: what the application set for its own REST services does not apply here
            this.listener = server().createConsumer(
                    context, this::answer, null, path, "/{token}", null, null, new RestConfiguration(), new HashMap<>());
        }

        private void answer(Exchange http) {
            HttpExchange request = new HttpExchange(http);
            CallbackToken token = CallbackToken.of(request.token(path));
            CallbackConsumer<?> owner = null;
            for (CallbackConsumer<?> consumer : consumers) {
                owner = consumer.isFor(token) ? consumer : owner;
            }
            if (owner == null) {
                request.answer(CallbackReply.empty(404));
            } else {
                owner.answer(request);
            }
        }
    }
}
