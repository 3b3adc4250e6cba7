package org.camelgateways.benchmarks;

import java.net.URI;

import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** The asynchronous HttpClient 5, with everything off that is not needed; answers are read on its own threads. */
final class RawSender implements Sender {

    private final ServiceCall call;
    private final URI target;
    private final ContentType contentType;
    private final CloseableHttpAsyncClient client;

    RawSender(ServiceCall call, String baseUrl, int maxConnections) {
        this.call = call;
        this.target = URI.create(baseUrl + call.target());
        this.contentType = ContentType.parse(call.contentType());
        this.client = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(maxConnections).setMaxConnPerRoute(maxConnections)
                        .setDefaultTlsConfig(TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
                        .build())
                .disableAutomaticRetries().disableRedirectHandling().disableCookieManagement().disableAuthCaching()
                .disableConnectionState()
                .build();
        client.start();
    }

    @Override
    public void send(Object message, Ended ended) {
        try {
            BasicHttpRequest request = new BasicHttpRequest("POST", target);
            String authorization = call.authorization();
            if (authorization != null) {
                request.setHeader("Authorization", authorization);
            }
            client.execute(
                    new BasicRequestProducer(request, new BasicAsyncEntityProducer(call.encode(message), contentType)),
                    new BasicResponseConsumer<>(new BasicAsyncEntityConsumer()), null, new Answered(call, ended));
        } catch (Exception e) {
            ended.ended(null, e);
        }
    }

    private record Answered(ServiceCall call, Ended ended) implements FutureCallback<Message<HttpResponse, byte[]>> {

        @Override
        public void completed(Message<HttpResponse, byte[]> answer) {
            String id = null;
            Exception error = null;
            try {
                if (answer.getHead().getCode() != 200) {
                    throw new IllegalStateException("status " + answer.getHead().getCode());
                }
                id = call.decode(answer.getBody());
            } catch (Exception e) {
                error = e;
            }
            ended.ended(id, error);
        }

        @Override
        public void failed(@Nullable Exception e) {
            ended.ended(null, e == null ? new IllegalStateException("failed") : e);
        }

        @Override
        public void cancelled() {
            failed(null);
        }
    }

    @Override
    public boolean blocks() {
        return false;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
