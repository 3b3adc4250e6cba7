package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages of other sites, in a browser on this machine, see and change nothing. Written on bare sockets. */
class GuardTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();

    @ParameterizedTest
    @CsvSource({
            "POST,/clock", "POST,/faults", "DELETE,/faults", "DELETE,/inbox", "POST,/inbox/status", "POST,/inbox/incoming",
            "POST,/intouchsms/account", "POST,/api/1.0/message/create.ashx?user=demo&hash=demo-secret",
            "POST,/api/sendsms/.json" })
    void whatAnotherSitesPageAsksToBeChangedIsRefused(String method, String path) throws IOException {
        for (String header : new String[] {
                "Origin: http://evil.example", "Origin: null", "Origin: http://127.0.0.1:1", "Sec-Fetch-Site: cross-site" }) {
            Raw.Answer answer = call(method, path, "127.0.0.1:" + simulator.port(), header);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("Pages of other sites change nothing here.");
        }
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "127.0.0.1", "localhost", "sim.localhost", "[::1]", "simulator", "LOCALHOST", "10.1.2.3", "host.docker.internal" })
    void theOwnPageChangesWhatItWants(String name) throws IOException {
        String host = name + ":" + simulator.port();
        assertThat(call("DELETE", "/faults", host, "Origin: http://" + host, "Sec-Fetch-Site: same-origin").status())
                .isEqualTo(204);
        assertThat(call("GET", "/inbox", host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "evil.example", "127.0.0.1.evil.example:8181", "localhost.evil.example", "evil.example.", "a.b" })
    void underANameThatLeadsHereFromTheInternetNothingIsShown(String name) throws IOException {
        for (String path : new String[] { "/", "/inbox", "/inbox/requests", "/inbox/events", "/page/main.js" }) {
            Raw.Answer answer = call("GET", path, name);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("Nothing is shown under this host name; use the address");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/inbox", "/inbox?search=a", "/inbox/events", "/page/main.js" })
    void anotherSitesPageSeesNothingButMayLinkHere(String path) throws IOException {
        String host = "127.0.0.1:" + simulator.port();
        for (String header : new String[] { "Origin: http://evil.example", "Sec-Fetch-Site: cross-site" }) {
            assertThat(call("GET", path, host, header, "Sec-Fetch-Mode: cors").body())
                    .contains("Pages of other sites see nothing here.");
        }

        assertThat(
                call("GET", "/", host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Accept: text/html").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
            "simulator.default.svc.cluster.local,200", "SIMULATOR.default.svc.cluster.local,200", "a.test.example,200",
            "b.a.test.example,200", "test.example,403", "evil-test.example,403",
            "other.default.svc.cluster.local,403", "x.simulator.default.svc.cluster.local,403" })
    void aNameThatIsAllowedIsItsOwn(String name, int status) throws IOException {
        try (Simulator allowing = Simulator.builder()
                .allowHost("Simulator.default.svc.cluster.local").allowHost(".test.example").build()) {
            String host = name + ":" + allowing.port();
            assertThat(call(allowing, "GET", "/inbox", host).status()).isEqualTo(status);
            assertThat(call(allowing, "DELETE", "/faults", host, "Origin: http://" + host).status())
                    .isEqualTo(status == 200 ? 204 : 403);
            assertThat(call(allowing, "DELETE", "/faults", host, "Origin: http://evil.example").status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "http://a.example", "a.example:80", ".", "a..b", "*.example", "a/b" })
    void whatIsNoHostNameIsNotAllowed(String name) {
        assertThatThrownBy(() -> Simulator.builder().allowHost(name)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A host name is wanted, without port, for example simulator.default.");
    }

    /** Its own URL is the page's origin then, and the browser sees nothing wrong. */
    @Test
    void aPageUnderANameThatLeadsHereFromTheInternetSendsNothing() throws IOException {
        Raw.Answer answer = call(
                "POST", SmsClient.SEND, "evil.example:" + simulator.port(), "Origin: http://evil.example:" + simulator.port());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @Test
    void aServiceIsReachedUnderItsOwnName() throws IOException {
        assertThat(Raw.create(simulator, Documents.to("+46701740605"), StandardCharsets.ISO_8859_1)).matches("[0-9]+");
    }

    @Test
    void thePageMayLoadNothingFromElsewhereAndBeShownInNoOther() throws Exception {
        Raw.Answer page = call("GET", "/", "localhost", "Accept: text/html,*/*;q=0.8");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text().toLowerCase(java.util.Locale.ROOT)).contains(
                "content-security-policy: default-src 'self'; base-uri 'none'", "frame-ancestors 'none'",
                "content-type: text/html; charset=utf-8", "x-content-type-options: nosniff", "referrer-policy: no-referrer");
        assertThat(call("GET", "/", "localhost", "Accept: */*").body()).contains("\"paths\"");
        assertThat(call("GET", "/page/../RestApi.class", "localhost").status()).isEqualTo(404);
        assertThat(call("GET", "/page/nothing.js", "localhost").status()).isEqualTo(404);
    }

    private Raw.Answer call(String method, String path, String host, String... headers) throws IOException {
        return call(simulator, method, path, host, headers);
    }

    private static Raw.Answer call(Simulator simulator, String method, String path, String host, String... headers)
            throws IOException {
        String lines = String.join("", java.util.Arrays.stream(headers).map(header -> header + "\r\n").toList());
        String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + lines
                         + "Content-Length: 2\r\nConnection: close\r\n\r\n{}";
        return Raw.exchange(simulator, request.getBytes(StandardCharsets.ISO_8859_1));
    }
}
