package org.camelgateways.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camelgateways.simulator.Simulator;

/**
 * A program that lists contacts as Intouch's version 2 does, as fast as they can be taken: the simulator's entry, over
 * and over, each with an id of its own. A port for each number of contacts; JSON or XML, as is asked for.
 */
final class ListService {

    private static final String DEMO = Simulator.DEMO_USER;

    private ListService() {
    }

    /** A list: what stands before and after the entries, between them, and one of them about its id. */
    private record Shape(String type, String before, String entryBeforeId, String entryAfterId, String between, String after) {

        /** @param listed of one entry, with the id 1 */
        static Shape of(String type, String listed, String entry, String between) {
            Matcher found = Pattern.compile(entry, Pattern.DOTALL).matcher(listed);
            if (!found.find()) {
                throw new IllegalStateException("the simulator lists otherwise than expected: " + listed);
            }
            return new Shape(
                    type, listed.substring(0, found.start()), found.group(1), found.group(2), between,
                    listed.substring(found.end()));
        }

        void write(int count, OutputStream out) throws IOException {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n" + before)
                    .getBytes(StandardCharsets.UTF_8));
            byte[] start = entryBeforeId.getBytes(StandardCharsets.UTF_8);
            byte[] end = entryAfterId.getBytes(StandardCharsets.UTF_8);
            byte[] separator = between.getBytes(StandardCharsets.UTF_8);
            for (int id = 1; id <= count; id++) {
                if (id > 1) {
                    out.write(separator);
                }
                out.write(start);
                out.write(Integer.toString(id).getBytes(StandardCharsets.US_ASCII));
                out.write(end);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** @param counts how many contacts, for one port each, which are printed in their order */
    public static void main(String[] counts) throws Exception {
        Shape json;
        Shape xml;
        try (Simulator simulator = Simulator.builder().port(0).build()) {
            simulator.intouch().account(DEMO).fill(1);
            String user = DEMO + "@" + simulator.intouch().account(DEMO).domain();
            json = Shape.of(
                    "application/json; charset=utf-8", listed(simulator, user, "application/json"),
                    "(\\{.*?\"ContactId\":)[0-9]+(.*\\})", ",");
            xml = Shape.of(
                    "application/xml; charset=utf-8", listed(simulator, user, "application/xml"),
                    "(<Contact>.*?<ContactId>)[0-9]+(.*</Contact>)", "");
        }
        List<String> ports = new ArrayList<>();
        for (String count : counts) {
            ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread serving = new Thread(() -> serve(listening, Integer.parseInt(count), json, xml), "list");
            serving.setDaemon(true);
            serving.start();
            ports.add(Integer.toString(listening.getLocalPort()));
        }
        System.out.println(String.join(" ", ports));
        while (System.in.read() >= 0) {
            // nothing is said
        }
    }

    private static String listed(Simulator simulator, String user, String type) throws IOException {
        HttpURLConnection asked = (HttpURLConnection) new URL(simulator.baseUrl() + "/2/contacts").openConnection();
        asked.setRequestProperty("Accept", type);
        asked.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                (user + ":" + Simulator.DEMO_SECRET).getBytes(StandardCharsets.UTF_8)));
        try (InputStream answer = asked.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void serve(ServerSocket listening, int count, Shape json, Shape xml) {
        while (true) {
            try (Socket socket = listening.accept()) {
                InputStream in = new BufferedInputStream(socket.getInputStream());
                StringBuilder head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) in.read());
                }
                boolean isXml = head.toString().toLowerCase(Locale.ROOT).contains("accept: application/xml");
                (isXml ? xml : json).write(count, new BufferedOutputStream(socket.getOutputStream(), 65_536));
            } catch (IOException e) {
                // the client went away
            }
        }
    }
}
