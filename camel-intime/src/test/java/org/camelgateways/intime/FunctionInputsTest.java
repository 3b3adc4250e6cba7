package org.camelgateways.intime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.camel.Exchange;
import org.camelgateways.support.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a route may hand to the functions that take entries (I4, I10 to I13): taken as it is, or refused by name. */
class FunctionInputsTest extends EntriesTestSupport {

    private static final String CANARY = "Zebrafink";

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the stream ends half-way");
        }
    }

    private static void refusedUnseen(WireFunction function, Object body) {
        Exchange done = call(function.operation(), body, Map.of());
        assertThat(done.getException()).as(function + " " + body).isExactlyInstanceOf(InvalidRequestException.class)
                .hasMessageNotContaining(CANARY);
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = WireFunction.class, mode = EnumSource.Mode.EXCLUDE,
                names = { "MESSAGE_CREATE", "CONTACTS_LISTGROUPS", "NIX_LIST", "REMINDER_LIST" })
    void whatIsNoEntryIsRefused(WireFunction function) throws Exception {
        for (Object body : new Object[] {
                null, "", " ", List.of(), new Object[0], Arrays.asList((Object) null), Optional.of(CANARY),
                Map.of("nosuch", CANARY), 1.5, new Object(), List.of(List.of("17")), List.of("17").iterator(),
                new byte[] { 0, 1 },
                new ByteArrayInputStream(CANARY.getBytes(StandardCharsets.UTF_8)), new Broken(),
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument() }) {
            refusedUnseen(function, body);
        }
    }

    @ParameterizedTest
    @EnumSource(value = WireFunction.class, names = { "CONTACTS_ADD", "CONTACTS_ADDGROUP", "REMINDER_ADD", "REMINDER_EDIT" })
    void aTextThatXmlOrALineCannotHoldIsRefused(WireFunction function) {
        for (String odd : List.of("\u0000", "\u0007", "\n", "\r", "\u0085", "\u2028", "\uFFFE", "\uFFFF", "\uD800",
                "\uDC00x")) {
            refusedUnseen(function, function.body(CANARY + odd + CANARY));
        }
    }

    @ParameterizedTest
    @EnumSource(value = WireFunction.class, names = { "MESSAGE_DELETE", "CONTACTS_DELETEGROUP" })
    void whatIsNoIdIsRefused(WireFunction function) {
        for (String odd : List.of("1\r\n2", "1\u0000", "\uFF11", "\u0661", "+1", "-1", "0", "007", "1e3", "0x10", "1.0",
                "1 OR 1",
                "../1", "1&user=x", "1</messageid>", "9".repeat(30), CANARY)) {
            refusedUnseen(function, List.of(odd));
        }
    }

    @ParameterizedTest
    @EnumSource(value = WireFunction.class, names = { "NIX_ADDNIX", "NIX_DELETENIX" })
    void whatIsNoNumberIsRefused(WireFunction function) {
        for (String odd : List.of("0701740605,0701740606", "0701740605;0701740606", "0701740605\r\n0701740606", "07017406O5",
                "112",
                "+46701740605\u0000", "0".repeat(30), "<b>0701740605</b>", CANARY)) {
            refusedUnseen(function, List.of(odd));
        }
    }

    @Test
    void everythingElseArrivesVerbatim() {
        String text = "]]> & < > \" ' <!DOCTYPE x> <?xml?> &amp; &#65; åäö a\u030A é 😀 \u200F עברית €";
        List<String> arrived = new ArrayList<>();
        for (WireFunction function : List.of(
                WireFunction.CONTACTS_ADD, WireFunction.CONTACTS_ADDGROUP, WireFunction.REMINDER_ADD)) {
            answer(function.operation(), function.body(text), Map.of());
        }
        arrived.add(account().contacts().get(0).firstname());
        arrived.add(account().contacts().get(0).extrafield());
        arrived.add(account().groups().get(0).name());
        arrived.add(account().reminders().get(0).appointment().attendantLastname());
        assertThat(arrived).hasSize(4).containsOnly(text);
    }
}
