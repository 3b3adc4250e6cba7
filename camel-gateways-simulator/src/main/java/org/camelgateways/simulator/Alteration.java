package org.camelgateways.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/**
 * A true reply, changed on its way.
 *
 * @param status  another status, or none
 * @param headers more or other headers; an empty value takes a header out
 * @param before  what stands before the body
 * @param after   what stands after it
 * @param replace what is replaced in the body; empty: nothing
 * @param by      by what
 * @param charset what the body is encoded in, unless that is right
 * @param gzip    how many times it is compressed; the headers say once
 */
record Alteration(@Nullable Integer status, Map<String, String> headers, String before, String after, String replace,
        String by, @Nullable Charset charset, int gzip) {

    VendorReply of(VendorReply reply) {
        Map<String, String> sent = new LinkedHashMap<>(reply.headers());
        headers.forEach((name, value) -> {
            sent.keySet().removeIf(name::equalsIgnoreCase);
            if (!value.isEmpty()) {
                sent.put(name, value);
            }
        });
        byte[] bytes = body(reply);
        for (int i = 0; i < gzip; i++) {
            bytes = compressed(bytes);
            sent.put("Content-Encoding", "gzip");
        }
        return new VendorReply(status == null ? reply.status() : status, sent, bytes);
    }

    private byte[] body(VendorReply reply) {
        Charset right = charsetOf(reply);
        Charset sent = charset == null ? right : charset;
        String text = new String(reply.body(), right);
        return (before + (replace.isEmpty() ? text : text.replace(replace, by)) + after).getBytes(sent);
    }

    /** As its type says; IntouchSMS and Intouch write UTF-8 without saying so where it is JSON. */
    private static Charset charsetOf(VendorReply reply) {
        String type = Optional.ofNullable(reply.headers().get("Content-Type")).orElse("");
        return type.contains("charset=") ? Charset.forName(type.replaceFirst(".*charset=\"?([^\";]+).*", "$1"))
                : type.contains("json") || type.contains("xml") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
