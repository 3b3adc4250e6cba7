package org.camelgateways.support.http;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncDataConsumer;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Follows a call through the HTTP client: the connection it was given, its first byte, the end of its reply. */
final class OneCall implements AsyncExecChainHandler, HttpRequestInterceptor {

    /** A connection stands, TLS included. */
    @Override
    public void execute(
            HttpRequest request, AsyncEntityProducer entity, AsyncExecChain.Scope scope, AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        CallInFlight call = CallInFlight.of(scope.clientContext);
        if (call.goesOver(scope.execRuntime)) {
            chain.proceed(request, entity, scope, new End(call, scope.execRuntime, callback));
        } else {
            callback.failed(new InterruptedIOException("too late to send"));
        }
    }

    /** The connection was alive a moment ago, and the next thing is the first byte. */
    @Override
    public void process(HttpRequest request, EntityDetails entity, HttpContext context) throws IOException {
        CallInFlight call = CallInFlight.of(context);
        if (!call.startSending()) {
            throw new InterruptedIOException("too late to send");
        }
        request.setPath(call.target());
        call.reply().countFrom(HttpClientContext.cast(context).getEndpointDetails());
    }

    /** What becomes of the connection when the reply has come. */
    private record End(CallInFlight call, AsyncExecRuntime runtime, AsyncExecCallback next) implements AsyncExecCallback {

        @Override
        public AsyncDataConsumer handleResponse(HttpResponse response, EntityDetails entity) throws HttpException, IOException {
            return next.handleResponse(response, entity);
        }

        @Override
        public void handleInformationResponse(HttpResponse response) throws HttpException, IOException {
            next.handleInformationResponse(response);
        }

        @Override
        public void completed() {
            call.cancelDeadlines();
            if (!call.reply().endedWhereItSaid()) {
                call.connections().failed(call);
                runtime.markConnectionNonReusable();
            }
            if (!call.connections().takes(call, runtime, next::completed)) {
                next.completed();
            }
        }

        @Override
        public void failed(Exception cause) {
            call.connections().failed(call);
            next.failed(cause);
        }
    }
}
