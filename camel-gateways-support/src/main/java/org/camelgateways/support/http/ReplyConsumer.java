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
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.FormattedHeader;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Gathers one reply, up to a size, and inflates it up to the same size. Used by one call, on one IO thread. Counts the
 * bytes that should have come and those that came: what is left over on a connection would be read as the next reply.
 */
final class ReplyConsumer implements AsyncResponseConsumer<HttpReply> {

    private final int maxSize;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);
    private int status;
    private Map<String, List<String>> headers = Map.of();
    private @Nullable FutureCallback<HttpReply> callback;
    private volatile @Nullable EndpointDetails connection;
    private long receivedBefore;
    private long announced;

    ReplyConsumer(int maxSize) {
        this.maxSize = maxSize;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails entity, HttpContext context,
            FutureCallback<HttpReply> resultCallback)
            throws IOException {
        status = response.getCode();
        announced += headLength(response);
        if (received() < announced - 2 - response.getHeaders().length) {
            throw new UnreadableReplyException("its answer had begun before the request");
        }
        long length = entity == null ? 0 : entity.getContentLength();
        announced = length < 0 ? -1 : announced + length;
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
        announced += headLength(response); // 1xx says nothing about the outcome
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

    /** Called before the request is written. */
    void countFrom(EndpointDetails details) {
        receivedBefore = details.getReceivedBytesCount();
        connection = details;
    }

    /** Whether nothing has come since the request was written, on a connection over which something had come before. */
    boolean lostOnAUsedConnection() {
        return received() == 0 && receivedBefore > 0;
    }

    /** Whether nothing came beyond the reply; in chunks, a reply says by itself where it ends. */
    boolean endedWhereItSaid() {
        return announced < 0 || received() == announced;
    }

    private long received() {
        EndpointDetails details = connection;
        return details == null ? 0 : details.getReceivedBytesCount() - receivedBefore;
    }

    /** As it came, if it came with the usual line ends. */
    private static long headLength(HttpResponse response) {
        long length = new StatusLine(response).toString().length() + 4L;
        for (Header header : response.getHeaders()) {
            length += 2 + (header instanceof FormattedHeader asCame
                    ? asCame.getBuffer().length() : header.getName().length() + 2 + header.getValue().length());
        }
        return length;
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
