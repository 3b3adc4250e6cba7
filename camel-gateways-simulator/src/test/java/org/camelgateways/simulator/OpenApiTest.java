package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** openapi.json and the server, held against each other. */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARAMETER = "\\{[a-z]+\\}|:[a-z]+|\\([^/]*\\)";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Vertx vertx = Vertx.vertx();
        try (Simulator simulator = Simulator.start()) {
            List<String> routes
                    = new RestApi(vertx, simulator, new Guard(Set.of("127.0.0.1"), new Room())).router().getRoutes().stream()
                            .filter(route -> route.methods() != null && !route.methods().isEmpty())
                            .flatMap(OpenApiTest::methodsAndPath).map(route -> route.replaceAll(PARAMETER, "{}")).toList();

            assertThat(described().map(operation -> operation.replaceAll(PARAMETER, "{}")))
                    .containsExactlyInAnyOrderElementsOf(routes);
        } finally {
            vertx.close();
        }
    }

    @Test
    void itIsServed() throws Exception {
        try (Simulator simulator = Simulator.start()) {
            Answer answer = call(simulator, "get", "/openapi.json", null);

            assertThat(answer.type()).isEqualTo("application/json");
            assertThat(JSON.readTree(answer.body)).isEqualTo(description());
        }
    }

    @ParameterizedTest
    @MethodSource("described")
    void eachAnswersAsDescribed(String operation) throws Exception {
        String method = operation.split(" ")[0].toLowerCase(Locale.ROOT);
        String path = operation.split(" ")[1];
        JsonNode node = description().at("/paths").get(path).get(method);
        JsonNode body = node.at("/requestBody/content/application~1json/example");
        try (Simulator simulator = Simulator.builder().firstId(4510).tlsPort(0).build(); StatusPage page = new StatusPage()) {
            furnish(simulator, page);
            for (String target : new TreeSet<>(List.of(target(path, node, false), target(path, node, true)))) {
                answersAsDescribed(call(simulator, method, target, body.isMissingNode() ? null : body.toString()), node, "2");
            }
        }
    }

    /** A path with an id that is not there, a parameter or a body that cannot be read. */
    @ParameterizedTest
    @MethodSource("described")
    void eachRefusesAsDescribed(String operation) throws Exception {
        String method = operation.split(" ")[0].toLowerCase(Locale.ROOT);
        String path = operation.split(" ")[1];
        JsonNode node = description().at("/paths").get(path).get(method);
        if (node.get("responses").has("400") || node.get("responses").has("404")) {
            try (Simulator simulator = Simulator.start()) {
                String wrong = path.replaceAll("\\{[a-z]+\\}", "99999") + "?limit=x&account=nobody";
                answersAsDescribed(call(simulator, method, wrong, node.has("requestBody") ? "[]" : null), node, "4");
            }
        }
    }

    @Test
    void examplesAreAsDescribed() throws Exception {
        List<String> faults = new ArrayList<>();
        described().forEach(operation -> {
            JsonNode body = description().at("/paths").get(operation.split(" ")[1])
                    .get(operation.split(" ")[0].toLowerCase(Locale.ROOT)).at("/requestBody/content/application~1json");
            if (!body.isMissingNode()) {
                invalid(body.get("schema"), body.get("example")).forEach(fault -> faults.add(operation + ": " + fault));
            }
        });
        assertThat(faults).isEmpty();
    }

    static Stream<String> described() {
        return description().get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    /** So that there is something of everything: a text that is reported, a request, a group, a fault, a partner. */
    private static void furnish(Simulator simulator, StatusPage page) throws IOException {
        simulator.faults().add(Fault.html200().on("connector"));
        Raw.create(simulator, Documents.reported(page.url(), "+46701740605"), StandardCharsets.ISO_8859_1);
        simulator.clock().advance(Duration.ofSeconds(10));
        simulator.inTime().account("demo").addGroup("Kunder");
        simulator.faults().add(Fault.callbackTwice().on("message/create"));
        Raw.create(simulator, Documents.reported(page.url(), "+46701740605"), StandardCharsets.ISO_8859_1);
    }

    private static void answersAsDescribed(Answer answer, JsonNode operation, String kind) throws IOException {
        JsonNode response = operation.get("responses").get(Integer.toString(answer.status()));
        assertThat(Integer.toString(answer.status())).as(answer.body()).startsWith(kind);
        assertThat(response).as("described: " + answer.status()).isNotNull();
        if (!response.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.type();
        assertThat(response.get("content").has(type)).as("described: " + type).isTrue();
        if (type.equals("application/json")) {
            assertThat(invalid(response.get("content").get(type).get("schema"), JSON.readTree(answer.body)))
                    .as(answer.body()).isEmpty();
        }
    }

    /** The references of a schema lead into the description, which stands beside it here. */
    private static Set<ValidationMessage> invalid(JsonNode schema, JsonNode instance) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description().get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build()).validate(instance);
    }

    private static String target(String path, JsonNode operation, boolean withQuery) {
        String target = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asText();
            String value = URLEncoder.encode(parameter.get("example").asText(), StandardCharsets.UTF_8);
            if (parameter.get("in").asText().equals("path")) {
                target = target.replace("{" + name + "}", value);
            } else if (withQuery) {
                query.add(name + "=" + value);
            }
        }
        return target + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** Of a stream without end the head. */
    private Answer call(Simulator simulator, String method, String target, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + target))
                .method(method.toUpperCase(Locale.ROOT), body == null
                        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(30)).build();
        if (!target.startsWith("/inbox/events")) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), type(answer), answer.body());
        }
        HttpResponse<InputStream> stream = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        stream.body().close();
        return new Answer(stream.statusCode(), type(stream), "");
    }

    private record Answer(int status, String type, String body) {
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private static Stream<String> methodsAndPath(Route route) {
        String path = route.getPath() == null ? route.getName() : route.getPath();
        return route.methods().stream().map(method -> method.name() + " " + path);
    }

    private static JsonNode description() {
        try {
            return JSON.readTree(OpenApi.file().getBytes());
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
