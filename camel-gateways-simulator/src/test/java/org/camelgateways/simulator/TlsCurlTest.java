package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** TLS and the proxy, with a client that is not ours and no Java; its exit codes are those of its manual. */
class TlsCurlTest {
    /** What the block list of a new account answers with: there is nothing in it. */
    private static final String LIST = "/api/1.0/nix/list.ashx?user=demo&hash=demo-secret";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(
            Simulator.builder().tlsPort(0).proxyPort(0).tlsHost("sms.example"));

    @TempDir
    Path directory;

    private final Simulator simulator = extension.simulator();

    @BeforeAll
    static void curlIsThere() {
        assumeTrue(CurlTest.isThere(), "The curl command is missing here, so these tests are skipped.");
    }

    @BeforeEach
    void fetchTheAuthority() throws Exception {
        assertThat(curl("-O", simulator.baseUrl() + "/tls/ca.pem").code()).isZero();
    }

    @Test
    void whatTheReadmeHasANewcomerTypeIsAnswered() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String block = readme.substring(readme.indexOf("--tls-host sms.example\n") + 23);
        Files.delete(directory.resolve("ca.pem"));
        for (String line : block.substring(0, block.indexOf("```")).split("\n")) {
            Ended ended = run("bash", "-c", line.replace("curl ", "curl -s -w '%{http_code}' ")
                    .replace(":8181", ":" + simulator.port()).replace(":8443", ":" + simulator.tlsUrl().getPort())
                    .replace(":8182", ":" + simulator.proxyPort()));
            assertThat(ended).as(line).satisfies(answer -> {
                assertThat(answer.code()).isZero();
                assertThat(answer.out()).endsWith("200").doesNotContain("false");
            });
        }
        assertThat(simulator.inbox().messages()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
            "SELF_SIGNED,60", "UNKNOWN_AUTHORITY,60", "OTHER_HOST,60", "EXPIRED,60", "NOT_YET_VALID,60", "OLD_PROTOCOL,35",
            "ALERT,35", "PLAIN_HTTP,35", "GARBAGE,35", "SILENT,28", "STALLED,28", "CUT,35", "CLOSE,35", "RESET,35" })
    void aBrokenHandshakeIsRefusedByCurlToo(TlsFault fault, int code) throws Exception {
        simulator.faults().add(Fault.tls(fault));
        Ended ended = curl("--cacert", "ca.pem", "--max-time", code == 28 ? "1" : "20", simulator.tlsUrl() + LIST);

        assertThat(ended.code()).as(ended.out()).isEqualTo(code);
        assertThat(simulator.inbox().requests()).noneMatch(entry -> entry.service().equals("intime"));
        assertThat(curl("--cacert", "ca.pem", simulator.tlsUrl() + LIST).out()).isEqualTo("2:ERROR1");
    }

    @Test
    void whoTakesAnyCertificateIsServed() throws Exception {
        simulator.faults().add(Fault.tls(TlsFault.EXPIRED));

        assertThat(curl("-k", simulator.tlsUrl() + LIST).out()).isEqualTo("2:ERROR1");
        assertThat(simulator.inbox().requests()).extracting(RecordedRequest::service).containsExactly("tls", "intime");
    }

    @ParameterizedTest
    @CsvSource({ "SILENT,28", "CLOSE,56", "RESET,56", "TUNNEL_SILENT,28", "TUNNEL_CLOSE,35", "TUNNEL_RESET,35" })
    void aBrokenProxyIsToldByCurlToo(ProxyFault fault, int code) throws Exception {
        simulator.faults().add(Fault.proxy(fault));
        Ended ended = proxied("--max-time", code == 28 ? "1" : "20");

        assertThat(ended.code()).as(ended.out()).isEqualTo(code);
        assertThat(simulator.inbox().requests()).noneMatch(entry -> entry.service().equals("intime"));
        assertThat(proxied().out()).isEqualTo("2:ERROR1");
    }

    @Test
    void aProxyThatAsksForCredentialsIsToldByCurlToo() throws Exception {
        simulator.faults().add(Fault.proxyStatus(407, "", Map.of("Proxy-Authenticate", "Basic realm=\"x\"")));

        assertThat(proxied("-w", "%{http_connect}").out()).isEqualTo("407");
    }

    @Test
    void plainHttpGoesThroughTheProxyToo() throws Exception {
        Ended ended = curl("-x", "http://127.0.0.1:" + simulator.proxyPort(), "--proxy-user", "a:s3cret",
                "http://sms.example" + LIST);

        assertThat(ended.out()).isEqualTo("2:ERROR1");
        assertThat(simulator.inbox().requests()).singleElement()
                .satisfies(entry -> assertThat(entry.headers()).doesNotContainKey("proxy-authorization"));
    }

    private Ended proxied(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("--cacert", "ca.pem", "-x", "http://127.0.0.1:" + simulator.proxyPort()));
        command.addAll(List.of(options));
        command.add("https://sms.example" + LIST);
        return curl(command.toArray(String[]::new));
    }

    private record Ended(int code, String out) {
    }

    private Ended curl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-s"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out);
    }
}
