package org.camelgateways.intouch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.kit.CapturedLog;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing counts the members of a group: one is told as removed only where the service, asked about the contact by
 * itself, says so too, and never because lists came short, be it twice in a row.
 */
class MemberRemovalsTest {

    private static final int MANY = 20;
    private static final int FIRST = 5120;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<String> told = new CopyOnWriteArrayList<>();
    /** What the service has: contacts' numbers by their ids, and who is in the group. */
    private final Map<Integer, String> book = new ConcurrentHashMap<>();
    private final List<Integer> members = new CopyOnWriteArrayList<>();
    /** What its list of members lacks all the same. */
    private final List<Integer> lost = new CopyOnWriteArrayList<>();
    /** What it answers in place of the truth, by a part of the request's line. */
    private final Map<String, byte[]> instead = new ConcurrentHashMap<>();
    private FaultServer server;

    @BeforeEach
    void start() throws Exception {
        server = FaultServer.plain();
        server.usually(FaultServer.answering(this::answer));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouch:groups/contacts?group=31&startScheduler=false&username=kari&domain=acme&password=hummer"
                     + "&baseUrl=http://127.0.0.1:" + server.port())
                        .routeId("polled")
                        .process(exchange -> told.add(
                                exchange.getMessage().getHeader("CamelIntouchChange") + " "
                                                      + exchange.getMessage().getBody(Contact.class).contactId()));
            }
        });
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.stop();
        server.close();
    }

    /** The service has so many contacts, all of them members, and the route knows them. */
    private void knows(int contacts) {
        IntStream.range(FIRST, FIRST + contacts).forEach(id -> {
            book.put(id, "900" + id);
            members.add(id);
        });
        assertThat(toldBy(1)).isEmpty();
    }

    private byte[] answer(ReceivedRequest request) {
        String line = request.line();
        for (Map.Entry<String, byte[]> other : instead.entrySet()) {
            if (line.contains(other.getKey())) {
                return other.getValue();
            }
        }
        String path = URLDecoder.decode(line.split(" ")[1], StandardCharsets.UTF_8);
        String last = path.replaceAll(".*/", "");
        return switch (path.replaceAll("/[^/]*$", "")) {
            case "/2/groups/31" -> listing(id -> members.contains(id) && !lost.contains(id));
            case "/1/groups" -> Reply.of(200, "{\"GroupId\":31,\"Name\":\"Board\"}");
            case "/1/contacts" -> last.equals("count") ? Reply.of(200, Integer.toString(book.size()))
                    : book.containsKey(Integer.valueOf(last)) ? Reply.of(200, contact(Integer.parseInt(last)))
                    : Reply.of(404, "");
            case "/1/contacts/search" -> listing(id -> book.get(id).contains(last));
            case "/1/groups/31/contacts/search" -> listing(id -> members.contains(id) && book.get(id).contains(last));
            default -> Reply.of(404, "");
        };
    }

    private byte[] listing(Predicate<Integer> who) {
        return Reply.of(200, new TreeMap<>(book).keySet().stream().filter(who).map(this::contact)
                .collect(Collectors.joining(",", "[", "]")));
    }

    private String contact(int id) {
        return "{\"ContactId\":" + id + ",\"Firstname\":\"Kari\",\"PhoneNumber\":\"" + book.get(id) + "\"}";
    }

    private List<String> toldBy(int polls) {
        told.clear();
        for (int i = 0; i < polls; i++) {
            ((ScheduledBatchPollingConsumer) context.getRoute("polled").getConsumer()).run();
        }
        return new ArrayList<>(told);
    }

    private void leaves(Integer id) {
        members.remove(id);
    }

    @Test
    void whoLeavesTheGroupIsToldWhenTwoListsLackIt() {
        knows(MANY);
        leaves(5121);
        assertThat(toldBy(1)).isEmpty();
        assertThat(toldBy(1)).containsExactly("removed 5121");
        assertThat(toldBy(3)).isEmpty();
    }

    @Test
    void whoIsGoneAltogetherIsToldToo() {
        knows(MANY);
        leaves(5121);
        book.remove(5121);
        assertThat(toldBy(2)).containsExactly("removed 5121");
    }

    @Test
    void whoLeftAndHasAnotherNumberNowIsFoundByThat() {
        knows(MANY);
        leaves(5121);
        book.put(5121, "41234567");
        assertThat(toldBy(2)).containsExactly("removed 5121");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 3, MANY - 1, MANY })
    void aListThatIsShortHoweverOftenRemovesNobody(int lacking) {
        knows(MANY);
        IntStream.range(FIRST, FIRST + lacking).forEach(lost::add);
        assertThat(toldBy(8)).isEmpty();
        lost.clear();
        assertThat(toldBy(3)).isEmpty();
        leaves(5121);
        assertThat(toldBy(2)).containsExactly("removed 5121");
    }

    @Test
    void ofThoseThatAListLacksWhoReallyLeftIsToldAndTheOthersAreWarnedOf() {
        knows(MANY);
        lost.add(5122);
        leaves(5121);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(toldBy(6)).containsExactly("removed 5121");
            assertThat(log.text()).containsOnlyOnce("the list lacks 2 entries").contains("did not say of 1 that they are gone")
                    .doesNotContain("5122");
        }
    }

    /** As a proxy says of what it does not know: nothing counts the members, so that no count contradicts the list. */
    @ParameterizedTest
    @ValueSource(strings = { "", "<html><h1>404 Not Found</h1></html>" })
    void whoIsSaidNotToBeThereAndIsFoundAllTheSameIsNotRemoved(String said) {
        knows(MANY);
        lost.add(5121);
        instead.put("/1/contacts/5121", Reply.of(404, said));
        assertThat(toldBy(6)).isEmpty();
        instead.put("/1/groups/31/contacts/search", Reply.of(200, "[]"));
        assertThat(toldBy(6)).isEmpty();
    }

    @Test
    void theLastMembersOfAGroupThatIsEmptiedAreTold() {
        knows(3);
        members.clear();
        assertThat(toldBy(1)).isEmpty();
        assertThat(toldBy(1)).containsExactlyInAnyOrder("removed 5120", "removed 5121", "removed 5122");
    }

    @Test
    void anEmptyListOfAGroupThatIsNotEmptyRemovesNobody() {
        knows(3);
        lost.addAll(members);
        assertThat(toldBy(8)).isEmpty();
    }

    @Test
    void aServiceThatHasLostItsContactsRemovesNobody() {
        knows(3);
        members.clear();
        book.clear();
        assertThat(toldBy(8)).isEmpty();
    }

    /** Each answer is that to one of the questions, while the list lacks somebody who left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/1/contacts/count | 0", "/1/contacts/count | ''", "/1/contacts/count | x", "/1/groups/31 HTTP | {}",
            "/1/groups/31 HTTP | {\"GroupId\":32,\"Name\":\"Board\"}", "/1/groups/31 HTTP | ''",
            "/1/contacts/5121 | ''", "/1/contacts/5121 | {}", "/1/contacts/5121 | <html>Login</html>",
            "/1/contacts/5121 | {\"ContactId\":5122,\"PhoneNumber\":\"9005121\"}", "/1/contacts/5121 | []",
            "/1/contacts/5121 | {\"ContactId\":5121,\"PhoneNumber\":\"..\",\"Firstname\":\"a/b\"}",
            "/1/contacts/search | []", "/1/contacts/search | ''", "/1/contacts/search | [{}]",
            "/1/contacts/search | [{\"ContactId\":5122}]", "/1/groups/31/contacts/search | ''",
            "/1/groups/31/contacts/search | {}", "/1/groups/31/contacts/search | [{\"ContactId\":5121}",
            "/1/groups/31/contacts/search | [{\"ContactId\":5121}]" })
    void withoutAnAnswerThatSaysSoNobodyIsRemoved(String question, String said) {
        knows(MANY);
        leaves(5121);
        instead.put(question, Reply.of(200, said));
        assertThat(toldBy(6)).isEmpty();
        instead.clear();
        assertThat(toldBy(3)).containsExactly("removed 5121");
    }

    @ParameterizedTest
    @CsvSource({
            "/1/contacts/count, 404", "/1/groups/31 HTTP, 404", "/1/contacts/search, 404", "/1/groups/31/contacts/search, 404",
            "/1/contacts/count, 500", "/1/groups/31 HTTP, 406", "/1/contacts/5121, 405", "/1/contacts/5121, 503",
            "/1/contacts/search, 406", "/1/groups/31/contacts/search, 503", "/1/, 404", "/1/, 406", "/1/, 503" })
    void withoutAnAnswerAtAllNobodyIsRemoved(String question, int status) {
        knows(MANY);
        leaves(5121);
        instead.put(question, Reply.of(status, "Number of allowed API requests per minute exceeded"));
        try (CapturedLog log = new CapturedLog()) {
            assertThat(toldBy(6)).isEmpty();
            assertThat(log.text()).contains("WARN").doesNotContain("5121", "hummer");
        }
        instead.clear();
        assertThat(toldBy(3)).containsExactly("removed 5121");
    }

    /** Else one contact about which the service cannot answer would hold up all others. */
    @Test
    void whoCannotBeAskedAboutDoesNotHoldUpTheOthers() {
        knows(MANY);
        leaves(5121);
        leaves(5122);
        instead.put("/1/contacts/5121", Reply.of(500, ""));
        assertThat(toldBy(6)).containsExactly("removed 5122");
    }

    @Test
    void ofManyWhoLeaveAHundredAreAskedAboutAtATime() {
        knows(800);
        IntStream.range(FIRST, FIRST + 150).forEach(this::leaves);
        assertThat(toldBy(1)).isEmpty();
        assertThat(toldBy(1)).hasSize(100);
        assertThat(toldBy(1)).hasSize(50).allMatch(each -> each.startsWith("removed "));
        assertThat(toldBy(2)).isEmpty();
    }

    @Test
    void aContactWithoutANumberIsSearchedForByItsName() {
        knows(MANY);
        leaves(5121);
        instead.put("/1/contacts/5121",
                Reply.of(200, "{\"ContactId\":5121,\"Lastname\":\"\\u00C5 & \\u00D8\",\"PhoneNumber\":\"\"}"));
        instead.put("/1/contacts/search/%C3%85%20%26%20%C3%98", Reply.of(200, "[{\"ContactId\":5121}]"));
        assertThat(toldBy(2)).containsExactly("removed 5121");
    }
}
