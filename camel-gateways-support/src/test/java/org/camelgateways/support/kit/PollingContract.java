package org.camelgateways.support.kit;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.MemoryFollowStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * A list that is polled: every change is told until a route has taken it, and then never again, whatever the service,
 * the route or the store does. Most tests poll by hand, on their own thread.
 */
public abstract class PollingContract {

    private static final String BY_HAND = "startScheduler=false";

    private FaultServer server;
    private volatile byte[] listed;
    private volatile int count;
    private final AtomicInteger askedFor = new AtomicInteger();
    private final Queue<FaultServer.Conversation> next = new ConcurrentLinkedQueue<>();
    private final List<Node> nodes = new ArrayList<>();
    private FollowStore store = new MemoryFollowStore();

    /** The URI of a list that is polled; without host and credentials. */
    protected abstract String polling();

    /** URI options with the credentials of one of several accounts. */
    protected abstract String account(int number);

    /** What must be read in no log: the secret of every {@link #account}. */
    protected abstract String secret();

    /** The header that says what happened to an entry. */
    protected abstract String changeHeader();

    /** What tells an entry from others, one for each number up to 1,000. */
    protected abstract String key(int number);

    /** The body of the reply that lists these entries, each a key and some other detail (ASCII letters). */
    protected abstract String reply(List<Map.Entry<String, String>> entries);

    /** Key and detail of what a route got. */
    protected abstract Map.Entry<String, String> entry(Object body);

    /** Bodies with status 200 that are no list, errors of the service's own among them. */
    protected abstract List<String> unreadable();

    /** Whether an empty list says that all that was in it is gone. */
    protected boolean isEmptyBelieved() {
        return true;
    }

    /**
     * What the service answers to a call other than that for the list.
     *
     * @param  path   the call's
     * @param  listed how many entries there are
     * @return        a whole reply; null: this is the call for the list
     */
    protected byte @Nullable [] beside(String path, int listed) {
        return null;
    }

    /** What goes into a context before it starts. */
    protected void prepare(CamelContext toPrepare) throws Exception {
    }

    @BeforeEach
    void startServer() throws Exception {
        lists();
        server = FaultServer.plain();
        server.usually(wire -> {
            while (true) {
                byte[] other = beside(wire.readRequest().line().split(" ")[1], count);
                askedFor.addAndGet(other == null ? 1 : 0);
                FaultServer.Conversation answer = other == null ? next.poll() : beside -> beside.write(other);
                if (answer == null) {
                    wire.write(Reply.of(200, listed));
                } else {
                    answer.hold(wire);
                }
            }
        });
    }

    @AfterEach
    void stopAll() throws Exception {
        for (Node node : nodes) {
            node.context.close();
        }
        server.close();
    }

    // ---- what is told

    @Test
    void theFirstPollTakesWhatItFindsAsKnownAndLaterOnesTellWhatChanged() throws Exception {
        lists("0=a", "1=a");
        Node node = start("");
        node.poll();
        assertThat(node.told()).isEmpty();

        lists("2=a", "0=a", "1=b");
        assertThat(node.toldBy(1)).containsExactly("created 2=a", "changed 1=b");
        assertThat(node.toldBy(3)).isEmpty();
    }

