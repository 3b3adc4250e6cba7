package org.camelgateways.intouch;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.ResolveEndpointFailedException;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.intouch.model.Message;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a route hands over, and what the options are. */
class InputsTest extends IntouchTestSupport {

    private static final Map<String, Object> WHOLE = map(
            "contactId", "5120", "firstname", "Kari", "lastname", null, "phoneNumber", 90011223L, "email", "", "description",
            null,
            "description2", null, "description3", null, "cpaAccepted", false, "isPrivate", "true");

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    // ---- ids

    @ParameterizedTest
    @ValueSource(strings = {
            "1/../../messages", "1%2F", "-1", "abc", "1?x=y", "1#x", "..", ".", "5120 5121", "５１２０", "1\u0000",
            "99999999999999999999",
            "1;2", "1\r\nX: y" })
    void anIdThatIsNoneNeverLeaves(String id) {
        for (String operation : List.of("contacts/get", "contacts/delete", "groups/get", "groups/delete")) {
            assertThat(faults(operation, id)).singleElement().asString()
                    .endsWith(" is no such id: the service's are whole numbers above 0").doesNotContain(id.strip());
        }
        assertThat(faults("groups/addcontact", 5120, Map.of(IntouchConstants.GROUP_ID, id))).singleElement().asString()
                .startsWith("groupId is no such id");
    }

