package org.camelgateways.simulator;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;

/**
 * A headless Chromium, driven over the W3C WebDriver protocol by Debian's {@code chromedriver}. It has a profile of its
 * own, which goes with it.
 */
final class Browser implements AutoCloseable {
    /** The marks of keys that are no characters: W3C WebDriver, section 17.4.2. */
    static final String ENTER = "\uE007";
    static final String ESCAPE = "\uE00C";
    static final String TAB = "\uE004";
    static final String SPACE = "\uE00D";
    static final String DOWN = "\uE015";

    private static final String CHROMIUM = "chromium";
    private static final String DRIVER = "chromedriver";
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Pattern PORT = Pattern.compile("started successfully on port ([0-9]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path profile;
    private final Process driver;
    private final String session;

    Browser() throws IOException, InterruptedException {
        profile = Files.createTempDirectory("simulator-page");
        driver = new ProcessBuilder(program(DRIVER).orElseThrow().toString(), "--port=0").redirectErrorStream(true).start();
        String base = "http://127.0.0.1:" + port(driver) + "/session";
        try {
            session = base + "/" + value(post(base, capabilities())).getString("sessionId");
        } catch (RuntimeException failure) {
            driver.destroy();
            throw failure;
        }
        open("about:blank");
    }

    /** Why there can be no browser here, or nothing if there can. */
    static Optional<String> missing() {
        return Stream.of(CHROMIUM, DRIVER).filter(program -> program(program).isEmpty()).findFirst()
                .map(program -> "The inbox page is not tried: " + program
                                + " is missing (Debian's packages chromium and chromium-driver).");
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }

    void open(String url) {
        command("/url", new JsonObject().put("url", url));
    }

    void resize(int width, int height) {
        cdp("Emulation.setDeviceMetricsOverride",
                new JsonObject().put("width", width).put("height", height).put("deviceScaleFactor", 1).put("mobile",
                        width < 600));
    }

    /** As if the system were set to it: {@code light} or {@code dark}. */
    void prefer(String scheme) {
        cdp("Emulation.setEmulatedMedia", new JsonObject().put("features", new JsonArray()
                .add(new JsonObject().put("name", "prefers-color-scheme").put("value", scheme))));
    }

    /** What a script returns: {@code arguments[0]} and so on are the values. */
    Object script(String script, Object... values) {
        return execute(new JsonObject().put("script", script).put("args", new JsonArray(List.of(values)))).getValue("value");
    }

    boolean is(String expression) {
        return Boolean.TRUE.equals(script("return Boolean(" + expression + ")"));
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        Awaitility.await(expression).atMost(PATIENCE).pollInterval(Duration.ofMillis(30)).until(() -> is(expression));
    }

    /** Waits until the page shows this text in a place. */
    void awaitText(String css, String text) {
        Awaitility.await(text + " in " + css).atMost(PATIENCE).pollInterval(Duration.ofMillis(30))
                .until(() -> texts(css).stream().anyMatch(shown -> shown.contains(text)));
    }

    /** The texts of all elements that are there and shown. */
    List<String> texts(String css) {
        JsonArray texts = (JsonArray) script(
                "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).map(e => e.innerText)",
                css);
        return texts.stream().map(String::valueOf).toList();
    }

    void click(String css) {
        await("document.querySelector(" + quoted(css) + ")?.checkVisibility()");
        press(css, () -> {
        });
    }

    /**
     * Again where the page put a newer element in its place meanwhile.
     *
     * @param before done before each try
     */
    private void press(String css, Runnable before) {
        Awaitility.await(css).atMost(PATIENCE).pollInterval(Duration.ofMillis(30)).ignoreExceptions().until(() -> {
            before.run();
            command("/element/" + element(css) + "/click", new JsonObject());
            return true;
        });
    }

    /** Clicks what bears this text. */
    void clickText(String css, String text) {
        awaitText(css, text);
        press("[data-test=this]", () -> script(
                "document.querySelectorAll('[data-test]').forEach(e => e.removeAttribute('data-test'));"
                                               + "[...document.querySelectorAll(arguments[0])]"
                                               + ".find(e => e.checkVisibility() && e.innerText.includes(arguments[1]))"
                                               + ".setAttribute('data-test', 'this')",
                css, text));
        script("document.querySelectorAll('[data-test]').forEach(e => e.removeAttribute('data-test'))");
    }

    void type(String css, String text) {
        await("document.querySelector(" + quoted(css) + ")?.checkVisibility()");
        command("/element/" + element(css) + "/value", new JsonObject().put("text", text));
    }

    void choose(String css, String value) {
        await("[...document.querySelectorAll(" + quoted(css + " option") + ")].some(o => o.value === " + quoted(value) + ")");
        script("const s = document.querySelector(arguments[0]); s.value = arguments[1];"
               + "s.dispatchEvent(new Event('change', {bubbles: true}))",
                css, value);
    }

    /** Presses keys, one after the other, wherever the focus is. */
    void press(String... keys) {
        JsonArray actions = new JsonArray();
        for (String key : keys) {
            actions.add(new JsonObject().put("type", "keyDown").put("value", key));
            actions.add(new JsonObject().put("type", "keyUp").put("value", key));
        }
        command("/actions", new JsonObject().put("actions", new JsonArray().add(
                new JsonObject().put("type", "key").put("id", "keyboard").put("actions", actions))));
    }

    /** A picture of what is seen. */
    void screenshot(Path file) {
        String png = new JsonObject(send("GET", session + "/screenshot", "")).getString("value");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(png));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The URLs of all requests of the page since this was asked last, but for what the browser brings itself. */
    List<String> requested() {
        return log("performance").map(entry -> new JsonObject(entry.getString("message")).getJsonObject("message"))
                .filter(event -> event.getString("method").equals("Network.requestWillBeSent"))
                .map(event -> event.getJsonObject("params").getJsonObject("request").getString("url"))
                .filter(url -> !url.startsWith("data:") && !url.startsWith("chrome://")).toList();
    }

    /** What the page complained about since this was asked last. */
    List<String> complaints() {
        return log("browser").map(entry -> entry.getString("message")).toList();
    }

    @Override
    public void close() {
        send("DELETE", session, "");
        driver.destroy();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Stream<JsonObject> log(String type) {
        return new JsonObject(post(session + "/se/log", new JsonObject().put("type", type))).getJsonArray("value").stream()
                .map(JsonObject.class::cast);
    }

    private String element(String css) {
        return value(post(session + "/element", new JsonObject().put("using", "css selector").put("value", css)))
                .getString(ELEMENT);
    }

    private void cdp(String name, JsonObject parameters) {
        command("/goog/cdp/execute", new JsonObject().put("cmd", name).put("params", parameters));
    }

    private JsonObject execute(JsonObject body) {
        return new JsonObject(post(session + "/execute/sync", body));
    }

    private void command(String path, JsonObject body) {
        post(session + path, body);
    }

    private String post(String url, JsonObject body) {
        return send("POST", url, body.encode());
    }

    private String send(String method, String url, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        method + " " + url.replaceFirst(".*/session/[^/]*", "") + " " + body + ": "
                                                + response.body().lines().findFirst().orElse(""));
            }
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private JsonObject capabilities() {
        JsonArray arguments = new JsonArray(
                List.of(
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en-GB",
                        "--user-data-dir=" + profile));
        JsonObject chrome = new JsonObject().put("binary", program(CHROMIUM).orElseThrow().toString()).put("args", arguments);
        return new JsonObject().put("capabilities", new JsonObject().put("alwaysMatch", new JsonObject()
                .put("browserName", "chrome").put("goog:chromeOptions", chrome)
                .put("goog:loggingPrefs", new JsonObject().put("performance", "ALL").put("browser", "ALL"))));
    }

    private static int port(Process driver) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
        }
        throw new IOException("chromedriver did not start");
    }

    private static JsonObject value(String json) {
        return new JsonObject(json).getJsonObject("value");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