    @Test
    void withEmitTheFirstPollTellsAllOfIt() throws Exception {
        lists("1=a", "0=a");
        Node node = start("firstPoll=emit");

        assertThat(node.toldBy(1)).containsExactly("created 1=a", "created 0=a");
        assertThat(node.toldBy(3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "firstPoll=emit" })
    void afterAFirstPollThatFoundNothingEverythingIsNews(String options) throws Exception {
        Node node = start(options);
        node.poll();
        lists("0=a");

        assertThat(node.toldBy(1)).containsExactly("created 0=a");
    }

    @Test
    void anEntryIsRemovedWhenTwoListsInARowLackItAndItIsToldAsItWas() throws Exception {
        Node node = startKnowing("0=a", "1=b", "2=c");
        lists("0=a", "2=c");

        assertThat(node.toldBy(1)).isEmpty();
        assertThat(node.toldBy(1)).containsExactly("removed 1=b");
        assertThat(node.toldBy(3)).isEmpty();

        lists("0=a", "1=b", "2=c");
        assertThat(node.toldBy(1)).containsExactly("created 1=b");
    }

    @Test
    void threeEntriesOfAShortListCanBeRemovedAtOnce() throws Exception {
        Node node = startKnowing("0=a", "1=a", "2=a", "3=a");
        lists("3=a");

        assertThat(node.toldBy(3)).containsExactlyInAnyOrder("removed 0=a", "removed 1=a", "removed 2=a");
    }

    @Test
    void theLastEntryOfAListCanBeRemoved() throws Exception {
        Node node = startKnowing("0=a");
        lists();

        if (isEmptyBelieved()) {
            assertThat(node.toldBy(3)).containsExactly("removed 0=a");
        } else {
            try (CapturedLog log = new CapturedLog()) {
                assertThat(node.toldBy(3)).isEmpty();
                assertThat(log.text()).containsOnlyOnce("nothing confirms that it is whole");
            }
            lists("0=a");
            assertThat(node.toldBy(3)).isEmpty();
        }
    }

    @Test
    void anEntryThatComesBackInBetweenIsNotRemoved() throws Exception {
        Node node = startKnowing("0=a", "1=b");
        for (int i = 0; i < 5; i++) {
            lists("0=a");
            assertThat(node.toldBy(1)).isEmpty();
            lists("0=a", "1=b");
            assertThat(node.toldBy(1)).isEmpty();
        }
        lists("0=a");
        node.poll();
        lists("0=a", "1=c");
        assertThat(node.toldBy(1)).containsExactly("changed 1=c");
        lists("0=a");
        assertThat(node.toldBy(1)).isEmpty();
    }

    @Test
    void anEntryThatComesBackChangedAndFailsIsNotRemovedAtTheNextListThatLacksIt() throws Exception {
        Node node = startKnowing("0=a", "1=b");
        lists("0=a");
        node.poll();
        lists("0=a", "1=c");
        node.behaviour = PollingContract::fail;
        assertThat(node.toldBy(1)).containsExactly("changed 1=c");
        node.behaviour = PollingContract::take;
        lists("0=a");

        assertThat(node.toldBy(1)).isEmpty();
        assertThat(node.toldBy(1)).containsExactly("removed 1=b");
    }

    @Test
    void whenTooManyAreGoneNoneIsRemovedAndThatIsSaidOnce() throws Exception {
        Node node = startKnowing(entries(0, 20));
        lists(entries(5, 20));
        try (CapturedLog log = new CapturedLog()) {
            assertThat(node.toldBy(4)).isEmpty();
            assertThat(log.text()).containsOnlyOnce("5 of 20 entries are gone at once, more than maxRemovals=20");
            assertThat(log.text()).doesNotContain(key(3));
        }
        lists(entries(4, 20));
        assertThat(node.toldBy(1)).containsExactlyInAnyOrder("removed 0=a", "removed 1=a", "removed 2=a", "removed 3=a");
    }

    @Test
    void howManyMayGoCanBeSaid() throws Exception {
        Node node = startWith("maxRemovals=100", entries(0, 20));
        lists("0=a");

        assertThat(node.toldBy(2)).hasSize(19).allMatch(told -> told.startsWith("removed "));
    }

    @Test
    void whatHappensBesidesTooManyRemovalsIsTold() throws Exception {
        Node node = startKnowing(entries(0, 10));
        lists("0=b", "99=a");
        node.poll();
        node.forget();
        lists("0=b", "99=c");

        assertThat(node.toldBy(1)).containsExactly("changed 99=c");
    }

    @Test
    void entriesWithOneKeyAreOneEntryInWhateverOrderTheyCome() throws Exception {
        Node node = startKnowing("0=a", "1=b", "0=c");
        lists("0=c", "1=b", "0=a");
        assertThat(node.toldBy(2)).isEmpty();

        lists("1=b", "0=a");
        assertThat(node.toldBy(3)).isEmpty();
        lists("1=b");
        assertThat(node.toldBy(2)).containsExactly("removed 0=a");
    }

    @Test
    void aThousandEntriesAreToldOnceEach() throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(entries(0, 1_000)));
        lists(all.toArray(String[]::new));
        Node node = start("firstPoll=emit");