    /** .NET writes it where no number was given. */
    @Test
    void nothingHasTheIdNought() {
        for (Object id : List.of("0", "000", 0, 0L)) {
            for (String operation : List.of("contacts/get", "contacts/delete", "groups/get", "groups/contacts")) {
                assertThat(faults(operation, id)).singleElement().asString().contains(" is no such id");
            }
            for (String kind : List.of(IntouchConstants.GROUPS, IntouchConstants.CONTACTS)) {
                assertThat(faults("messages/send?sender=Acme", "Hello", Map.of(kind, id))).singleElement().asString()
                        .contains(" id: ").endsWith("'s are whole numbers above 0");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "I_1/../../contacts/5120", "I_4711%2F", "..", "I 4711", "I_4711?", "å", "I_4711\\..", "-/-" })
    void anIdOfAMessageOrADocumentThatIsNoneNeverLeaves(String id) {
        assertThat(faults("messages/delete", id)).singleElement().asString().startsWith("messageId is no such id");
        assertThat(faults("services/get", id)).singleElement().asString().startsWith("id is no such id");
    }

    @Test
    void anIdIsTheBodyOrInItOrInAHeader() {
        for (Object body : Arrays.asList(
                5120, 5120L, "5120", " 5120\n", "5120".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Contact.of("a", "b", "c").withContactId("5120"), map("contactId", 5120), map("contactId", "5120", "x", "y"))) {
            answer(200, Samples.CONTACT_JSON);
            done("contacts/get", body);
            assertThat(line()).isEqualTo("GET /2/contacts/5120");
        }
        for (Object body : Arrays.asList(null, "", " ", List.of(1, 2), Contact.of("a", "b", "c"),
                Group.of("x").withGroupId("31"))) {
            answer(200, Samples.CONTACT_JSON);
            done("contacts/get", body, Map.of(IntouchConstants.CONTACT_ID, "5120"));
            assertThat(line()).isEqualTo("GET /2/contacts/5120");
        }
        assertThat(faults("contacts/get", null)).containsExactly(
                "contactId is missing: it is the body, or stands in it, or in the header CamelIntouchContactId");
    }

    @Test
    void aMessageIsMeantByWhateverHasItsId() {
        FolderMessage listed = new FolderMessage("I_4711", null, null, null, null, null, null, null, null, null);
        Message message = new Message("I_4711", null, List.of(), null, null, null, null, 0, false, false, null);
        for (Object body : List.of("I_4711", listed, message, map("messageId", "I_4711"))) {
            answer(204, "");
            done("messages/delete", body);
            assertThat(line()).isEqualTo("DELETE /2/messages/I_4711");
        }
        answer(201, "\"O_9001\"");
        SendResult result = got(SendResult.class, "messages/send?sender=Acme", Sms.of("90011223", "Hello"));
        answer(204, "");
        done("messages/delete", result);
        assertThat(line()).isEqualTo("DELETE /2/messages/O_9001");
    }

    @Test
    void whereABodyWasDeletedOrReplacedByItStaysWhatItWas() {
        Contact contact = Contact.of("Kari", "Hansen", "90011223").withContactId("5120");
        answer(204, "");
        assertThat(done("contacts/update", contact).getMessage().getBody()).isSameAs(contact);
        answer(204, "");
        assertThat(done("contacts/delete", contact).getMessage().getBody()).isSameAs(contact);
    }

    // ---- entities

    @Test
    void aMapIsAContactAndNullIsNotEmpty() {
        answer(204, "");
        done("contacts/update", WHOLE);
        assertThat(line()).isEqualTo("PUT /2/contacts/5120");
        assertThat(sent()).isEqualTo(
                "{\"Firstname\":\"Kari\",\"Lastname\":null,\"PhoneNumber\":\"90011223\",\"Email\":\"\","
                                     + "\"Description\":null,\"Description2\":null,\"Description3\":null,\"CPAAccepted\":false,\"IsPrivate\":true}");
        answer(204, "");
        done("contacts/update?format=xml", WHOLE);
        assertThat(sent()).isEqualTo(
                Samples.DECLARATION + "<Contact" + Samples.SECOND_XML
                                     + "<Firstname>Kari</Firstname><PhoneNumber>90011223</PhoneNumber><Email></Email>"
                                     + "<CPAAccepted>false</CPAAccepted><IsPrivate>true</IsPrivate></Contact>");
    }

    @Test
    void anUpdateByAMapThatLeavesSomethingOutIsRefusedSinceThatWouldBeLost() {
        Map<String, Object> part = new HashMap<>(WHOLE);
        part.remove("email");
        part.remove("isPrivate");
        assertThat(faults("contacts/update", part)).containsExactly(
                "body lacks email, isPrivate: an update replaces everything, so that every field must be said, be it null");
        assertThat(faults("groups/update", map("groupId", 31, "name", "Board"))).singleElement().asString()
                .startsWith("body lacks description, isPrivate:");
        answer(201, "5120");
        done("contacts/create", part);
    }

    @Test
    void aContactWithoutAnIdIsUpdatedByThatOfTheHeaderAndNotWithoutOne() {
        Contact contact = Contact.of("Kari", "Hansen", "90011223");
        answer(204, "");
        done("contacts/update?apiVersion=1", contact, Map.of(IntouchConstants.CONTACT_ID, 5120));
        assertThat(line()).isEqualTo("PUT /1/contacts/5120");
        assertThat(sent()).contains("\"ContactId\":5120");
        assertThat(faults("contacts/update", contact)).singleElement().asString().startsWith("contactId is missing");
    }

    @Test
    void everyFaultOfAContactIsNamedAndNothingOfItIsShown() {
        Map<String, Object> bad = map(
                "firstname", "Zebra\nfink", "lastname", "Zebra\u0007", "phoneNumber", "9001\r1223", "email",
                List.of("Zebrafink"),
                "description", "Zebra\uD83D", "cpaAccepted", "Zebrafink", "createdDate", "Zebrafink", "lastnme",
                "Zebrafink",
                "Zebrafink", "x");
        assertThat(faults("contacts/create", bad)).hasSize(9)
                .noneMatch(fault -> fault.contains("Zebra") || fault.contains("1223"))
                .anyMatch(fault -> fault.startsWith("body has the field 'lastnme', which does not exist"))
                .anyMatch(fault -> fault.startsWith("body.description holds half of a character"));
        for (Object other : Arrays.asList("Zebrafink", 4711, List.of(WHOLE), null, Group.of("Zebrafink"))) {
            assertThat(faults("contacts/create", other)).singleElement().asString().startsWith("body is ")
                    .endsWith("; possible are a Contact or a Map with its fields").doesNotContain("Zebra");
        }
        assertThat(faults("groups/create", Group.of(" "))).containsExactly("body.name is missing");
    }

    // ---- versions and options

    @ParameterizedTest
    @CsvSource({
            "user/get, 2, 1", "contacts/count, 2, 1", "services/list, 1, 2", "users/get, 1, 2", "servicepoints/list, 1, 2",
            "senders/delete, 1, 2" })
    void aVersionThatLacksTheFunctionIsRefused(String operation, int version, int other) {
        assertThatThrownBy(() -> context.getEndpoint("intouch:" + operation + "?apiVersion=" + version).createProducer())
                .hasMessage("intouch:" + operation + " cannot be used with apiVersion=" + version
                            + ": as far as the vendor says, only version " + other + " of the API has it");
    }

    @ParameterizedTest
    @CsvSource({
            "apiVersion=3, apiVersion must be 1 or 2", "domain=a@b, domain holds an @", "domain=RAW(a:b), holds a colon",
            "username=RAW(a:b), holds a colon", "zone=Nowhere, is no time zone", "defaultRegion=NOR, two capitals",
            "sender=RAW(12345678901234567), sender has 17 characters", "password=, username; domain and password are needed" })
    void anOptionThatCannotBeIsNamed(String option, String sentence) {
        assertThatThrownBy(() -> context.getEndpoint("intouch:messages/send?" + option).createProducer())
                .hasMessageContaining(" cannot be used: ").hasMessageContaining(sentence.replace(';', ','));
        assertThatThrownBy(() -> context.getEndpoint("intouch:messages/send?format=csv"))
                .isInstanceOf(ResolveEndpointFailedException.class);
    }

    @ParameterizedTest
    @CsvSource({
            "contacts/delete, POST /2/contacts/5120, DELETE", "contacts/update, POST /2/contacts/5120, PUT",
            "contacts/get, GET /2/contacts/5120, ''" })
    void aNetworkThatLetsOnlyPostThroughIsServed(String operation, String line, String override) {
        answer(operation.endsWith("get") ? 200 : 204, operation.endsWith("get") ? Samples.CONTACT_JSON : "");
        done(operation + "?methodOverride=true", Contact.of("Kari", "Hansen", "90011223").withContactId("5120"));
        assertThat(line()).isEqualTo(line);
        assertThat(header("x-http-method-override")).isEqualTo(override);
        if (operation.endsWith("delete")) {
            assertThat(header("content-length")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "kari@firma.example, acme, pass:word, a2FyaUBmaXJtYS5leGFtcGxlQGFjbWU6cGFzczp3b3Jk",
            "åse, acme.com, brød, w6VzZUBhY21lLmNvbTpicsO4ZA==" })
    void credentialsGoOutBeforeTheyAreAskedForInUtf8(String username, String domain, String password, String token) {
        answer(200, "7");
        done("contacts/count?username=RAW(" + username + ")&domain=" + domain + "&password=RAW(" + password + ")", null);
        assertThat(header("authorization")).isEqualTo("Basic " + token);
        String long300 = "a".repeat(300);
        answer(200, "7");
        done("contacts/count?username=" + long300, null);
        assertThat(header("authorization")).hasSizeGreaterThan(400);
    }

    // ---- texts

    @Test
    void aTextIsReadFromEveryFormOfABody() {
        for (Object body : List.of(
                Sms.of("90011223", "Hello"), map("recipients", "90011223", "text", "Hello"),
                map("recipients", List.of("+47 900 11 223"), "text", "Hello"))) {
            answer(201, "\"O_9001\"");
            done("messages/send?sender=Acme", body);
            assertThat(sent()).isEqualTo("{\"Text\":\"Hello\",\"Sender\":\"Acme\",\"Receivers\":[\"4790011223\"]}");
        }
        answer(201, "\"O_9001\"");
        done("messages/send", "Hello", map(
                IntouchConstants.RECIPIENTS, "90011223", IntouchConstants.GROUPS, "31,32", IntouchConstants.CONTACTS,
                List.of("5120"), IntouchConstants.SENDER, "Acme", IntouchConstants.SEND_AT, "2026-07-01T09:30[Europe/Oslo]",
                IntouchConstants.SESSION_DATA, "job;7"));
        assertThat(sent()).isEqualTo(
                "{\"HandledDate\":\"2026-07-01T09:30:00.000+02:00\",\"Text\":\"Hello\",\"Sender\":\"Acme\",\"Receivers\":"
                                     + "[\"4790011223\",\"/groups/31\",\"/groups/32\",\"/contacts/5120\"],\"SessionData\":\"job;7\"}");
    }

    @ParameterizedTest
    @CsvSource({ "international, 4790011223", "e164, +4790011223", "asGiven, 90011223" })
    void numbersAreWrittenAsIsWished(String format, String written) {
        answer(201, "\"O_9001\"");
        SendResult result = got(
                SendResult.class, "messages/send?sender=Acme&numberFormat=" + format, Sms.of("900 11-223", "Hello"));
        assertThat(sent()).contains("[\"" + written + "\"]");
        assertThat(result.recipients().get(0).normalised()).isEqualTo("+4790011223");
    }

    @ParameterizedTest
    @CsvSource({
            "+46 (0)70-174 06 05, 46701740605", "\u0669\u0660\u0660\u0661\u0661\u0662\u0662\u0663, 4790011223",
            "tel:+4790011223, 4790011223", "900.11.223, 4790011223" })
    void aNumberInMoreThanDigitsBlanksAndHyphensIsNotSentAsItIsGiven(String number, String meant) {
        answer(201, "\"O_9001\"");
        done("messages/send?sender=Acme", Sms.of(number, "Hello"));
        assertThat(sent()).contains("[\"" + meant + "\"]");
        assertThat(faults("messages/send?sender=Acme&numberFormat=asGiven", Sms.of(number, "Hello"))).singleElement().asString()
                .startsWith("recipients[0] holds more than digits, blanks and hyphens").doesNotContain("223", "605");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "V2 | recipients | 90011223;0090011223;90011223 | is the same as recipients[",
            "V2 | recipients | /groups/31 | recipients[0]", "V2 | recipients | 90011223;; | recipients[1]",
            "V2 | groups | 31;31 | is the same as", "V2 | groups | 31/../32 | is no group id",
            "V2 | contacts | x | is no contact id",
            "V2 | text | '' | text is empty", "V2 | sender | 12345678901234567 | possible are 16",
            "V2 | sendAt | 2026-01-02T03:04:04Z | lies in the past", "V2 | sendAt | 2026-07-01T09:30 | not a time with a zone",
            "V2 | sendAt | 2026-03-29T02:30[Europe/Oslo] | clocks skip",
            "V2 | sendAt | 2026-10-25T02:30[Europe/Oslo] | clocks repeat",
            "V2 | sendAt | +12026-10-25T02:30:00Z | is after the year 9999", "V2 | mergeMessage | true | body has a",
            "V1 | sessionData | x | body has", "V1 | mergeMessage | yes | must be true or false",
            "V1_XML | sendAt | 2026-10-25T02:30:00+01:00 | which XML of version 1 cannot tell apart" })
    void whatCannotBeSentIsRefused(String form, String field, String value, String sentence) {
        String options = Map.of("V1", V1, "V1_XML", V1_XML, "V2", V2).get(form);
        Map<String, Object> body = map("recipients", "90011223", "text", "Hello", "sender", "Acme");
        if (!field.equals("recipients") && field.matches("groups|contacts")) {
            body.remove("recipients");
        }
        body.put(field, value);
        assertThat(faults("messages/send" + options, body)).anyMatch(fault -> fault.contains(sentence))
                .noneMatch(fault -> fault.contains("90011223"));
    }

    @Test
    void aSenderIsNeededByVersion2Alone() {
        assertThat(faults("messages/send", Sms.of("90011223", "Hello")))
                .containsExactly("sender is missing: name it in the message, or with the option sender");
        answer(200, Samples.MESSAGE_JSON);
        done("messages/send" + V1, Sms.of("90011223", "Hello"));
        assertThat(sent()).isEqualTo(
                "{\"IsMergeMessage\":false,\"IsPrivate\":false,\"Receivers\":\"4790011223\",\"Tariff\":0,"
                                     + "\"Text\":\"Hello\"}");
        assertThat(faults("messages/send?sender=Acme", Sms.of("90011223", "x".repeat(2_001)))).singleElement().asString()
                .endsWith("has 2001 characters; possible are 2000");
    }

    @Test
    void aTimeIsNeverEarlierThanWasAskedFor() {
        Sms sms = new Sms(
                Sms.of("90011223", "").recipients(), "Hello", "Acme", Instant.parse("2026-10-25T00:30:00.0001Z"), Map.of());
        answer(201, "\"O_9001\"");
        done("messages/send", sms);
        assertThat(sent()).contains("\"HandledDate\":\"2026-10-25T02:30:00.001+02:00\"");
        answer(200, Samples.MESSAGE_JSON);
        done("messages/send" + V1, sms);
        assertThat(sent()).contains("\"\\/Date(1792888200001+0200)\\/\"");
    }
}
