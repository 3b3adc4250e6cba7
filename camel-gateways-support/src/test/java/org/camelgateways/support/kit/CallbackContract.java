package org.camelgateways.support.kit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.management.ObjectName;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** Callbacks on the application's own HTTP server: who gets in, what the vendor hears, and that none is lost. */
public abstract class CallbackContract {

    protected static final String PATH = "/kit/reports";
    protected static final String TOKEN = "a1B2c3D4e5F6g7H8i9J0kL";
    private static final String OTHERS_TOKEN = "z9Y8x7W6v5U4t3S2r1Q0pO";
    private static final int PATIENCE = 60;

    /** The ids that came out at the end of the route. */
    protected final List<String> routed = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Application> applications = new ArrayList<>();

    /** The component under test. */
    protected abstract Subject subject();

    @AfterEach
    void stopAll() {
        applications.forEach(Application::close);
        threads.shutdownNow();
    }

    // ---- what the vendor hears

    @Test
    void theAnswerIsExactlyWhatTheVendorWantsToHear() throws Exception {
        int port = start().port();

        RawClient.Answer answer = post(port, "4711");

        String said = subject().acknowledgement("4711");
        assertThat(answer.head().toLowerCase().lines().sorted()).containsExactly(
                "", "content-length: " + said.length(), "content-type: " + subject().answerType(), "http/1.1 200 ok");
        assertThat(answer.body()).isEqualTo(said);
        assertThat(routed).containsExactly("4711");
    }

    @Test
    void aFailedRouteIsAnsweredSoThatTheVendorRepeatsAndTheRepeatIsTakenIn() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        int port = start(exchange -> {
            if (fails.get()) {
                throw new IllegalStateException("sesame");
            }
        }).port();

        RawClient.Answer first = post(port, "4711");
        fails.set(false);
        RawClient.Answer repeat = post(port, "4711");

