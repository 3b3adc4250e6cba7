package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorCodeTest {
    private static final String CREATE = "/api/1.0/message/create.ashx";
    private static final String TO = "<recipients><recipient>+46701234567</recipient></recipients>";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(
            Simulator.builder().account("a@b", "k+e&y%#)}"));

    private final Simulator simulator = extension.simulator();
    private int expectedTexts;

    @AfterEach
    void nothingElseWasAccepted() {
        assertThat(simulator.inbox().size()).isEqualTo(expectedTexts);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "?user=demo", "?hash=demo-secret", "?user=&hash=demo-secret", "?user=demo&hash=", "?USER=demo" })
    void userOrHashMissing(String query) throws IOException {
        assertThat(answer(CREATE + query, Documents.to("+46701234567"))).isEqualTo("0:ERROR1");
    }

    @Test
    void bodyEmpty() throws IOException {
        assertThat(answer(Raw.CREATE, "")).isEqualTo("0:ERROR2");
        assertThat(Raw.exchange(simulator, ("GET " + Raw.CREATE + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(
                StandardCharsets.ISO_8859_1)).body()).isEqualTo("0:ERROR2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "?user=demo&hash=wrong", "?user=nobody&hash=demo-secret", "?user=DEMO&hash=demo-secret",
            "?user=a@b&hash=k+e%26y%25%23)}" })
    void userNotVerified(String query) throws IOException {
        assertThat(answer(CREATE + query, Documents.to("+46701234567"))).isEqualTo("0:ERROR3");
    }

    @ParameterizedTest
    @ValueSource(strings = { "?user=a%40b&hash=k%2Be%26y%25%23)%7D", "?HASH=k%2Be%26y%25%23%29%7D&User=a@b" })
    void aSecretArrivesDecodedAndIsRecordedMasked(String query) throws IOException {
        expectedTexts = 1;
        assertThat(answer(CREATE + query, Documents.to("+46701234567"))).matches("[0-9]+");
        assertThat(simulator.inbox().requests().get(0).query()).containsIgnoringCase("hash=*****").doesNotContain("k%2B");
        assertThat(simulator.inbox().messages().get(0).account()).isEqualTo("a@b");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "hello", "<message>", "\n" + Documents.PROLOG + "<message/>", "<message/>", "<other/>",
            Documents.PROLOG + "<!DOCTYPE message [<!ENTITY a \"b\">]><message><body>&a;</body></message>",
            "<?xml version=\"1.0\" encoding=\"no-such\"?><message/>",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><a>\u00e5</a>" })
    void notAMessage(String xml) throws IOException {
        assertThat(answer(Raw.CREATE, xml)).isEqualTo("1:ERROR1");
    }

    @Test
    void aDoctypeIsRefusedEvenIfTheRestIsRight() throws IOException {
        String xml = Documents.to("+46701234567");
        assertThat(answer(Raw.CREATE, xml.replace("<message>", "<!DOCTYPE message><message>"))).isEqualTo("1:ERROR1");
        assertThat(answer(Raw.CREATE, xml.replace("<message>",
                "<!DOCTYPE message SYSTEM \"http://127.0.0.1:" + simulator.port() + "/api/1.0/dtd\"><message>")))
                .isEqualTo("1:ERROR1");
        assertThat(simulator.inbox().requests()).extracting(RecordedRequest::path).doesNotContain("/api/1.0/dtd");
    }

    @ParameterizedTest
    @CsvSource({ "2,0", "'',0", "true,0", "0,2", "0,''" })
    void flagsAreZeroOrOne(String flash, String multi) throws IOException {
        assertThat(answer(Raw.CREATE, Documents.document(flash, multi, "ACME", "Hej", TO))).isEqualTo("1:ERROR1");
    }

    @ParameterizedTest
    @CsvSource({
            "0,0,160,true", "0,0,161,false", "1,0,160,true", "1,0,161,false", "0,1,161,true", "0,1,804,true", "0,1,805,false",
            "1,1,160,true", "1,1,161,false", "0,0,0,false" })
    void textLength(String flash, String multi, int length, boolean accepted) throws IOException {
        expectedTexts = accepted ? 1 : 0;
        assertThat(answer(Raw.CREATE, Documents.document(flash, multi, "ACME", "å".repeat(length), TO)))
                .matches(accepted ? "[0-9]+" : "1:ERROR1");
    }

    @ParameterizedTest
    @CsvSource({
            "ACME AB.-+1,true", "ABCDEFGHIJK,true", "ABCDEFGHIJKL,false", "123456789012345,true", "+46701234567890,true",
            "1234567890123456,false", "Åkeriet,false", "A_B,false", "'',false" })
    void sender(String sender, boolean accepted) throws IOException {
        expectedTexts = accepted ? 1 : 0;
        assertThat(answer(Raw.CREATE, Documents.document("0", "0", sender, "Hej", TO)))
                .matches(accepted ? "[0-9]+" : "1:ERROR1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "2012-01-13", "2012-01-13 14:41:00", "2099-01-13T14:41", "2099-01-13T14:41:00Z",
            "2099-02-30T14:41:00", "2099-01-13T24:00:00" })
    void dateMalformed(String date) throws IOException {
        assertThat(answer(Raw.CREATE, Documents.scheduled(date, "+46701234567"))).isEqualTo("1:ERROR1");
    }

    @Test
    void datePast() throws IOException {
        assertThat(answer(Raw.CREATE, Documents.scheduled("2012-01-13T14:41:00", "+46701234567"))).isEqualTo("1:ERROR2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "12345", "1234567890123456", "+46 (0)70 123 45 67", "++46701234567", "46+701234567",
            "+4670abc4567", "tel:+46701234567", "0701234567,0701234568" })
    void numberMalformed(String number) throws IOException {
        assertThat(answer(Raw.CREATE, Documents.to("+46701234567", number))).isEqualTo("1:ERROR3");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<recipients/>", "<recipients></recipients><groups><group groupid=\"\"/></groups>" })
    void noRecipients(String recipients) throws IOException {
        assertThat(answer(Raw.CREATE, Documents.document("0", "0", "ACME", "Hej", recipients))).isEqualTo("2:ERROR2");
    }

    @Test
    void anyCodeOnDemand() throws IOException {
        for (String code : List.of("0:ERROR1", "0:ERROR2", "0:ERROR3", "1:ERROR1", "1:ERROR2", "1:ERROR3", "2:ERROR0",
                "2:ERROR1",
                "2:ERROR2", "9:ERROR99")) {
            simulator.faults().add(Fault.error(code));
            assertThat(answer(Raw.CREATE, Documents.to("+46701234567"))).isEqualTo(code);
        }
    }

    @Test
    void elementsInAnyOrderAndUnknownOnes() throws IOException {
        expectedTexts = 1;
        assertThat(answer(Raw.CREATE, "<message><extra><body>no</body></extra>" + TO
                                      + "<body>Hej</body><sendertitle>ACME</sendertitle><multisms>0</multisms><flash>1</flash></message>"))
                .matches("[0-9]+");
        assertThat(simulator.inbox().messages().get(0).flash()).isTrue();
    }

    @Test
    void anUnknownPathIs404AndRecorded() throws IOException {
        assertThat(Raw.exchange(simulator, Raw.post("/api/1.0/message/crate.ashx", new byte[0])).status()).isEqualTo(404);
        assertThat(simulator.inbox().requests()).singleElement().extracting(RecordedRequest::path)
                .isEqualTo("/api/1.0/message/crate.ashx");
    }

    @Test
    void pathsAreTheSameInUpperAndLowerCase() throws IOException {
        expectedTexts = 1;
        assertThat(answer("/api/1.0/Message/Create.ashx?user=demo&hash=demo-secret", Documents.to("+46701234567")))
                .matches("[0-9]+");
    }

    private String answer(String target, String xml) throws IOException {
        Raw.Answer answer = Raw.exchange(simulator, Raw.post(target, xml.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
