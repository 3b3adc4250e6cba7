package org.camelgateways.support.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Gathers one reply, up to a size, and inflates it up to the same size. Used by one call, on one IO thread. */
final class ReplyConsumer implements AsyncResponseConsumer<HttpReply> {

    private final int maxSize;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);
    private int status;
    private Map<String, List<String>> headers = Map.of();
    private @Nullable FutureCallback<HttpReply> callback;

    ReplyConsumer(int maxSize) {
        this.maxSize = maxSize;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails entity, HttpContext context,
            FutureCallback<HttpReply> resultCallback)
            throws IOException {
        status = response.getCode();
        headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), n -> new ArrayList<>(1)).add(header.getValue());
        }
        if (entity == null) {
            resultCallback.completed(new HttpReply(status, headers, new byte[0]));
        } else {
            callback = resultCallback;
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 1xx says nothing about the outcome
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer source) throws IOException {
        int size = source.remaining();
        if (size > maxSize - body.size()) {
            throw new UnreadableReplyException("the reply is larger than maxResponseSize, " + maxSize + " bytes");
        }
        if (source.hasArray()) {
            body.write(source.array(), source.arrayOffset() + source.position(), size);
            source.position(source.limit());
        } else {
            byte[] bytes = new byte[size];
            source.get(bytes);
            body.write(bytes, 0, size);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) throws IOException {
        List<String> encodings = headers.getOrDefault("content-encoding", List.of());
        byte[] inflated = Inflating.inflate(body.toByteArray(), encodings, maxSize);
        if (callback != null) {
            callback.completed(new HttpReply(status, headers, inflated));
        }
    }

    /** What has come, if anything has; may be asked for from any thread. */
    @Nullable
    HttpReply soFar() {
        return body.size() == 0 ? null : new HttpReply(status, Map.of(), body.toByteArray());
    }

    @Override
    public void failed(Exception cause) {
        // the call's own callback is told
    }

    @Override
    public void releaseResources() {
        // kept for soFar: the consumer goes with its call
    }
}
