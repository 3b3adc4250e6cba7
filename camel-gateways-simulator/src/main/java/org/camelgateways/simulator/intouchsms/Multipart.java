package org.camelgateways.simulator.intouchsms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;

/** Reads the fields of a {@code multipart/form-data} body; files are passed over. */
final class Multipart {
    private Multipart() {
    }

    static List<Map.Entry<String, String>> read(byte[] body, String contentType) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set("Content-Type", contentType);
        if (!HttpPostRequestDecoder.isMultipart(request)) {
            throw malformed();
        }
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8);
            return fields(decoder.getBodyHttpDatas());
        } catch (RuntimeException malformed) { // of many kinds, an index out of bounds too
            throw malformed();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static Refusal malformed() {
        return Refusal.detail(400, "Multipart form parse error");
    }

    private static List<Map.Entry<String, String>> fields(List<InterfaceHttpData> parts) throws IOException {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (InterfaceHttpData part : parts) {
            if (part instanceof Attribute field) {
                fields.add(Map.entry(field.getName(), field.getValue()));
            }
        }
        return fields;
    }
}