        assertEmpty(first, subject().failure());
        assertThat(first.head() + first.body()).doesNotContain("sesame");
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(routed).containsExactly("4711");
    }

    @Test
    void anErrorInTheRouteIsAnsweredLikeAnException() throws Exception {
        int port = start(Map.of("camel.main.shutdownTimeout", "1"), route -> route.process(exchange -> {
            throw new StackOverflowError("sesame");
        })).port();

        assertEmpty(post(port, "4711"), subject().failure());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aRollbackIsAnsweredSoThatTheVendorRepeats(boolean last) throws Exception {
        int port = start(exchange -> {
            exchange.setRollbackOnly(!last);
            exchange.setRollbackOnlyLast(last);
        }).port();

        assertEmpty(post(port, "4711"), subject().failure());
    }

    @Test
    void anExceptionThatTheRouteHandledCountsAsDone() throws Exception {
        int port = start(Map.of(), route -> route.onException(Exception.class).handled(true).end()
                .process(exchange -> {
                    throw new IllegalStateException("handled");
                })).port();

        assertThat(post(port, "4711").status()).isEqualTo(200);
    }

    @Test
    void whatTheRouteLeavesOnItsMessageIsNotAnswered() throws Exception {
        int port = start(Map.of(), route -> route.process(exchange -> {
            exchange.getMessage().setHeader("X-Leak", "sesame");
            exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 500);
            if (!subject().routeAnswers()) {
                exchange.getMessage().setBody("sesame");
            }
        })).port();

        RawClient.Answer answer = post(port, "4711");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head() + answer.body()).doesNotContainIgnoringCase("leak").doesNotContain("sesame");
    }

    @Test
    void theRouteGetsTheCallbackAndNothingElseOfTheRequest() throws Exception {
        Map<String, Object> seen = new LinkedHashMap<>();
        int port = start(exchange -> seen.putAll(exchange.getMessage().getHeaders())).port();

        RawClient.once(port, subject().callback("4711").method(), PATH + "/" + TOKEN + "?" + subject().callback("4711").query(),
                contentType() + "Authorization: Basic c2VzYW1l\r\nCookie: a=b\r\nX-Forwarded-Host: evil.example\r\n"
                                                                                                                                 + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nX-HTTP-Method-Override: GET\r\n",
                subject().callback("4711").body());

        assertThat(routed).containsExactly("4711");
        assertThat(seen.keySet()).allMatch(name -> name.startsWith("Camel") && !name.startsWith("CamelHttp"));
        assertThat(seen.toString()).doesNotContain("evil").doesNotContain("c2VzYW1l").doesNotContain(TOKEN);
    }

    // ---- who gets in

    @ParameterizedTest
    @ValueSource(strings = {
            PATH, PATH + "/", PATH + "/" + OTHERS_TOKEN, PATH + "/a1B2c3D4e5F6g7H8i9J0k", PATH + "/a1B2c3D4e5F6g7H8i9J0kLx",
            PATH + "/a1B2c3D4e5F6g7H8i9J0kM", PATH + "/A1B2C3D4E5F6G7H8I9J0KL", PATH + "/a1b2c3d4e5f6g7h8i9j0kl",
            PATH + "/%611B2c3D4e5F6g7H8i9J0kL", PATH + "/a1B2c3D4e5F6g7H8i9J0k%4C", PATH + "//" + TOKEN,
            "/kit//reports/" + TOKEN, "/kit/./reports/" + TOKEN, PATH + "/x/../" + TOKEN, PATH + "/" + TOKEN + "/",
            PATH + "/" + TOKEN + "/x", PATH + "/x?token=" + TOKEN, PATH + "/x?authToken=" + TOKEN, PATH + "/" + TOKEN + "%00",
            PATH + "/" + TOKEN + "%20", PATH + "/" + TOKEN + ";x=y", PATH + "/%2e%2e/reports/" + TOKEN, "/" + TOKEN,
            PATH + "/{token}", PATH + "/*", PATH + "/x?CamelHttpUri=" + PATH + "/" + TOKEN,
            PATH + "/x?CamelHttpPath=" + PATH + "/" + TOKEN })
    void aForgedCallbackMeetsNothingAndIsNotRouted(String target) throws Exception {
        int port = start().port();

        RawClient.Answer answer = RawClient.once(port, subject().callback("4711").method(), target,
                contentType() + "token: " + TOKEN + "\r\nCamelHttpUri: " + PATH + "/" + TOKEN + "\r\nCamelHttpPath: " + PATH
                                                                                                    + "/" + TOKEN
                                                                                                    + "\r\nX-Original-URL: "
                                                                                                    + PATH + "/" + TOKEN
                                                                                                    + "\r\n",
                subject().callback("4711").body());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("4711").doesNotContain("Exception");
        assertThat(routed).isEmpty();
    }

    @Test
    void tenThousandForgedCallbacksAreNotRoutedAndTheNextTrueOneIs() throws Exception {
        int port = start().port();
        List<Future<?>> forgers = new ArrayList<>();
        for (int forger = 0; forger < 4; forger++) {
            int seed = forger;
            forgers.add(threads.submit(() -> forge(port, seed, 2_500)));
        }
        for (Future<?> forger : forgers) {
            forger.get(10 * PATIENCE, SECONDS);
        }

        assertThat(routed).isEmpty();
        assertThat(post(port, "4711").status()).isEqualTo(200);
    }

    private Void forge(int port, int seed, int times) throws IOException {
        Subject.Callback callback = subject().callback("666");
        try (RawClient client = new RawClient(port)) {
            for (int i = 0; i < times; i++) {
                StringBuilder token = new StringBuilder(TOKEN);
                int at = (i * 4 + seed) % token.length();
                token.setCharAt(at, (char) ('0' + i % 10 == token.charAt(at) ? 'x' : '0' + i % 10));
                String target = PATH + "/" + (i % 3 == 0 ? OTHERS_TOKEN.substring(i % 20) : token);
                RawClient.Answer answer = client.send(callback.method(), target, contentType(), callback.body());
                if (answer.status() != 404 || !answer.body().isEmpty()) {
                    throw new AssertionError(target + " was answered " + answer);
                }
            }
        }
        return null;
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH" })
    void onlyTheVendorsMethodIsTakenIn(String method) throws Exception {
        int port = start().port();
        List<String> vendors = subject().callbackMethods();
        if (vendors.contains(method)) {
            return;
        }

        RawClient.Answer answer = RawClient.once(port, method, PATH + "/" + TOKEN, "", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.head()).containsIgnoringCase("\r\nallow: " + String.join(", ", vendors) + "\r\n");
        assertThat(answer.body()).isEmpty();
        assertThat(routed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "''", "&authToken=short", "&authToken=a1B2c3D4e5F6g7H8i9J0 L" })
    void aConsumerWithoutAGoodTokenRefusesToStartWithOneSentence(String option) {
        assertThatThrownBy(() -> start("?callbackPath=" + PATH + option, route -> route.process(this::receive)))
                .hasStackTraceContaining(subject().scheme() + ":" + subject().receiving() + " cannot be used: authToken ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "&callbackPath=reports", "&callbackPath=/kit/{x}", "&callbackPath=/", "&callbackPath=/kit/../x" })
    void aConsumerWithoutAGoodPathRefusesToStartWithOneSentence(String option) {
        assertThatThrownBy(() -> start("?authToken=" + TOKEN + option, route -> route.process(this::receive)))
                .hasStackTraceContaining("callbackPath must look like");
    }

    // ---- what cannot confuse it

    @Test
    void fieldsWithTheNamesOfHeadersConfuseNothing() throws Exception {
        int port = start().port();
        Subject.Callback good = subject().callback("4711");
        String odd = "token=x&Content-Type=text/html&CamelHttpResponseCode=500&CamelHttpUri=/x&CamelHttpMethod=GET&"
                     + "Content-Length=99999999&CamelHttpPath=/y&Transfer-Encoding=chunked&body=z&authToken=q&breadcrumbId=b";

        RawClient.Answer answer = RawClient.once(port, good.method(), PATH + "/" + TOKEN + "?" + odd + "&" + good.query(),
                contentType(), good.contentType().contains("form") ? odd + "&" + good.body() : good.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(subject().acknowledgement("4711"));
        assertThat(answer.head().lines()).hasSize(4);
        assertThat(routed).containsExactly("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "multipart/form-data; boundary=x", "application/json", "application/xml", "text/html",
            "application/octet-stream", "nonsense" })
    void aBodyOfAnotherKindIsRefused(String contentType) throws Exception {
        int port = start().port();
        if (subject().callback("1").contentType().isEmpty() || subject().callback("1").contentType().equals(contentType)) {
            return;
        }

        RawClient.Answer answer = RawClient.once(port, subject().callback("4711").method(), PATH + "/" + TOKEN,
                "Content-Type: " + contentType + "\r\n", subject().callback("4711").body());

        assertEmpty(answer, 415);
        assertThat(routed).isEmpty();
    }

    @Test
    void aBodyBeyondWhatACallbackCanBeIsRefused() throws Exception {
        int port = start().port();
        Subject.Callback good = subject().callback("4711");

        RawClient.Answer answer = RawClient.once(port, good.method(), PATH + "/" + TOKEN + "?" + good.query(), contentType(),
                good.body() + "&a=" + "x".repeat(5_000) + ("&b" + "y".repeat(1_000) + "=" + "z".repeat(7_000)).repeat(9));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(routed).isEmpty();
    }

    // ---- repeats

    @Test
    void withARepositoryARepeatIsAnsweredAsDoneAndRoutedOnce() throws Exception {
        int port = start(new MemoryIdempotentRepository(), exchange -> {
        }).port();

        for (int i = 0; i < 1_000; i++) {
            assertThat(post(port, "4711").body()).isEqualTo(subject().acknowledgement("4711"));
        }

        assertThat(routed).containsExactly("4711");
    }

    @ParameterizedTest
    @CsvSource({ "/kit/others," + OTHERS_TOKEN, "/kit/others," + TOKEN, PATH + "," + OTHERS_TOKEN })
    void consumersThatShareARepositorySwallowNothingOfEachOthers(String path, String token) throws Exception {
        assumeThat(subject().routeAnswers()).as("what the route answers is not remembered").isFalse();
        CountedRepository repository = new CountedRepository();
        int port = keep(Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("repository", repository);
                String remembering = "&idempotentRepository=#repository";
                from(uri(PATH, TOKEN) + remembering).routeId("kit").process(CallbackContract.this::receive);
                from(uri(path, token) + remembering).routeId("other").process(CallbackContract.this::receive);
            }
        })).port();
        Subject.Callback callback = subject().callback("4711");

        for (int i = 0; i < 2; i++) {
            assertThat(post(port, "4711").status()).isEqualTo(200);
            assertThat(RawClient.once(port, callback.method(), path + "/" + token + "?" + callback.query(), contentType(),
                    callback.body()).status()).isEqualTo(200);
        }

        assertThat(routed).containsExactly("4711", "4711");
        assertThat(repository.keys).hasSize(2).allSatisfy(
                key -> assertThat(key).startsWith(subject().scheme() + ":").doesNotContain(TOKEN).doesNotContain(OTHERS_TOKEN));
    }

    @Test
    void withARepositoryTheRepeatOfAFailedOneIsRouted() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        int port = start(new MemoryIdempotentRepository(), exchange -> {
            if (fails.getAndSet(false)) {
                throw new IllegalStateException("once");
            }
        }).port();

        assertThat(post(port, "4711").status()).isEqualTo(503);
        assertThat(post(port, "4711").status()).isEqualTo(200);
        assertThat(routed).containsExactly("4711");
    }

    @Test
    void withARepositoryADuplicateIsNotAcknowledgedBeforeTheFirstIsDone() throws Exception {
        CountDownLatch inRoute = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        int port = start(new MemoryIdempotentRepository(), exchange -> {
            inRoute.countDown();
            assertThat(goOn.await(PATIENCE, SECONDS)).isTrue();
        }).port();

        CompletableFuture<RawClient.Answer> first = later(port, "4711");
        assertThat(inRoute.await(PATIENCE, SECONDS)).isTrue();
        List<Integer> duplicates = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            duplicates.add(post(port, "4711").status());
        }
        goOn.countDown();

        assertThat(duplicates).containsOnly(503);
        assertThat(first.get(PATIENCE, SECONDS).status()).isEqualTo(200);
        assertThat(post(port, "4711").status()).isEqualTo(200);
        assertThat(routed).containsExactly("4711");
    }

    @Test
    void whileTheRepositoryIsDownNothingIsAcknowledgedAndNothingIsLost() throws Exception {
        BrokenRepository repository = new BrokenRepository();
        int port = start(repository, exchange -> {
        }).port();

        repository.down = true;
        List<Integer> down = new ArrayList<>();
        try (RawClient client = new RawClient(port)) {
            for (int id = 1; id <= 500; id++) {
                down.add(send(client, Integer.toString(id)).status());
            }
            repository.down = false;
            for (int id = 1; id <= 500; id++) {
                assertThat(send(client, Integer.toString(id)).status()).isEqualTo(200);
            }
        }

        assertThat(down).containsOnly(503);
        assertThat(routed).doesNotHaveDuplicates().hasSize(500);
    }

    @Test
    void aRepositoryThatFailsToRememberLeavesTheCallbackUnacknowledged() throws Exception {
        BrokenRepository repository = new BrokenRepository();
        int port = start(repository, exchange -> repository.down = true).port();

        assertEmpty(post(port, "4711"), 503);
    }

    // ---- life cycle

    @Test
    void aRouteStoppedWhileACallbackRunsFinishesItAndAcknowledgesIt() throws Exception {
        CountDownLatch inRoute = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Application application = start(exchange -> {
            inRoute.countDown();
            assertThat(goOn.await(PATIENCE, SECONDS)).isTrue();
        });

        CompletableFuture<RawClient.Answer> running = later(application.port(), "4711");
        assertThat(inRoute.await(PATIENCE, SECONDS)).isTrue();
        Future<?> stop = threads.submit(() -> {
            application.context().getRouteController().stopRoute("kit", PATIENCE, TimeUnit.SECONDS);
            return null;
        });
        await().atMost(PATIENCE, SECONDS).until(() -> post(application.port(), "4712").status() != 200);
        goOn.countDown();

        assertThat(running.get(PATIENCE, SECONDS).body()).isEqualTo(subject().acknowledgement("4711"));
        stop.get(PATIENCE, SECONDS);
        assertThat(post(application.port(), "4713").status()).isEqualTo(404);
        assertThat(routed).contains("4711").doesNotContain("4713");
    }

    @Test
    void anApplicationStoppedWhileCallbacksRunAcknowledgesOnlyWhatIsDone() throws Exception {
        CountDownLatch inRoute = new CountDownLatch(8);
        CountDownLatch goOn = new CountDownLatch(1);
        Application application = start(exchange -> {
            inRoute.countDown();
            assertThat(goOn.await(PATIENCE, SECONDS)).isTrue();
        });
        int port = application.port();

        Map<String, CompletableFuture<RawClient.Answer>> answers = new LinkedHashMap<>();
        for (int id = 1; id <= 8; id++) {
            answers.put(Integer.toString(id), later(port, Integer.toString(id)));
        }
        assertThat(inRoute.await(PATIENCE, SECONDS)).isTrue();
        Future<?> stop = threads.submit(application::close);
        await().atMost(PATIENCE, SECONDS).until(() -> application.context().isStopping());
        goOn.countDown();
        stop.get(2 * PATIENCE, SECONDS);

        answers.forEach((id, answer) -> {
            if (statusOf(answer) == 200) {
                assertThat(routed).contains(id);
            }
        });
    }

    @Test
    void aSuspendedRouteAnswersThatTheVendorRepeatsAndAResumedOneGoesOn() throws Exception {
        Application application = start();
        int port = application.port();

        application.context().getRouteController().suspendRoute("kit");
        RawClient.Answer suspended = post(port, "4711");
        application.context().getRouteController().resumeRoute("kit");

        assertEmpty(suspended, 503);
        assertThat(post(port, "4711").status()).isEqualTo(200);
        assertThat(routed).containsExactly("4711");
    }

    @Test
    void accountsThatShareAPathAreToldApartByTheirTokens() throws Exception {
        Application application = two(PATH, OTHERS_TOKEN);
        int port = application.port();
        Subject.Callback callback = subject().callback("4711");

        RawClient.Answer mine = post(port, "4711");
        RawClient.Answer theirs
                = RawClient.once(port, callback.method(), PATH + "/" + OTHERS_TOKEN + "?" + callback.query(), contentType(),
                        callback.body());
        application.context().getRouteController().stopRoute("kit");
        RawClient.Answer theirsAfterwards
                = RawClient.once(port, callback.method(), PATH + "/" + OTHERS_TOKEN + "?" + callback.query(), contentType(),
                        callback.body());

        assertThat(mine.status()).isEqualTo(200);
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirsAfterwards.status()).isEqualTo(200);
        assertThat(post(port, "4711").status()).isEqualTo(404);
        assertThat(routed).containsExactly("4711", "other 4711", "other 4711");
    }

    @Test
    void oneAccountsTokenOpensNoOtherPath() throws Exception {
        int port = two("/kit/others", OTHERS_TOKEN).port();
        Subject.Callback callback = subject().callback("4711");

        RawClient.Answer mixed
                = RawClient.once(port, callback.method(), "/kit/others/" + TOKEN + "?" + callback.query(), contentType(),
                        callback.body());
        RawClient.Answer own
                = RawClient.once(port, callback.method(), "/kit/others/" + OTHERS_TOKEN + "?" + callback.query(), contentType(),
                        callback.body());

        assertThat(mixed.status()).isEqualTo(404);
        assertThat(own.status()).isEqualTo(200);
        assertThat(routed).containsExactly("other 4711");
    }

    @Test
    void aSecondRouteWithTheSamePathAndTokenRefusesToStart() {
        assertThatThrownBy(() -> two(PATH, TOKEN))
                .hasStackTraceContaining("Another route takes callbacks in on " + PATH + " with the same authToken");
    }

    @Test
    void aHundredRestartsLeaveNothingBehind() throws Exception {
        restart(100);
    }

    @Test
    @Tag("long")
    void aThousandRestartsLeaveNothingBehind() throws Exception {
        restart(1_000);
    }

    private void restart(int times) throws Exception {
        Application application = two(PATH, OTHERS_TOKEN);
        post(application.port(), "1");
        String before = inventory(application);
        int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();

        for (int i = 0; i < times; i++) {
            for (String route : List.of("kit", "other")) {
                application.context().getRouteController().stopRoute(route);
                application.context().getRouteController().startRoute(route);
            }
        }

        assertThat(post(application.port(), "4711").status()).isEqualTo(200);
        assertThat(inventory(application)).isEqualTo(before);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threadsBefore + 10);
    }

    private static String inventory(Application application) throws Exception {
        PlatformHttpComponent server = application.context().getComponent("platform-http", PlatformHttpComponent.class);
        return server.getHttpEndpoints().size() + " paths, " + application.routes() + " server routes, "
               + application.context().getEndpoints().size() + " endpoints, " + ManagementFactory.getPlatformMBeanServer()
                       .queryNames(new ObjectName("org.apache.camel:*"), null).size()
               + " beans";
    }

    // ---- what only the server can bound: the settings that an application needs

    @Test
    void withMaxBodySizeAHugeBodyIsRefusedBeforeItIsTakenIn() throws Exception {
        int port = start(Map.of("camel.server.maxBodySize", "65536"), route -> route.process(this::receive)).port();

        RawClient.Answer announced = huge(port, "Content-Length: 104857600\r\n");

        assertThat(announced.status()).isEqualTo(413);
        assertThat(post(port, "4711").status()).isEqualTo(200);
    }

    @Test
    void aMillionFieldsAreRefusedAndOthersAreServed() throws Exception {
        int port = start().port();

        RawClient.Answer answer = RawClient.once(port, "POST", PATH + "/" + TOKEN,
                "Content-Type: application/x-www-form-urlencoded\r\n", "a=&".repeat(1_000_000));

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(post(port, "4711").status()).isEqualTo(200);
        assertThat(routed).containsExactly("4711");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void namesOfOneHashAreTakenAndOthersAreServed(boolean inTheForm) throws Exception {
        int port = start().port();
        Subject.Callback good = subject().callback("4712");
        String names = collidingNames(inTheForm ? 60_000 : 3_000);

        List<CompletableFuture<RawClient.Answer>> attackers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            attackers.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return RawClient.once(port, good.method(),
                            PATH + "/" + TOKEN + "?" + good.query() + (inTheForm ? "" : "&" + names), contentType(),
                            inTheForm ? good.body() + "&" + names : good.body());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }, threads));
        }
        for (int id = 1; id <= 20; id++) {
            assertThat(post(port, Integer.toString(id)).status()).isEqualTo(200);
        }

        for (CompletableFuture<RawClient.Answer> attacker : attackers) {
            assertThat(attacker.get(PATIENCE, SECONDS).status()).isLessThan(500);
        }
    }

    /** Different names of 24 characters and equal hashCode. */
    private static String collidingNames(int size) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; form.length() < size; i++) {
            for (int bit = 0; bit < 12; bit++) {
                form.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            form.append("=&");
        }
        return form.substring(0, form.length() - 1);
    }

    @Test
    void slowSendersKeepNobodyElseWaiting() throws Exception {
        int port = start().port();
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                RawClient client = new RawClient(port);
                slow.add(client);
                client.write(i % 2 == 0
                        ? "POST " + PATH + "/" + TOKEN + " HTTP/1.1\r\nHost: x\r\nX-Slow: "
                        : "POST " + PATH + "/" + TOKEN + " HTTP/1.1\r\nHost: x\r\n" + contentType()
                          + "Content-Length: 100\r\n\r\na=");
            }

            for (int id = 1; id <= 20; id++) {
                assertThat(post(port, Integer.toString(id)).status()).isEqualTo(200);
            }
        } finally {
            for (RawClient client : slow) {
                client.close();
            }
        }
    }

    @Test
    void withRequestTimeoutABodyThatNeverEndsIsGivenUp() throws Exception {
        int port = start(Map.of("camel.component.platform-http.requestTimeout", "1000"), route -> route.process(this::receive))
                .port();

        try (RawClient client = new RawClient(port)) {
            client.write("POST " + PATH + "/" + TOKEN + " HTTP/1.1\r\nHost: x\r\n" + contentType()
                         + "Content-Length: 100\r\n\r\na=");

            assertThat(client.read(false).status()).isEqualTo(503);
        }
        assertThat(routed).isEmpty();
    }

    private RawClient.Answer huge(int port, String length) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.write("POST " + PATH + "/" + TOKEN + " HTTP/1.1\r\nHost: x\r\n" + contentType() + length + "\r\n");
            try {
                for (int i = 0; i < 100; i++) {
                    client.write("a".repeat(1_048_576));
                }
            } catch (IOException e) {
                // it was told enough
            }
            return client.read(false);
        }
    }

    // ---- the application

    protected final Application start() throws Exception {
        return start(exchange -> {
        });
    }

    /** A route that does this, then is done. */
    protected final Application start(Processor step) throws Exception {
        return start(Map.of(), route -> route.process(step).process(this::receive));
    }

    private Application start(IdempotentRepository repository, Processor step) throws Exception {
        assumeThat(subject().routeAnswers()).as("what the route answers is not remembered").isFalse();
        return keep(Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("repository", repository);
                from(uri(PATH, TOKEN) + "&idempotentRepository=#repository").routeId("kit").process(step)
                        .process(CallbackContract.this::receive);
            }
        }));
    }

    private Application start(Map<String, String> properties, java.util.function.Consumer<RouteDefinition> steps)
            throws Exception {
        return keep(Application.start(properties, new RouteBuilder() {
            @Override
            public void configure() {
                steps.accept(from(uri(PATH, TOKEN)).routeId("kit"));
            }
        }));
    }

    private Application start(String options, java.util.function.Consumer<RouteDefinition> steps) throws Exception {
        return keep(Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                steps.accept(from(subject().scheme() + ":" + subject().receiving() + options).routeId("kit"));
            }
        }));
    }

    private Application two(String path, String token) throws Exception {
        return keep(Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from(uri(PATH, TOKEN)).routeId("kit").process(CallbackContract.this::receive);
                from(uri(path, token) + "&bridgeErrorHandler=true").routeId("other")
                        .process(exchange -> routed.add("other " + subject().idOf(exchange.getMessage().getBody())));
            }
        }));
    }

    private Application keep(Application application) {
        applications.add(application);
        return application;
    }

    private String uri(String path, String token) {
        return subject().scheme() + ":" + subject().receiving() + "?callbackPath=" + path + "&authToken=" + token;
    }

    private void receive(Exchange exchange) {
        routed.add(subject().idOf(exchange.getMessage().getBody()));
    }

    // ---- the vendor

    protected final RawClient.Answer post(int port, String id) throws IOException {
        try (RawClient client = new RawClient(port)) {
            return send(client, id);
        }
    }

    private RawClient.Answer send(RawClient client, String id) throws IOException {
        Subject.Callback callback = subject().callback(id);
        return client.send(callback.method(), PATH + "/" + TOKEN + "?" + callback.query(), contentType(), callback.body());
    }

    private CompletableFuture<RawClient.Answer> later(int port, String id) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return post(port, id);
            } catch (IOException e) {
                return new RawClient.Answer("HTTP/1.1 0 " + e.getClass().getSimpleName(), "");
            }
        }, threads);
    }

    private static int statusOf(CompletableFuture<RawClient.Answer> answer) {
        try {
            return answer.get(PATIENCE, SECONDS).status();
        } catch (Exception e) {
            throw new AssertionError("No answer and no end of the connection", e);
        }
    }

    private String contentType() {
        String type = subject().callback("1").contentType();
        return type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
    }

    private void assertEmpty(RawClient.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).matches(subject().failureBody());
    }

    /** Remembers, and tells under what. */
    private static final class CountedRepository extends MemoryIdempotentRepository {

        private final List<String> keys = new CopyOnWriteArrayList<>();

        @Override
        public boolean add(String key) {
            keys.add(key);
            return super.add(key);
        }
    }

    /** Remembers, unless it is down. */
    private static final class BrokenRepository extends ServiceSupport implements IdempotentRepository {

        private final IdempotentRepository whole = new MemoryIdempotentRepository();
        private volatile boolean down;

        @Override
        protected void doStart() throws Exception {
            ServiceHelper.startService(whole);
        }

        private IdempotentRepository reached() {
            if (down) {
                throw new IllegalStateException("The repository is down");
            }
            return whole;
        }

        @Override
        public boolean add(String key) {
            return reached().add(key);
        }

        @Override
        public boolean contains(String key) {
            return reached().contains(key);
        }

        @Override
        public boolean remove(String key) {
            return reached().remove(key);
        }

        @Override
        public boolean confirm(String key) {
            return reached().confirm(key);
        }

        @Override
        public void clear() {
            reached().clear();
        }
    }
}
