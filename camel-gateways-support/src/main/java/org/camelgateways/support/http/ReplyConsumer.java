package org.camelgateways.support.http;

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
 * Gathers one reply, as large as is allowed. Used by one call, on one IO thread. Counts the bytes that should have come
 * and those that came: what is left over on a connection would be read as the next reply.
 */
final class ReplyConsumer implements AsyncResponseConsumer<HttpResult> {

    private final MemoryBuffer ordinary;
    private final @Nullable SpooledBuffer list;
    private volatile ReplyBuffer body;
    private int status;
    private Map<String, List<String>> headers = Map.of();
    private @Nullable FutureCallback<HttpResult> callback;
    private volatile @Nullable EndpointDetails connection;
    private long receivedBefore;
    private long announced;

    ReplyConsumer(Reception reception) {
        this.ordinary = new MemoryBuffer(reception.maxSize());
        this.list = reception.spool() == null ? null : new SpooledBuffer(reception.spool(), reception.maxListSize());
        this.body = ordinary;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails entity, HttpContext context,
            FutureCallback<HttpResult> resultCallback)
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
        // what comes with another status is an error, and no list
        body = list == null || status != 200 ? ordinary : list;
        ordinary.expect(body == ordinary ? length : 0);
        if (entity == null) {
            resultCallback.completed(body.whole(status, headers));
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
        body.write(source);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) throws IOException {
        HttpResult whole = body.whole(status, headers);
        if (callback != null) {
            callback.completed(whole);
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

    /** The status of the reply, where one has begun. */
    int status() {
        return status;
    }

    /** What has come, if anything has; may be asked for from any thread. */
    @Nullable
    HttpReply soFar() {
        byte[] come = body.soFar();
        return come.length == 0 ? null : new HttpReply(status, Map.of(), come);
    }

    /** Nobody takes the reply; may be called from any thread. */
    void discard() {
        if (list != null) {
            list.discard();
        }
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
