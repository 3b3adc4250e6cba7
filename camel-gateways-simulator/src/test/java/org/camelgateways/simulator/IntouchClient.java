package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One user's calls to Intouch, on bare sockets. */
record IntouchClient(Simulator simulator, String userAndPassword) {
    static final String JSON = "application/json";
    static final String XML = "application/xml";

    static IntouchClient demo(Simulator simulator) {
        return new IntouchClient(simulator, "demo@demo:demo-secret");
    }

    String basic() {
        return "Authorization: Basic "
               + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for JSON. */
    Raw.Answer get(String target) throws IOException {
        return call("GET", target, "", "Accept: " + JSON);
    }

    Raw.Answer getXml(String target) throws IOException {
        return call("GET", target, "", "Accept: " + XML);
    }

    /** Sends JSON and asks for it. */
    Raw.Answer json(String method, String target, String body) throws IOException {
        return call(method, target, body, "Content-Type: " + JSON, "Accept: " + JSON);
    }

    /** Sends XML and asks for it. */
    Raw.Answer xml(String method, String target, String body) throws IOException {
        return call(method, target, body, "Content-Type: " + XML, "Accept: " + XML);
    }

    Raw.Answer call(String method, String target, String body, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(basic());
        return plain(method, target, body, all.toArray(String[]::new));
    }

    /** Without credentials. */
    Raw.Answer plain(String method, String target, String body, String... headers) throws IOException {
        String head = method + " " + target + " HTTP/1.1\r\nHost: intouchapi.pswin.com\r\n"
                      + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String length = body.isEmpty() && method.equals("GET") ? "" : "Content-Length: " + bytes.length + "\r\n";
        return Raw.exchange(simulator, Bytes.join(
                (head + length + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8), bytes));
    }

    /** The body of an answer, which came whole or in chunks. */
    static String body(Raw.Answer answer) {
        String body = answer.body();
        if (answer.text().toLowerCase().contains("\r\ntransfer-encoding: chunked\r\n")) {
            StringBuilder joined = new StringBuilder();
            int start = 0;
            for (int size = size(body, start); size > 0; size = size(body, start)) {
                start = body.indexOf("\r\n", start) + 2;
                joined.append(body, start, start + size);
                start += size + 2;
            }
            body = joined.toString();
        }
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static JsonObject object(Raw.Answer answer) {
        return new JsonObject(body(answer));
    }

    static JsonArray array(Raw.Answer answer) {
        return new JsonArray(body(answer));
    }

    /** The value of a header, or none. */
    static String header(Raw.Answer answer, String name) {
        return answer.text().lines().takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                .map(line -> line.substring(name.length() + 1).trim()).findFirst().orElse("none");
    }

    private static int size(String body, int start) {
        return Integer.parseInt(body.substring(start, body.indexOf("\r\n", start)), 16);
    }
}
