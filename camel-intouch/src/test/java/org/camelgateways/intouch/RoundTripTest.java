package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.intouch.model.Message;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes out and comes back is what it was, in every version and format. */
class RoundTripTest extends IntouchTestSupport {

    private static final String EVERYTHING
            = "æøå ÆØÅ \uD83D\uDC69\u200D\uD83D\uDE80 \uD83C\uDDF3\uD83C\uDDF4 A\u030A \u202Eabc\u202C \uFEFF ]]> <b>&amp;</b> \"'\\/ %2F {{x}}"
              + "\r\n\ttab  ";

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML })
    void aContactComesBackAsItWent(String form) {
        for (String number : new String[] { "+47 900 11 223", "", null }) {
            Contact contact = new Contact(
                    "5120", "Åse \uD83D\uDE00", "", number, null, EVERYTHING, "", null, true, true, null);
            answer(204, "");
            done("contacts/update" + form, contact);
            String document = sent();
            assertThat(document).doesNotContain("\uFFFD");
            answer(200, document);
            assertThat(got(Contact.class, "contacts/get" + form, "5120")).isEqualTo(contact);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "1969-12-31T23:59:59.999Z", "1901-02-03T04:05:06Z", "1970-01-01T00:00:00Z", "2008-07-28T11:14:08.767Z",
            "2026-03-29T00:59:59.900Z", "2026-03-29T01:00:00Z", "9999-12-31T20:00:00Z" })
    void aTimeComesBackAsItWent(Instant created) {
        Contact contact = Contact.of("a", "b", "c").withContactId("5120");
        Contact dated = new Contact(
                "5120", contact.firstname(), contact.lastname(), contact.phoneNumber(), null, null, null, null, false, false,
                created);
        for (String form : List.of(V1, V1_XML)) {
            answer(204, "");
            done("contacts/update" + form, dated);
            answer(200, sent());
            assertThat(got(Contact.class, "contacts/get" + form, "5120")).isEqualTo(dated);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "/Date(-86400000+0100)/, 1969-12-31T00:00:00Z", "/Date(-1)/, 1969-12-31T23:59:59.999Z",
            "/Date(-62135596800000+0000)/, 0001-01-01T00:00:00Z", "/Date(0-0500)/, 1970-01-01T00:00:00Z",
            "2008-10-20T09:46:07.35, 2008-10-20T07:46:07.350Z", "1969-06-01T12:00:00, 1969-06-01T11:00:00Z",
            "2026-03-29T09:04:42.4478701+02:00, 2026-03-29T07:04:42.447870100Z", "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
            "2026-10-25T02:30:00, 2026-10-25T00:30:00Z" })
    void aTimeIsReadInEveryForm(String written, Instant meant) {
        answer(200, "{\"ContactId\":1,\"CreatedDate\":\"" + written.replace("/", "\\/") + "\"}");
        assertThat(got(Contact.class, "contacts/get", 1).createdDate()).isEqualTo(meant);
        answer(200, "<Contact><ContactId>1</ContactId><CreatedDate> " + written + "\n</CreatedDate></Contact>");
        assertThat(got(Contact.class, "contacts/get", 1).createdDate()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/Date(x)/", "/Date(99999999999999999999)/", "2026-02-30T00:00:00", "yesterday", "", "2026-01-01",
            "1217243648767" })
    void aTimeThatCannotBeReadIsNull(String written) {
        answer(200, "{\"ContactId\":1,\"CreatedDate\":\"" + written + "\"}");
        assertThat(got(Contact.class, "contacts/get", 1).createdDate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML })
    void aGroupComesBackAsItWent(String form) {
        for (String description : new String[] { EVERYTHING, "", null }) {
            Group group = new Group("31", "Styret æøå \uD83D\uDE00", description, true);
            answer(200, "");
            done("groups/update" + form, group);
            answer(200, sent());
            assertThat(got(Group.class, "groups/get" + form, "31")).isEqualTo(group);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML })
    void aTextComesBackAsItWent(String form) {
        Sms sms = new Sms(
                List.of(new Recipient.Number("90011223"), new Recipient.Group("31"), new Recipient.Contact("5120")), EVERYTHING,
                "Åse & Co", Instant.parse("2026-12-31T23:00:00.5Z"), Map.of());
        answer(200, form.contains("1") ? Samples.MESSAGE_JSON : "\"O_9001\"");
        done("messages/send" + form, sms);
        answer(200, sent());
        Message message = got(Message.class, "messages/get" + form, "O_9001");
        assertThat(message.text()).isEqualTo(EVERYTHING);
        assertThat(message.sender()).isEqualTo("Åse & Co");
        assertThat(message.handledDate()).isEqualTo(sms.sendAt());
        assertThat(message.receivers()).containsExactly("4790011223", "/groups/31", "/contacts/5120");
        assertThat(message.tariff()).isZero();
    }

    @Test
    void whatIsWrittenIsUtf8() {
        answer(204, "");
        done("groups/update" + V1_XML, new Group("31", "å\uD83D\uDE00", null, false));
        assertThat(new String(service.call().body(), StandardCharsets.ISO_8859_1)).contains("\u00C3\u00A5");
    }

    @Test
    void aReplyInAnotherCharsetIsReadByWhatItSaysAndElseRefused() {
        service.answering(
                200, Map.of(),
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Group><GroupId>1</GroupId><Name>\u00E5</Name></Group>");
        assertThat(got(Group.class, "groups/get", 1).name()).isEqualTo("å");
        service.answering(200, Map.of(), "{\"GroupId\":1,\"Name\":\"\u00E5\"}");
        assertThat(call("groups/get", 1, Map.of()).getException())
                .hasMessageContaining("is no");
    }
}
