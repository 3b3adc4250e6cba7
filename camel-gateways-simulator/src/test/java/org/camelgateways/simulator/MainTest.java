package org.camelgateways.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MainTest {
    @Test
    void saysWhatItListensOnAndStopsOnSigterm() throws Exception {
        Process process = run("--port", "0", "--start-at", "2030-01-01T00:00:00Z", "--account", "a:b:c");
        try {
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            assertThat(out.readLine()).matches("The simulator listens on 127\\.0\\.0\\.1 port \\d+, for this machine only");
            URI url = URI.create(out.readLine().replaceFirst("\\s*URL\\s*", ""));
            assertThat(out.readLine()).contains(url + "/api/1.0/");
            assertThat(out.readLine()).contains("IntouchSMS", url + "/api/");
            assertThat(out.readLine()).contains("Connector", url + "/connector/api/2011-11/");
            assertThat(out.readLine()).contains("Intouch", url + "/1/", url + "/2/");
            assertThat(out.readLine()).contains("demo, secret demo-secret");
            assertThat(get(url + "/clock")).contains("\"now\" : \"2030-01-01T00:00:");
            process.destroy();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThatThrownBy(() -> new Socket("127.0.0.1", url.getPort()).close()).isInstanceOf(IOException.class);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void tellsEachFaultWithItsSeed() throws Exception {
        Process process = run("--port", "0", "--error-rate", "1", "--seed", "33");
        try {
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            out.readLine();
            String url = out.readLine().replaceFirst("\\s*URL\\s*", "");
            assertThat(out.lines().filter(line -> line.contains("faults")).findFirst()).contains("  faults      1, seed 33");
            get(url + "/api/1.0/nix/list.ashx?user=demo&hash=demo-secret");

            assertThat(out.readLine()).endsWith("Z status struck nix/list, number 1, seed 33");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void tellsWhereTlsAndTheProxyAre() throws Exception {
        Process process = run("--port", "0", "--tls-port", "0", "--proxy-port", "0");
        try {
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            out.readLine();
            String url = out.readLine().replaceFirst("\\s*URL\\s*", "");
            assertThat(out.readLine()).matches(" {2}TLS {9}https://127\\.0\\.0\\.1:\\d+, trust " + url + "/tls/ca\\.pem");
            assertThat(out.readLine()).matches(" {2}proxy {7}127\\.0\\.0\\.1:\\d+");
            assertThat(get(url + "/tls/ca.pem")).startsWith("-----BEGIN CERTIFICATE-----");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        Process process = run("--help");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(out).contains("--port", "--host", "--start-at", "--account", "--intime-zone", "--intouchsms-zone",
                "--tls-port", "--proxy-port", "Kinds of faults: status, ", ", proxy-tunnel-close, ", ", tls-expired, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--prot 1|There is no option --prot; --help shows", "--port|The option --port needs a value: NUMBER.",
            "--port x|a number is wanted, not x", "--port=x|a number is wanted, not x", "--port=|a number is wanted, not ",
            "--prot=1|There is no option --prot; --help shows",
            "--callbacks-to-any-host=yes|The option --callbacks-to-any-host takes no value.",
            "--allow-host=http://a.example|The option --allow-host needs another value (NAME): A host name is wanted",
            "--port 70000|0 to 65535",
            "--start-at now|The option --start-at needs another",
            "--account demo|a colon and a secret", "--intime-zone Mars/Olympus|The option --intime-zone needs another value",
            "--intime-duplicates-sent-twice maybe|yes or no is wanted",
            "--intime-number-form [|--intime-number-form needs another value (REGEX)",
            "--intime-deletenix-suffixes php|ends in aspx, ashx or either",
            "--intime-reminder-at 1|for example 1,10:00", "--intime-reminder-at 1,25:00|needs another value (DAYS,TIME)",
            "--latency PT2M|from PT0S to PT1M, not PT2M", "--error-rate 2|more than 0 and at most 1, not 2.0",
            "--error-rate x|an amount is wanted", "--seed x|a number is wanted", "--fault html-200|a JSON object is wanted",
            "--fault {\"kind\":\"x\"}|must be one of status, error",
            "--tls-port 65536|from 0 to 65535, not 65536", "--proxy-port x|a number is wanted", "--tls-host a/b|not a/b",
            "--tls-keystore keys.p12|a file, a colon and its password are wanted",
            "--tls-keystore nowhere.p12:x|The key store cannot be read: nowhere.p12",
            "--max-entries 0|at least 1 entry", "--first-id 0|Ids begin with 1",
            "--intouchsms-credentials basic,digest|basic, token, query, body are possible, not digest",
            "--intouchsms-bad-numbers sent|unsent, errored, left-out, refused are possible, not sent",
            "--intouchsms-balance 1,5|an amount is wanted, for example 18.5, not 1,5",
            "--intouchsms-status-time qqqqqqq|--intouchsms-status-time needs another value (PATTERN)" })
    void aWrongArgumentIsNamed(String arguments, String sentence) {
        assertThatThrownBy(() -> CommandLine.parse(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }

    @Test
    void aValueCanStandBehindAnEqualsSignToo() {
        try (Simulator simulator = CommandLine.parse(
                "--port=0", "--account=a:b=c", "--seed=7", "--fault={\"kind\":\"body-200\",\"text\":\"a=b\"}",
                "--callbacks-to-any-host", "--allow-host=.svc.cluster.local", "--intime-error-status=400", "--first-id", "1")
                .build()) {
            assertThat(simulator.accounts()).containsExactly("a", "demo");
            assertThat(simulator.faults().seed()).isEqualTo(7);
            assertThat(simulator.faults().active()).hasToString("[body-200, times 1]");
        }
    }

    @Test
    void everyOptionCanBeSet() throws IOException {
        Simulator.Builder builder = CommandLine.parse(
                "--port", "0", "--host", "127.0.0.1", "--account", "a:b:c", "--max-messages", "5", "--first-id", "4510",
                "--callbacks-to-any-host", "--latency", "PT0.01S", "--error-rate", "0.5", "--seed", "12", "--fault",
                "{\"kind\":\"html-200\",\"on\":\"connector\",\"chance\":0.1}",
                "--intime-zone", "Africa/Kigali", "--intime-error-status", "200", "--intime-flash-caps-multisms", "no",
                "--intime-plus-in-numeric-sender", "no", "--intime-duplicates-sent-twice", "no",
                "--intime-parser-text-for-bad-xml", "yes", "--intime-reports-without-transid", "yes", "--intime-delivery-time",
                "PT1S", "--max-entries", "7", "--intime-number-form", "\\+?[0-9]{6,15}", "--intime-spellings-alike", "no",
                "--intime-partial-success", "no", "--intime-listings-by-post", "no", "--intime-members-sent-once", "no",
                "--intime-checknix-groups-only", "no", "--intime-unknown-groups-refused", "no",
                "--intime-contacts-before-fault-kept", "yes", "--intime-group-names-unique", "yes",
                "--intime-blocked-again-gets-id", "yes", "--intime-blanks-in-edit-reply", "no",
                "--intime-past-appointments-refused", "yes", "--intime-late-reminders-sent", "no",
                "--intime-deletenix-suffixes", "aspx,ashx", "--intime-reminder-at", "2,17:30", "--intime-reminder-text",
                "Kom {date}", "--intime-reminder-sender", "Kliniken", "--intouchsms-credentials", "basic,query",
                "--intouchsms-credentials-status", "403", "--intouchsms-bodies", "form", "--intouchsms-names-in-any-case",
                "yes",
                "--intouchsms-get-allowed", "yes", "--intouchsms-bad-request-status", "200", "--intouchsms-bad-request-body",
                "detail", "--intouchsms-refusal-status", "400", "--intouchsms-python-bodies", "yes",
                "--intouchsms-content-type", "text/plain", "--intouchsms-recipient-names", "recepient,receipient",
                "--intouchsms-message-ids-as-text", "yes", "--intouchsms-numbers-normalised", "no",
                "--intouchsms-number-form", "[0-9]+", "--intouchsms-bad-numbers", "left-out",
                "--intouchsms-duplicates-sent-twice", "no", "--intouchsms-sender-required", "no",
                "--intouchsms-sender-length-checked", "no", "--intouchsms-max-parts", "1", "--intouchsms-balance", "-1.5",
                "--intouchsms-price", "2.25", "--intouchsms-price-per-part", "no", "--intouchsms-post-paid", "yes",
                "--intouchsms-sent-while-balance-lasts", "yes", "--intouchsms-zone", "UTC", "--intouchsms-status-time", "uuuu",
                "--intouchsms-step-time", "PT1H", "--intouchsms-reported", "D", "--intouchsms-report-query-joined", "no",
                "--intouchsms-report-attempts", "3", "--connector-clubs", "P/1/2", "--connector-user-types", "EX_MEMBER",
                "--connector-types-enforced", "yes", "--connector-validation-status", "422", "--connector-create-status", "201",
                "--connector-not-found-body", "yes", "--connector-missing-cleared", "yes",
                "--connector-unknown-lead-info-kept", "yes", "--connector-lead-info-echoed", "no", "--connector-intouch-ids",
                "yes", "--connector-record-aliases", "no", "--connector-second-question-mark", "no", "--connector-staff-list",
                "no", "--connector-lists-nested", "yes", "--connector-namespace-everywhere", "yes");
        try (Simulator simulator = builder.build()) {
            assertThat(simulator.faults().active()).hasToString(
                    "[status, chance 0.5, always, html-200 on connector, chance 0.1, always]");
            assertThat(simulator.faults().seed()).isEqualTo(12);
            simulator.faults().clear();
            byte[] request = Raw.post("/api/1.0/message/create.ashx?user=a&hash=b:c",
                    Documents.to("+46701234567", "+46701234567").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(Raw.exchange(simulator, request).body()).isEqualTo("4510");
            String target = SmsClient.SEND + "?username=a&password=b:c&Message=Hej&Recipients=%2B1,2,2";
            assertThat(new SmsClient(simulator, "a", "b:c").call("GET", target, new byte[0]).body()).startsWith(
                    "{u'success': True, u'details': [{u'status': u'P', u'message': u'Hej', u'cost': 2.25, "
                                                                                                                + "u'recepient': u'2', "
                                                                                                                + "u'receipient': u'2', "
                                                                                                                + "u'messageid': u'4511'}], "
                                                                                                                + "u'summary': {u'message': "
                                                                                                                + "u'Hej', u'balance': -3.75,");
        }
    }

    private static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
                        System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