        assertThat(node.toldBy(1)).containsExactlyElementsOf(all.stream().map(e -> "created " + e).toList());
        Collections.reverse(all);
        lists(all.subList(0, 900).toArray(String[]::new));
        assertThat(node.toldBy(1)).isEmpty();
        assertThat(node.toldBy(1)).containsExactlyInAnyOrderElementsOf(
                all.subList(900, 1_000).stream().map(e -> "removed " + e).toList());
    }

    @Test
    void theExchangeIsInOnlyAndPartOfABatch() throws Exception {
        Node node = startKnowing();
        lists("0=a", "1=a", "2=a");
        node.poll();

        assertThat(node.exchanges).extracting(Exchange::getPattern).containsOnly(ExchangePattern.InOnly);
        assertThat(node.exchanges).extracting(x -> x.getProperty(Exchange.BATCH_INDEX)).containsExactly(0, 1, 2);
        assertThat(node.exchanges).extracting(x -> x.getProperty(Exchange.BATCH_SIZE)).containsOnly(3);
        assertThat(node.exchanges).extracting(x -> x.getProperty(Exchange.BATCH_COMPLETE)).containsExactly(false, false, true);
        assertThat(node.exchanges).extracting(x -> x.getMessage().getHeaders()).containsOnly(Map.of(changeHeader(), "created"));
        assertThat(node.exchanges).extracting(Exchange::getFromRouteId).containsOnly("polled");
    }

    @Test
    void noMoreThanAskedForAreToldByOnePollAndTheOthersByTheNext() throws Exception {
        Node node = startWith("maxMessagesPerPoll=2");
        lists(entries(0, 5));

        assertThat(node.toldBy(1)).containsExactly("created 0=a", "created 1=a");
        assertThat(node.exchanges).extracting(x -> x.getProperty(Exchange.BATCH_SIZE)).containsOnly(2);
        assertThat(node.toldBy(1)).containsExactly("created 2=a", "created 3=a");
        assertThat(node.toldBy(1)).containsExactly("created 4=a");
        assertThat(node.toldBy(1)).isEmpty();
    }

    // ---- until a route has taken it

    @ParameterizedTest
    @ValueSource(strings = { "exception", "error", "rollback", "rollback of this route only" })
    void whatARouteFailedOnIsToldAgainAndWhatItTookIsNot(String failure) throws Exception {
        Node node = startKnowing("0=a", "1=a", "2=a", "3=a", "4=a");
        lists("0=a", "1=b", "3=a", "4=a", "9=a");
        node.poll();
        node.forget();
        lists("0=b", "1=c", "3=a", "4=a", "8=a", "9=a");
        node.behaviour = failing(failure);
        List<String> all = List.of("created 8=a", "changed 0=b", "changed 1=c", "removed 2=a");
        try (CapturedLog log = new CapturedLog()) {
            assertThat(node.toldBy(1)).containsExactlyElementsOf(all);
            assertThat(node.toldBy(1)).containsExactlyInAnyOrderElementsOf(all);
            assertThat(log.text()).doesNotContain(secret()).doesNotContain(key(2));
        }
        node.behaviour = exchange -> {
            if (!name(exchange).equals("changed 1=c")) {
                failing(failure).process(exchange);
            }
        };
        assertThat(node.toldBy(1)).containsExactlyInAnyOrderElementsOf(all);
        node.behaviour = PollingContract::take;
        assertThat(node.toldBy(1)).containsExactlyInAnyOrder("created 8=a", "changed 0=b", "removed 2=a");
        assertThat(node.toldBy(3)).isEmpty();
    }

    @Test
    void anExceptionThatTheRouteHandledCountsAsTaken() throws Exception {
        Node node = start(polling(), 0, "firstPoll=emit&" + BY_HAND, route -> route.onException(Exception.class).handled(true)
                .end());
        node.behaviour = PollingContract::fail;
        lists("0=a");

        assertThat(node.toldBy(3)).containsExactly("created 0=a");
    }

    @Test
    void whatWasChangedAgainMeanwhileIsToldAsItIsNow() throws Exception {
        Node node = startKnowing("0=a");
        node.behaviour = PollingContract::fail;
        lists("0=b");
        node.poll();
        node.forget();
        lists("0=c");
        node.behaviour = PollingContract::take;

        assertThat(node.toldBy(3)).containsExactly("changed 0=c");
    }

    @Test
    void whatChangedBackBeforeARouteTookItIsNoNews() throws Exception {
        Node node = startKnowing("0=a");
        node.behaviour = PollingContract::fail;
        lists("0=b");
        node.poll();
        node.forget();
        lists("0=a");

        assertThat(node.toldBy(2)).isEmpty();
    }

    @Test
    void oneThatAlwaysFailsDoesNotHoldUpTheOthers() throws Exception {
        Node node = startWith("maxMessagesPerPoll=1");
        node.behaviour = exchange -> {
            if (name(exchange).contains("0=")) {
                fail(exchange);
            }
        };
        lists("0=a", "1=a");

        assertThat(node.toldBy(2)).containsExactly("created 0=a", "created 1=a");
        assertThat(node.toldBy(2)).containsExactly("created 0=a", "created 0=a");
    }

    @Test
    void severalThatAlwaysFailDoNotHoldUpTheOthers() throws Exception {
        Node node = startWith("maxMessagesPerPoll=1");
        node.behaviour = exchange -> {
            if (!name(exchange).contains("3=")) {
                fail(exchange);
            }
        };
        lists("0=a", "1=a", "2=a");
        assertThat(node.toldBy(4)).containsExactly("created 0=a", "created 1=a", "created 2=a", "created 0=a");

        lists("0=a", "1=a", "2=a", "3=a");
        assertThat(node.toldBy(5)).containsExactly(
                "created 3=a", "created 1=a", "created 2=a", "created 0=a", "created 1=a");
    }

    @Test
    void oneThatFailedByChanceIsTriedAgainBehindThoseThatWaitLonger() throws Exception {
        Node node = startWith("maxMessagesPerPoll=1");
        node.behaviour = PollingContract::fail;
        lists("0=a", "1=a", "2=a", "3=a");
        node.poll();
        node.poll();
        node.poll();
        node.poll();
        node.behaviour = exchange -> {
            if (!name(exchange).contains("3=")) {
                fail(exchange);
            }
        };

        assertThat(node.toldBy(4)).containsExactly("created 0=a", "created 1=a", "created 2=a", "created 3=a");
    }

    @Test
    void whatARouteHandedOverIsNotToldAgainBeforeItEnds() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Node node = start(polling(), 0, "firstPoll=emit&" + BY_HAND, route -> route.to("seda:later"));
        node.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:later").process(exchange -> assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue())
                        .process(exchange -> {
                            if (ended.incrementAndGet() == 1) {
                                throw new IllegalStateException("the first one fails");
                            }
                        });
            }
        });
        lists("0=a", "1=a");

        assertThat(node.toldBy(4)).containsExactly("created 0=a", "created 1=a");
        goOn.countDown();
        await().until(() -> ended.get() == 2 && node.context.getInflightRepository().size() == 0);
        assertThat(node.toldBy(1)).containsExactly("created 0=a");
        await().until(() -> ended.get() == 3 && node.context.getInflightRepository().size() == 0);
        assertThat(node.toldBy(2)).isEmpty();
    }

    @Test
    void whatARouteHandedOverAndThenFailedOnIsToldAgainHoweverTheOtherEnds() throws Exception {
        AtomicInteger handedOver = new AtomicInteger();
        Node node = start(polling(), 0, "firstPoll=emit&" + BY_HAND, route -> route.to("seda:audit"));
        audit(node, "seda:audit", handedOver, route -> {
        });
        node.behaviour = PollingContract::fail;
        lists("0=a");
        for (int i = 1; i < 4; i++) {
            assertThat(node.toldBy(1)).containsExactly("created 0=a");
            ended(node, handedOver, i);
        }
        node.behaviour = PollingContract::take;
        assertThat(node.toldBy(1)).containsExactly("created 0=a");
        ended(node, handedOver, 4);
        assertThat(node.toldBy(2)).isEmpty();
    }

    @Test
    void whatTheOtherRouteHandedOnAndThenFailedOnIsToldAgain() throws Exception {
        AtomicInteger handedOver = new AtomicInteger();
        Node node = start(polling(), 0, "firstPoll=emit&" + BY_HAND, route -> route.to("seda:other"));
        audit(node, "seda:other", new AtomicInteger(), route -> route.to("seda:audit").process(exchange -> {
            if (handedOver.get() < 2) {
                fail(exchange);
            }
        }));
        audit(node, "seda:audit", handedOver, route -> {
        });
        lists("0=a");
        assertThat(node.toldBy(1)).containsExactly("created 0=a");
        ended(node, handedOver, 1);
        handedOver.set(2);
        assertThat(node.toldBy(1)).containsExactly("created 0=a");
        ended(node, handedOver, 3);
        assertThat(node.toldBy(2)).isEmpty();
    }

    @Test
    void whatCouldNotBeHandedOverIsToldAgain() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        Node node = start(polling(), 0, "firstPoll=emit&" + BY_HAND, route -> route.to("seda:later?size=1"));
        node.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:later?size=1").process(exchange -> {
                    assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                    done.add(name(exchange));
                });
            }
        });
        lists(entries(0, 5));
        node.poll();
        assertThat(node.context.getInflightRepository().size()).isLessThan(3);
        goOn.countDown();

        await().until(() -> {
            node.poll();
            return done.size() >= 5 && node.context.getInflightRepository().size() == 0;
        });
        assertThat(done).hasSize(5).doesNotHaveDuplicates();
        assertThat(node.toldBy(2)).isEmpty();
    }

    /** A route that takes what is handed over, and counts it. */
    private static void audit(Node node, String from, AtomicInteger count, Shape shape) throws Exception {
        node.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                RouteDefinition route = from(from).errorHandler(noErrorHandler());
                shape.of(route);
                route.process(exchange -> count.incrementAndGet());
            }
        });
    }

    private static void ended(Node node, AtomicInteger count, int times) {
        await().until(() -> count.get() == times && node.context.getInflightRepository().size() == 0);
    }

    // ---- lists that are none

    @Test
    void aReplyThatIsNoListChangesNothingAndIsSaid() throws Exception {
        Node node = startKnowing("0=a", "1=a");
        List<FaultServer.Conversation> faults = new ArrayList<>();
        for (String body : unreadable()) {
            faults.add(answering(200, body));
        }
        faults.add(answering(200, ""));
        String whole = reply(parsed("0=a", "1=a"));
        for (int end : new int[] { 1, whole.length() / 2, whole.length() - 1 }) {
            faults.add(answering(200, whole.substring(0, end)));
            faults.add(wire -> {
                wire.write(Reply.raw(200, "Content-Length: " + whole.length() + "\r\n", bytes(whole.substring(0, end))));
                wire.close();
            });
        }
        for (int status : new int[] { 204, 301, 400, 401, 403, 404, 429, 500, 503 }) {
            faults.add(answering(status, status == 204 ? "" : reply(List.of())));
        }
        faults.add(wire -> {
            wire.write(Reply.raw(200, "Transfer-Encoding: chunked\r\n", bytes("5\r\n" + whole.substring(0, 5) + "\r\n")));
            wire.close();
        });
        faults.add(Wire::reset);
        faults.add(wire -> {
            throw new EOFException("closed without an answer");
        });
        AtomicInteger handled = new AtomicInteger();
        node.consumer().setExceptionHandler(new CountingHandler(handled));
        int count = 0;
        for (FaultServer.Conversation fault : faults) {
            for (int twice = 0; twice < 2; twice++) {
                next.add(fault);
                node.poll();
                assertThat(next).isEmpty();
                assertThat(handled).as("fault " + count).hasValue(++count);
            }
        }
        assertThat(node.told()).isEmpty();
        assertThat(node.toldBy(2)).isEmpty();
        lists("0=a", "1=b");
        assertThat(node.toldBy(1)).containsExactly("changed 1=b");
    }

    @Test
    void aFailedFirstPollIsNoFirstPoll() throws Exception {
        Node node = start("");
        lists("0=a");
        next.add(answering(500, ""));
        node.poll();

        assertThat(node.toldBy(2)).isEmpty();
    }

    @Test
    void aListThatLacksAnEntryCountsAlsoWhereAnotherPollFailsInBetween() throws Exception {
        Node node = startKnowing("0=a", "1=a");
        lists("0=a");
        node.poll();
        next.add(answering(500, ""));
        node.poll();

        assertThat(node.toldBy(1)).containsExactly("removed 1=a");
    }

    @Test
    void theServiceMayBeAwayAndComeBack() throws Exception {
        Node node = startWith("requestTimeout=2000", "0=a");
        next.add(Wire::waitForClose);
        try (CapturedLog log = new CapturedLog()) {
            node.poll();
            assertThat(log.text()).contains("WARN").doesNotContain(secret()).doesNotContain("127.0.0.1:" + server.port() + "/");
        }
        lists("0=a", "1=a");
        assertThat(node.toldBy(1)).containsExactly("created 1=a");
    }

    @Test
    void aFailedPollCanBeRoutedAndAFailedExchangeIsNotRoutedTwice() throws Exception {
        List<Throwable> caught = new CopyOnWriteArrayList<>();
        Node node = start(polling(), 0, "firstPoll=emit&bridgeErrorHandler=true&" + BY_HAND,
                route -> route.onException(Exception.class).handled(false)
                        .process(x -> caught.add(x.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class))).end());
        next.add(answering(500, ""));
        assertThat(node.toldBy(1)).isEmpty();
        assertThat(caught).hasSize(1);

        lists("0=a");
        node.behaviour = PollingContract::fail;
        assertThat(node.toldBy(1)).containsExactly("created 0=a");
        assertThat(caught).hasSize(2);
        node.behaviour = PollingContract::take;
        assertThat(node.toldBy(1)).containsExactly("created 0=a");
    }

    // ---- who goes on

    @Test
    void aRestartWithTheSameStoreGoesOn() throws Exception {
        startKnowing("0=a", "1=a", "2=a").context.stop();
        lists("0=b", "1=a", "3=a");
        Node restarted = start("");

        assertThat(restarted.toldBy(1)).containsExactly("created 3=a", "changed 0=b");
        restarted.context.stop();
        assertThat(start("firstPoll=emit").toldBy(1)).containsExactly("removed 2=a");
    }

    @Test
    void twoNodesTakeTurns() throws Exception {
        Node one = startKnowing("0=a", "1=a", "2=a");
        Node other = start("");
        lists("0=a", "1=a");
        assertThat(one.toldBy(1)).isEmpty();
        lists("0=a", "1=a", "2=a");
        assertThat(other.toldBy(1)).isEmpty();
        lists("0=a", "1=a");
        assertThat(one.toldBy(1)).isEmpty();
        assertThat(other.toldBy(1)).containsExactly("removed 2=a");
        assertThat(one.toldBy(1)).isEmpty();
    }

    @Test
    void withoutAStoreARestartOfTheRouteGoesOnAndOneOfTheApplicationBeginsAnew() throws Exception {
        store = null;
        lists("0=a");
        Node node = start("");
        node.poll();
        node.context.getRouteController().stopRoute("polled");
        lists("0=b");
        node.context.getRouteController().startRoute("polled");
        assertThat(node.toldBy(1)).containsExactly("changed 0=b");

        lists("0=c");
        assertThat(start("").toldBy(2)).isEmpty();
    }

    @Test
    void accountsThatShareAStoreDoNotDisturbEachOther() throws Exception {
        lists("0=a");
        Node one = start(0, "");
        Node other = start(1, "firstPoll=emit");
        one.poll();

        assertThat(other.toldBy(1)).containsExactly("created 0=a");
        lists("0=b");
        assertThat(one.toldBy(1)).containsExactly("changed 0=b");
        assertThat(other.toldBy(1)).containsExactly("changed 0=b");
        assertThat(all(store)).hasSize(4).noneMatch(f -> f.key().contains(secret()) || f.value().contains(secret()));
    }

    @Test
    void twoRoutesOfOneApplicationDoNotShareTheirState() throws Exception {
        Node node = start("");
        assertThatThrownBy(() -> node.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri(polling(), 0, BY_HAND + "&maxRemovals=30&followStore=#store")).to("log:second");
            }
        })).hasStackTraceContaining("Give this one a followStore of its own");
    }

    /** As under {@code master:}, where the route's own consumer is another. */
    @Test
    void aConsumerWithinAnotherIsRefusedTooUntilTheFirstStops() throws Exception {
        Node node = start("");
        Consumer within = node.context.getEndpoint(uri(polling(), 0, BY_HAND + "&maxRemovals=30&followStore=#store"))
                .createConsumer(PollingContract::take);
        assertThatThrownBy(within::start).hasMessageContaining("Give this one a followStore of its own");

        node.context.getRouteController().stopRoute("polled");
        within.start();
        assertThatThrownBy(() -> node.context.getRouteController().startRoute("polled"))
                .hasStackTraceContaining("Give this one a followStore of its own");
        within.stop();
        node.context.getRouteController().startRoute("polled");
    }

    @Test
    void aStoreThatFailsMovesNothingAndIsSaid() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        FollowStore kept = store;
        store = new MoodyStore(kept, broken);
        Node node = startKnowing("0=a", "1=a");
        AtomicInteger handled = new AtomicInteger();
        node.consumer().setExceptionHandler(new CountingHandler(handled));
        lists("0=b", "1=a");
        node.behaviour = exchange -> broken.set(true);
        assertThat(node.toldBy(1)).containsExactly("changed 0=b");
        assertThat(handled).hasValue(1);
        assertThat(node.toldBy(1)).isEmpty();
        assertThat(handled).hasValue(2);

        broken.set(false);
        node.behaviour = PollingContract::take;
        assertThat(node.toldBy(3)).containsExactly("changed 0=b");
    }

    @Test
    void anEntryInTheStoreThatCannotBeReadIsSaidAndTheOthersAreTold() throws Exception {
        Node node = startKnowing(entries(0, 10));
        List<FollowStore.Followed> known = all(store);
        known.stream().filter(f -> f.key().endsWith(storedKey(3))).forEach(f -> store.put(f.key(), "+nonsense", null));
        lists(Stream.concat(Stream.of("0=b"), Stream.of(entries(1, 10)).filter(e -> !e.startsWith("3=")))
                .toArray(String[]::new));
        AtomicInteger handled = new AtomicInteger();
        node.consumer().setExceptionHandler(new CountingHandler(handled));

        assertThat(node.toldBy(2)).containsExactly("changed 0=b");
        assertThat(handled).hasValue(1);
    }

    /** The end of the key under which an entry is stored. */
    protected String storedKey(int number) {
        return key(number);
    }

    // ---- stopping

    @Test
    void aSuspendedConsumerEndsTheExchangeUnderWayAndTellsTheRestLater() throws Exception {
        Node node = startKnowing();
        lists(entries(0, 3));
        node.behaviour = exchange -> node.consumer().suspend();

        assertThat(node.toldBy(2)).containsExactly("created 0=a");
        node.behaviour = PollingContract::take;
        node.consumer().resume();
        assertThat(node.toldBy(2)).containsExactly("created 1=a", "created 2=a");
    }

    @Test
    void aStopDuringARouteLosesNothingAndTellsNothingTwice() throws Exception {
        lists(entries(0, 50));
        CountDownLatch inRoute = new CountDownLatch(1);
        Node node = start(polling(), 0, "firstPoll=emit&initialDelay=0", route -> route.process(x -> inRoute.countDown()));
        assertThat(inRoute.await(20, TimeUnit.SECONDS)).isTrue();
        node.context.stop();
        List<String> told = new ArrayList<>(node.told());
        Node restarted = start("");
        told.addAll(restarted.toldBy(2));

        assertThat(told).hasSize(50).doesNotHaveDuplicates();
    }

    // ---- by itself

    @Test
    void itPollsByItselfAfterErrorsOfAnyKindToo() throws Exception {
        Node node = start(polling(), 0, "initialDelay=0&delay=10", route -> {
        });
        await().until(() -> server.requests().size() > 1);
        node.behaviour = failing("error");
        lists("0=a");
        await().until(() -> node.told().size() > 1);
        next.add(answering(500, ""));
        node.behaviour = PollingContract::take;
        lists("0=a", "1=a");

        await().until(() -> node.told().contains("created 1=a"));
    }

    @Test
    void twoPollsAtOnceTellEachChangeOnce() throws Exception {
        Node node = startKnowing();
        lists(entries(0, 5));
        Thread other = new Thread(node::poll);
        node.behaviour = exchange -> {
            if (name(exchange).contains("0=")) {
                other.start();
                // as far as it comes: to its end, or to where it waits for the first one
                await().until(() -> other.getState() == Thread.State.WAITING && askedFor.get() == 2
                        || other.getState() == Thread.State.TERMINATED);
            }
        };

        node.forget();
        node.poll();
        other.join();

        assertThat(node.told()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void greedyPollingGoesOnWhileSomethingIsTakenAndNotWhileAllFails() throws Exception {
        Node node = startWith("greedy=true&maxMessagesPerPoll=1");
        lists("0=a", "1=a", "2=a");
        assertThat(node.toldBy(1)).hasSize(3);

        lists("0=b", "1=b", "2=b");
        node.behaviour = PollingContract::fail;
        assertThat(node.toldBy(1)).hasSize(1);
    }

    @Test
    void anEmptyMessageSaysThatAllIsAsItWasAndNotThatAllFailed() throws Exception {
        lists("0=a");
        Node node = start("sendEmptyMessageWhenIdle=true");
        node.poll();
        assertThat(node.exchanges).singleElement().satisfies(x -> assertThat(x.getMessage().getBody()).isNull());

        node.forget();
        lists("0=b");
        node.behaviour = PollingContract::fail;
        assertThat(node.toldBy(1)).containsExactly("changed 0=b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "timeUnit=SECONDS", "delay=60000", "delay=60&timeUnit=SECONDS" })
    void itPollsOnceAMinuteUnlessToldOtherwise(String options) throws Exception {
        ScheduledBatchPollingConsumer consumer = start(options).consumer();

        assertThat(consumer.getTimeUnit().toSeconds(consumer.getDelay())).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = { "maxRemovals=101", "maxRemovals=-1", "maxMessagesPerPoll=-1", "firstPoll=perhaps" })
    void anOptionThatCannotBeIsRefused(String option) {
        assertThatThrownBy(() -> start(option)).hasStackTraceContaining(option.substring(0, option.indexOf('=')));
    }

    // ---- what the tests are made of

    /** A change as {@code created 0=a}: what happened to which entry, and its detail. */
    private String name(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return "nothing";
        }
        Map.Entry<String, String> entry = entry(body);
        int number = IntStream.range(0, 1_000).filter(i -> key(i).equals(entry.getKey())).findFirst().orElse(-1);
        return exchange.getMessage().getHeader(changeHeader()) + " " + number + "=" + entry.getValue();
    }

    private static void take(Exchange exchange) {
        // as it should be
    }

    private static void fail(Exchange exchange) {
        throw new IllegalStateException("the route fails");
    }

    private static Processor failing(String how) {
        return exchange -> {
            switch (how) {
                case "error" -> throw new StackOverflowError("the route fails");
                case "rollback" -> exchange.setRollbackOnly(true);
                case "rollback of this route only" -> exchange.setRollbackOnlyLast(true);
                default -> fail(exchange);
            }
        };
    }

    private static FaultServer.Conversation answering(int status, String body) {
        return wire -> wire.write(Reply.of(status, bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** From now on the service lists these entries, each a number and a detail as in {@code 0=a}. */
    private void lists(String... entries) {
        listed = bytes(reply(parsed(entries)));
        count = entries.length;
    }

    private List<Map.Entry<String, String>> parsed(String... entries) {
        return Stream.of(entries).map(e -> e.split("=")).map(e -> Map.entry(key(Integer.parseInt(e[0])), e[1])).toList();
    }

    private static String[] entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> i + "=a").toArray(String[]::new);
    }

    private static List<FollowStore.Followed> all(FollowStore store) {
        List<FollowStore.Followed> all = new ArrayList<>();
        store.forEach("", all::add);
        return all;
    }

    private Node startKnowing(String... entries) throws Exception {
        return startWith("", entries);
    }

    private Node start(String options) throws Exception {
        return start(0, options);
    }

    private Node start(int account, String options) throws Exception {
        return start(polling(), account, options + "&" + BY_HAND, route -> {
        });
    }

    private String uri(String operation, int account, String options) {
        return operation + (operation.contains("?") ? "&" : "?") + "baseUrl=http://127.0.0.1:" + server.port() + "&"
               + account(account) + "&" + options.replaceAll("^&", "");
    }

    private interface Shape {
        void of(RouteDefinition route);
    }

    private Node start(String operation, int account, String options, Shape shape) throws Exception {
        Node node = new Node();
        nodes.add(node);
        if (store != null) {
            node.context.getRegistry().bind("store", store);
        }
        prepare(node.context);
        node.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                RouteDefinition route = from(uri(operation, account, options + (store == null ? "" : "&followStore=#store")))
                        .routeId("polled");
                shape.of(route);
                route.process(node::arrive);
            }
        });
        node.context.start();
        return node;
    }

    private Node startWith(String options, String... entries) throws Exception {
        lists(entries);
        Node node = start(options);
        node.poll();
        assertThat(node.told()).isEmpty();
        return node;
    }

    /** An application that polls. */
    private final class Node {

        final CamelContext context = new DefaultCamelContext();
        final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
        private final List<String> told = new CopyOnWriteArrayList<>();
        volatile Processor behaviour = PollingContract::take;

        private void arrive(Exchange exchange) throws Exception {
            told.add(name(exchange));
            exchanges.add(exchange);
            behaviour.process(exchange);
        }

        ScheduledBatchPollingConsumer consumer() {
            return (ScheduledBatchPollingConsumer) context.getRoute("polled").getConsumer();
        }

        void poll() {
            consumer().run();
        }

        List<String> told() {
            return List.copyOf(told);
        }

        void forget() {
            told.clear();
            exchanges.clear();
        }

        /** What so many polls tell. */
        List<String> toldBy(int polls) {
            forget();
            for (int i = 0; i < polls; i++) {
                poll();
            }
            return told();
        }
    }

    private record CountingHandler(AtomicInteger count) implements org.apache.camel.spi.ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            count.incrementAndGet();
        }

        @Override
        public void handleException(String message, Throwable exception) {
            count.incrementAndGet();
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            count.incrementAndGet();
        }
    }

    /** Does nothing while it is broken. */
    private record MoodyStore(FollowStore kept, AtomicBoolean broken) implements FollowStore {

        private FollowStore whole() {
            if (broken.get()) {
                throw new IllegalStateException("the store is down");
            }
            return kept;
        }

        @Override
        public void put(String key, String value, java.time.Instant dueAt) {
            whole().put(key, value, dueAt);
        }

        @Override
        public void remove(String key) {
            whole().remove(key);
        }

        @Override
        public List<Followed> due(String prefix, java.time.Instant now, int max) {
            return whole().due(prefix, now, max);
        }

        @Override
        public void forEach(String prefix, java.util.function.Consumer<Followed> visitor) {
            whole().forEach(prefix, visitor);
        }
    }
}
