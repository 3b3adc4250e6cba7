package org.camelgateways.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the stub answers. Used by its one thread, but for {@link #firstFault}. */
final class StubAnswers {

    /** More than all contestants' messages together. */
    private static final int MOST = 10_000;

    private final Map<String, ServiceCall> calls = new HashMap<>();
    private final Map<Request, byte[]> known = new HashMap<>();
    private volatile String firstFault = "";

    /** A request that was found to be right. */
    private record Request(String path, byte[] body) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Request that && path.equals(that.path) && Arrays.equals(body, that.body);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(body);
        }
    }

    StubAnswers() {
        ServiceCalls.ALL.forEach(call -> calls.put(call.target().toLowerCase(Locale.ROOT), call));
    }

    byte[] to(String target, byte[] body) {
        Request request = new Request(target, body);
        byte[] answer = known.get(request);
        return answer == null ? anew(request) : answer;
    }

    private byte[] anew(Request request) {
        try {
            ServiceCall call = calls.get(request.path());
            if (call == null) {
                throw new IllegalArgumentException("Nobody is at " + request.path());
            }
            byte[] answer = reply("200 OK", call.answerType(), call.answer(request.body()));
            if (known.size() < MOST) {
                known.put(request, answer);
            }
            return answer;
        } catch (RuntimeException e) {
            String fault = String.valueOf(e.getMessage());
            firstFault = firstFault.isEmpty() ? fault : firstFault;
            return reply("400 Bad Request", "text/plain; charset=utf-8", fault);
        }
    }

    /** What was wrong with the first request that was; empty if none was. */
    String firstFault() {
        return firstFault;
    }

    private static byte[] reply(String status, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
