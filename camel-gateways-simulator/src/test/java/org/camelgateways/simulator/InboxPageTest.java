package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camelgateways.simulator.connector.ConnectorKey;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The inbox page in a real browser; what it looked like lies in {@code target/screenshots}. */
@ExtendWith(InboxPageTest.WhereThereIsABrowser.class)
class InboxPageTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String ASA = "+46701740605";
    private static final String BO = "+46701740606";
    private static final String LONG_TEXT = "Muraho! Your order is ready for collection at the counter. Bring this text and an "
                                            + "ID with you, and ask for the parcel under your own name. We are open until six. "
                                            + "Thank you for choosing us.";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(Simulator.builder().maxMessages(100_000));

    private static Browser browser;

    private final Simulator simulator = extension.simulator();

    /** Asked before the class begins: what is given up later is nowhere reported. */
    static final class WhereThereIsABrowser implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Browser.missing().map(ConditionEvaluationResult::disabled)
                    .orElseGet(() -> ConditionEvaluationResult.enabled(""));
        }
    }

    @BeforeAll
    static void start() throws Exception {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void prepare() {
        browser.resize(1280, 860);
        browser.prefer("light");
        browser.requested();
        browser.complaints();
    }

    /** Whatever the page was used for, it asked nobody else for anything, and complained of nothing. */
    @AfterEach
    void nothingWentElsewhere() {
        List<String> requested = browser.requested();
        List<String> complaints = browser.complaints();
        browser.open("about:blank");
        assertThat(requested).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(simulator.baseUrl() + "/"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void aTextAppearsByItself() throws Exception {
        go("#/inbox");
        browser.awaitText(".nothing h2", "No texts yet");
        picture("empty");
        create(Documents.to(ASA));
        browser.awaitText(".list a", ASA);
        create(Documents.to(BO));
        browser.await("document.querySelectorAll('.list a').length === 2");

        assertThat(browser.texts(".list a").get(0)).contains(BO, "ACME", "Hej", "Sent", "InTime");
        simulator.clock().advance(Duration.ofSeconds(10));
        browser.awaitText(".list a .state", "Delivered");
    }

    @Test
    void chanceIsDrawnFromAnotherSeed() {
        go("#/faults");
        browser.await("document.querySelector('.inline input')?.value === '1'");
        browser.script("document.querySelector('.inline input').value = ''");
        browser.type(".inline input", "4711");
        browser.press(Browser.ENTER);
        browser.awaitText("#toasts", "Chance is drawn from 4711 now.");

        assertThat(simulator.faults().seed()).isEqualTo(4711);
        simulator.faults().seed(1);
    }

    @Test
    void textsAreSearchedAndFiltered() throws Exception {
        create(Documents.to(ASA));
        create(Documents.to(BO).replace(">Hej<", ">Tack så mycket<"));
        SmsClient.demo(simulator).send("+250700000602", LONG_TEXT);
        go("#/inbox");
        browser.await("document.querySelectorAll('.list a').length === 3");
        assertThat(browser.texts(".list a").get(0)).contains("2 segments", "costs 36", "IntouchSMS");

        browser.type("#search", "TACK SÅ");
        browser.awaitText(".side .count", "1 text found");
        assertThat(browser.texts(".list a")).singleElement().asString().contains(BO);
        browser.press(Browser.ESCAPE);
        go("#/inbox?search=nothing+like+it");
        browser.awaitText(".nothing h2", "No text is like that");
        browser.clickText(".nothing a", "Show all texts");
        browser.await("document.querySelectorAll('.list a').length === 3");
        browser.choose("select[aria-label=Service]", "intouchsms");
        browser.awaitText(".side .count", "1 text found");
        assertThat(browser.texts(".list a")).singleElement().asString().contains("+250700000602");
    }

    @Test
    void aTextIsShownWithWhatWentOverTheWireAndNoCredentials() throws Exception {
        try (StatusPage page = new StatusPage()) {
            create(Documents.reported(page.url(), ASA));
            simulator.clock().advance(Duration.ofMinutes(1));
        }
        go("#/inbox");
        browser.click(".list a");
        browser.click(".exchange summary");
        browser.awaitText(".exchange pre", "user=demo&hash=*****");

        String shown = String.join("\n", browser.texts(".detail"));
        assertThat(shown).contains("<sendertitle>ACME</sendertitle>", "/intime/status/*****</statusurl>",
                "Content-Type: text/plain",
                "counted as received", "transid=t1", "1 segment", "not told by the service");
        assertThat(browser.script("return document.documentElement.outerHTML").toString()).contains("*****")
                .doesNotContain("demo-secret", "s3cret");
    }

    @Test
    void whatWasSaidWithANumberIsReadAsAConversationAndGoneOnWith() throws Exception {
        create(Documents.to(ASA));
        go("#/numbers");
        browser.click(".list a");
        browser.awaitText("[data-side=out] .bubble", "Hej");
        browser.click(".write summary");
        browser.type(".write textarea", "Ja, tack");
        browser.clickText(".write button", "Send it in");

        browser.awaitText("[data-side=in] .bubble", "Ja, tack");
        assertThat(simulator.intouch().account("demo").messages()).hasSize(1);
        assertThat(simulator.inbox().count(ASA)).isEqualTo(1);
    }

    @Test
    void aTextComesInFromAHandset() {
        go("#/inbox");
        browser.clickText("button", "Text from a handset");
        browser.type("dialog input[inputmode=tel]", ASA);
        browser.type("dialog textarea", "Hallo?");
        browser.clickText("dialog button", "Send it in");

        browser.awaitText(".list a", "Came in");
        assertThat(simulator.inbox().with(ASA)).singleElement()
                .satisfies(text -> assertThat(text.state()).isEqualTo(InboxMessage.State.RECEIVED));
    }

    @Test
    void aStatusIsSetAndReported() throws Exception {
        try (StatusPage page = new StatusPage()) {
            create(Documents.reported(page.url(), ASA));
            go("#/inbox");
            browser.click(".list a");
            browser.choose(".detail form select", "21");
            browser.clickText(".detail form button", "Set and report");
            browser.awaitText(".detail .facts", "Unknown 21 since");
            browser.awaitText(".callback", "counted as received");
            assertThat(page.statuses()).containsExactly("21");

            browser.choose(".detail form select", "");
            browser.type("[aria-label='Another status']", "99");
            browser.clickText(".detail form button", "Set and report");
            browser.awaitText(".detail .facts", "99 since");
            assertThat(page.statuses()).containsExactly("21", "99");
        }
    }

    @Test
    void aFaultIsSwitchedOnOffAndOnAgain() throws Exception {
        go("#/faults");
        browser.awaitText(".nothing h2", "Nothing goes wrong");
        browser.choose("form select", "delay");
        browser.type("form .form input", Browser.DOWN);
        browser.clickText("form button", "Switch it on");
        browser.await("document.querySelector('[role=switch][aria-checked=true]')");
        assertThat(simulator.faults().active()).singleElement().asString().startsWith("delay");
        browser.awaitText("#fault-count", "1");

        browser.click("[role=switch]");
        browser.await("document.querySelector('[role=switch][aria-checked=false]')");
        assertThat(simulator.faults().active()).isEmpty();
        browser.click("[role=switch]");
        browser.await("document.querySelector('[role=switch][aria-checked=true]')");
        assertThat(simulator.faults().active()).hasSize(1);
        browser.clickText("button", "Switch all off");
        browser.awaitText(".nothing h2", "Nothing goes wrong");
    }

    @Test
    void aFaultThatAProgramMadeIsToldAndSwitchedOnAgain() throws Exception {
        new Http(simulator).post("/faults",
                "{\"kind\":\"status\",\"status\":429,\"on\":\"sms/send\",\"times\":3,\"headers\":{\"Retry-After\":\"3\"}}");
        String made = simulator.faults().active().get(0).fields().toString();
        go("#/faults");
        browser.awaitText(".switches", "status: 429");
        browser.click("[role=switch]");
        browser.await("document.querySelector('[role=switch][aria-checked=false]')");
        browser.click("[role=switch]");
        browser.await("document.querySelector('[role=switch][aria-checked=true]')");

        assertThat(simulator.faults().active()).singleElement().satisfies(fault -> {
            assertThat(fault).hasToString("status on sms/send, times 3");
            assertThat(fault.fields()).hasToString(made);
        });
        simulator.faults().clear();
    }

    @Test
    void theClockIsRunForward() throws Exception {
        create(Documents.to(ASA));
        go("#/inbox");
        browser.awaitText(".list a .state", "Sent");
        Instant before = simulator.clock().instant();
        browser.click("#clock");
        browser.awaitText("dialog", "1 thing to happen later");
        browser.clickText("dialog button", "+ 1 hour");

        browser.awaitText("dialog", "Nothing is waiting for its time.");
        assertThat(Duration.between(before, simulator.clock().instant())).isGreaterThan(Duration.ofHours(1));
        browser.press(Browser.ESCAPE);
        browser.awaitText(".list a .state", "Delivered");
    }

    @Test
    void whatGoesWrongInADialogIsSaidInIt() {
        go("#/inbox");
        browser.press("c");
        browser.await("document.querySelector('dialog[open] input')");
        browser.script("document.querySelector('dialog input').value = '9999-12-31T23:00:00'");
        browser.clickText("dialog form button", "Run");

        browser.awaitText("dialog [role=status]", "The clock runs to 9999-12-31T00:00:00Z at most.");
        browser.complaints();
    }

    @Test
    void anAddressThatIsTypedWronglyStillShowsThePage() {
        go("#/numbers/100%");

        browser.awaitText(".detail h2", "100%");
    }

    @Test
    void everythingIsReachedWithTheKeyboardAlone() throws Exception {
        create(Documents.to(ASA));
        create(Documents.to(BO));
        go("#/inbox");
        browser.await("document.querySelectorAll('.list a').length === 2");
        browser.press(Browser.TAB);
        assertThat(focused()).isEqualTo("Skip to the content");
        browser.press(Browser.ENTER);
        assertThat(browser.is("document.activeElement.id === 'main'")).isTrue();
        browser.press("j", "j");
        assertThat(focused()).contains(ASA);
        assertThat(browser.script("return getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
        browser.press(Browser.ENTER);
        browser.awaitText(".detail h2", ASA);
        browser.press(Browser.ESCAPE);
        browser.awaitText(".detail h2", "No text chosen");
        assertThat(focused()).contains(BO);
        browser.press("/");
        assertThat(browser.is("document.activeElement.id === 'search'")).isTrue();
        browser.press("H", "e", "j", Browser.ESCAPE, "5");
        browser.awaitText("h2", "Switched on");
        browser.press(Browser.ESCAPE, "?");
        browser.awaitText("dialog h2", "Keyboard shortcuts");
        browser.press(Browser.ESCAPE, "c");
        browser.awaitText("dialog h2", "The simulator's clock");
        browser.press(Browser.ESCAPE);
        browser.await("!document.querySelector('dialog')");
        assertThat(browser.is("document.activeElement.id === 'clock'")).isTrue();
    }

    @Test
    void itIsDarkWhereTheSystemIsOrAsChosen() {
        go("#/inbox");
        assertThat(lightness()).isGreaterThan(200);
        browser.prefer("dark");
        assertThat(lightness()).isLessThan(60);
        browser.click("#theme");
        browser.click("#theme");
        browser.await("document.documentElement.dataset.theme === 'light'");
        assertThat(lightness()).isGreaterThan(200);
        go("#/faults");
        assertThat(lightness()).isGreaterThan(200);
        browser.click("#theme");
        browser.await("document.documentElement.dataset.theme === 'auto'");
        assertThat(lightness()).isLessThan(60);
    }

    @Test
    void aHostileTextIsAText() throws Exception {
        String hostile = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">&lt;\u202Eabc";
        SmsClient.demo(simulator).send("+250700000602", hostile, "dlrurl", "javascript:alert(1)");
        simulator.inTime().account("demo").addGroup(hostile);
        simulator.receive("intouch", "demo", ASA, "", hostile);
        go("#/inbox");
        browser.awaitText(".list .snippet", "<script>document.title");
        browser.click(".list li:last-child a");
        browser.click(".exchange summary");
        browser.awaitText(".detail .body", hostile);
        go("#/numbers/%2B250700000602");
        browser.awaitText(".bubble", hostile);
        go("#/records/intime%2Fgroups");
        browser.awaitText("td", "<script>");
        go("#/numbers/" + "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        browser.awaitText("h2", "<img src=x onerror=alert(1)>");
        assertThat(browser.script("return document.title").toString()).doesNotContain("taken");
        assertThat(browser.is("document.querySelector('main img, main script')")).isFalse();
    }

    @Test
    void whatReachedAServiceIsListedAlsoWhereNoTextCameOfIt() throws Exception {
        Raw.exchange(simulator, Raw.post(Raw.CREATE.replace("demo-secret", "wrong"), new byte[] { '<' }));
        try (StatusPage page = new StatusPage()) {
            create(Documents.reported(page.url(), ASA));
            simulator.clock().advance(Duration.ofMinutes(1));
        }
        go("#/traffic");
        browser.awaitText(".list a", "Told to your own servers");
        browser.clickText(".list a", "0:ERROR3");
        browser.awaitText(".exchange pre", "user=demo&hash=*****");
        browser.clickText(".list a", "Told to your own servers");
        browser.awaitText(".callback", "counted as received");
    }

    @Test
    void theRecordsOfEveryServiceAreShown() {
        simulator.inTime().account("demo").addGroup("Kunder");
        simulator.intouch().account("demo").fill(120);
        go("#/records");
        browser.awaitText("td", "Kunder");
        browser.clickText(".tables section:last-child a", "contacts");
        browser.awaitText(".table-pane .count", "1–50 of 120, newest first");
        browser.clickText(".pager a", "Older");
        browser.awaitText(".table-pane .count", "51–100 of 120");
        browser.clickText(".tables a", "account");
        browser.awaitText("td", "100000");
    }

    @Test
    void aHundredThousandTextsAreNoBurden() throws Exception {
        Instant now = Instant.now();
        for (int i = 0; i < 100; i++) {
            int hundred = i;
            simulator.inbox().accept(IntStream.range(0, 1000).mapToObj(number -> new InboxMessage(
                    0, "intime", "demo", "+46701740" + String.format("%03d", number), "ACME", "Text " + hundred + "-" + number,
                    null, false, now, now, InboxMessage.State.SENT, null, now, null, null)).toList());
        }
        go("#/inbox");
        browser.awaitText(".side .count", "100,000 texts");
        assertThat(browser.texts(".list a")).hasSize(50);
        browser.clickText(".pager a", "Older");
        browser.awaitText(".list .snippet", "Text 99-949");
        browser.type("#search", "text 7-123");
        browser.awaitText(".side .count", "1 text found");
        assertThat(browser.texts(".list .snippet")).singleElement().asString().contains("Text 7-123");
        go("#/inbox");
        create(Documents.to("+46701740700").replace(">Hej<", ">The newest one<"));
        browser.awaitText(".list .snippet", "The newest one");
        browser.awaitText(".side .count", "100,000 texts · 1 older dropped");
        go("#/numbers");
        browser.awaitText(".side .count", "The 100 numbers with the newest texts");
    }

    @ParameterizedTest
    @CsvSource({ "1280, light", "1280, dark", "390, light", "320, dark" })
    void itFitsEveryScreen(int width, String scheme) throws Exception {
        fill();
        browser.prefer(scheme);
        browser.resize(width, 844);
        long id = simulator.inbox().to(ASA).get(0).id();
        long request = simulator.inbox().requests().get(0).number();
        go("#/inbox");
        browser.awaitText(".list .meta", "May 1, 2098");
        for (String hash : List.of("#/inbox", "#/inbox/" + id, "#/numbers", "#/numbers/%2B46701740605", "#/traffic",
                "#/traffic/" + request, "#/records/intime%2Fcontacts", "#/records/intime%2Freminders",
                "#/records/connector%2Fuser", "#/faults")) {
            browser.script("location.hash = arguments[0]", hash);
            browser.await("document.querySelector('.list a, td, [role=switch]')");
            browser.await("!location.hash.match(/x.[0-9]|c.[0-9]/) || document.querySelector('.exchange')");
            browser.script("document.querySelectorAll('.exchange').forEach(e => e.open = true)");
            assertThat(browser.script("return document.documentElement.scrollWidth")).as(hash).isEqualTo(width);
            picture(hash.replaceAll("(%2B)?[0-9]{1,}$", "one").replaceAll("(%2F|[^a-z])+", "-").substring(1) + "-" + width + "-"
                    + scheme);
        }
        browser.click("#clock");
        browser.awaitText("dialog", "to happen later");
        assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo(width);
        picture("clock-" + width + "-" + scheme);
    }

    private void fill() throws IOException {
        InTimeAccount account = simulator.inTime().account("demo");
        long group = account.addGroup("Kunder").id();
        account.addContact("Åsa", "Ek", ASA, group);
        account.addContact("Bo", "By", BO, group);
        account.addReminder(InTimeAppointment.of(LocalDateTime.parse("2099-04-25T08:30"), ASA));
        simulator.connector().save(
                ConnectorKind.USER, ConnectorKey.of("INTOUCH/456/123", "L-1"),
                Map.of("firstname", "Foo", "lastname", "Bar", "userStatus", "ACTIVE", "userType", "PROSPECT", "email",
                        "foo@example.org"),
                Map.of());
        try (StatusPage page = new StatusPage()) {
            create(Documents.reported(page.url(), ASA)
                    .replace(">Hej<", ">Hej Åsa! Din tid hos oss är i morgon kl 10.30. Svara JA om du kommer. Mvh ACME<"));
            simulator.clock().advance(Duration.ofMinutes(5));
        }
        create(Documents.to(BO, "+46701740000", "+46701740021"));
        create(Documents.scheduled("2098-05-01T10:00:00", "+46701740608"));
        SmsClient.demo(simulator).send("+250700000001,+250700000602", LONG_TEXT);
        simulator.clock().advance(Duration.ofMinutes(1));
        simulator.receive("intouch", "demo", ASA, "", "JA, jag kommer. Tack!");
        create(Documents.to(ASA).replace(">Hej<", ">Välkommen!<"));
        simulator.faults().add(Fault.closeWithoutReply().on("message/create"));
        Raw.exchange(simulator, Raw.post(Raw.CREATE, Documents.to(BO).getBytes(StandardCharsets.ISO_8859_1)));
        Raw.exchange(simulator, Raw.post(Raw.CREATE.replace("demo-secret", "wrong"), new byte[] { '<' }));
        simulator.faults().add(Fault.delay(Duration.ofSeconds(2)).on("sms/send").always());
        simulator.faults().add(Fault.resetAfterRead().on("message/create").after(3));
    }

    private void create(String xml) throws IOException {
        Raw.create(simulator, xml, StandardCharsets.ISO_8859_1);
    }

    /** Opens the page anew, there. */
    private void go(String hash) {
        browser.open(simulator.baseUrl() + "/?" + System.nanoTime() + hash);
        browser.await("document.querySelector('#live')?.dataset.lost === 'false'");
    }

    private String focused() {
        return String.valueOf(browser.script("return document.activeElement.innerText"));
    }

    private int lightness() {
        String colour = String.valueOf(browser.script("return getComputedStyle(document.documentElement).backgroundColor"));
        return Integer.parseInt(colour.replaceFirst("rgb\\(([0-9]+),.*", "$1"));
    }

    private static void picture(String name) {
        browser.screenshot(PICTURES.resolve(name + ".png"));
    }
}
