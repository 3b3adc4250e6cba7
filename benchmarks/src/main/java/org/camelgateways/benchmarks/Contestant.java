package org.camelgateways.benchmarks;

import io.vertx.ext.web.client.WebClientOptions;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.vertx.http.VertxHttpComponent;
import org.apache.camel.model.RouteDefinition;

/** Who takes part. Each is given all the connections that it can use, as by a user who has read its manual. */
enum Contestant {

    /**
     * HttpClient 5, asynchronous, with plain JAXB or Jackson: what the work costs at least, with the same libraries.
     */
    RAW("raw") {
        @Override
        Sender start(ServiceCall call, String baseUrl, int maxConnections) {
            return new RawSender(call, baseUrl, maxConnections);
        }
    },

    /** The route that a user writes today. */
    CAMEL_HTTP("camel-http") {
        @Override
        Sender start(ServiceCall call, String baseUrl, int maxConnections) {
            return RouteSender.start(true, (context, route) -> {
                HttpComponent http = context.getComponent("http", HttpComponent.class);
                http.setMaxTotalConnections(maxConnections);
                http.setConnectionsPerRoute(maxConnections);
                call.byHand(route, baseUrl + call.path());
            }, body -> (String) body);
        }
    },

    /** The same on the component that takes no thread for each call. */
    VERTX_HTTP("vertx-http") {
        @Override
        Sender start(ServiceCall call, String baseUrl, int maxConnections) {
            return RouteSender.start(false, (context, route) -> {
                VertxHttpComponent http = context.getComponent("vertx-http", VertxHttpComponent.class);
                http.setWebClientOptions(new WebClientOptions().setMaxPoolSize(maxConnections));
                call.byHand(route, "vertx-http:" + baseUrl + call.path());
            }, body -> (String) body);
        }
    },

    /** The component. */
    OURS("ours") {
        @Override
        Sender start(ServiceCall call, String baseUrl, int maxConnections) {
            return RouteSender.start(
                    false, (context, route) -> route.to(call.component(context, baseUrl, maxConnections)), call::id);
        }
    };

    private final String title;

    Contestant(String title) {
        this.title = title;
    }

    /** Makes it ready to send this call's messages. */
    abstract Sender start(ServiceCall call, String baseUrl, int maxConnections) throws Exception;

    /** Gives a context its component, and a route its steps. */
    interface Steps {
        void define(CamelContext context, RouteDefinition route) throws Exception;
    }

    @Override
    public String toString() {
        return title;
    }
}
