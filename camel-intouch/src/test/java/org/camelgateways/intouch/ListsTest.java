package org.camelgateways.intouch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Folder;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.list.StreamedList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What lists ask for, and what they read. */
class ListsTest extends IntouchTestSupport {

    private static final String FIRST_LIST
            = Samples.DECLARATION + "<ArrayOfContact" + Samples.FIRST_XML + "%s</ArrayOfContact>";
    private static final String SECOND_LIST
            = Samples.DECLARATION + "<ArrayOfContact" + Samples.SECOND_XML + "%s</ArrayOfContact>";

    /** A list that is asked for, with its entries taken out of it. */
    private static <E> List<E> listed(Class<E> type, String uri, Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = asked(uri, body, headers);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        List<E> entries = new ArrayList<>();
        try (StreamedList<?> list = exchange.getMessage().getBody(StreamedList.class)) {
            list.forEachRemaining(entry -> entries.add(type.cast(entry)));
        }
        return entries;
    }

    /** Asked by the producer itself, outside a route: the list stays open. */
    private static Exchange asked(String uri, Object body, Map<String, Object> headers) throws Exception {
        Endpoint endpoint = context.getEndpoint("intouch:" + uri);
        Producer producer = endpoint.createProducer();
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        producer.start();
        producer.process(exchange);
        producer.stop();
        return exchange;
    }

    private static GatewayException refused(String uri, Object body) throws Exception {
        return (GatewayException) asked(uri, body, Map.of()).getException();
    }

    private static String element(String document) {
        return document.substring(document.indexOf("<Contact")).replace(Samples.FIRST_XML, ">");
    }

    @ParameterizedTest
    @CsvSource({
            "contacts/list, GET /2/contacts", "contacts/list?apiVersion=1, GET /1/contacts",
            "contacts/search, GET /1/contacts/search/4711", "groups/list, GET /2/groups",
            "groups/list?apiVersion=1, GET /1/groups", "groups/contacts, GET /2/groups/4711/contacts",
            "groups/contacts?apiVersion=1, GET /1/groups/4711/contacts", "folders/list, GET /1/folders",
            "folders/messages, GET /1/folders/4711/messages" })
    void eachListHasItsPathAndAnEmptyOneIsAList(String uri, String line) throws Exception {
        for (String format : List.of("json", "xml")) {
            answer(200, format.equals("json") ? "[]" : Samples.DECLARATION + "<ArrayOfThing/>");
            context.removeEndpoints("intouch:*");
            String whole = uri + (uri.contains("?") ? "&" : "?") + "format=" + format;
            assertThat(listed(Object.class, whole, "4711", Map.of())).isEmpty();
            assertThat(line()).isEqualTo(line);
            assertThat(header("accept")).isEqualTo("application/" + format);
        }
    }

    @Test
    void contactsAreReadAlikeFromBothVersionsAndFormats() throws Exception {
        Contact kari = new Contact(
                "5120", "Kari", "Hansen", "90011223", null, "", null, null, false, false,
                java.time.Instant.ofEpochMilli(1217243648767L));
        answer(200, "[" + Samples.CONTACT_JSON + "," + Samples.CONTACT_JSON.replace("5120", "5121") + "]");
        assertThat(listed(Contact.class, "contacts/list" + V1, "", Map.of())).containsExactly(kari, kari.withContactId("5121"));
        answer(200, "[" + Samples.CONTACT_JSON.replace("\\/Date(1217243648767+0200)\\/", "2008-07-28T13:14:08.767+02:00")
                    + "]");
        assertThat(listed(Contact.class, "contacts/list" + V2, "", Map.of())).containsExactly(kari);
        answer(200, FIRST_LIST.formatted(element(Samples.CONTACT_XML)));
        assertThat(listed(Contact.class, "contacts/list" + V1_XML, "", Map.of())).containsExactly(kari);
        answer(200, SECOND_LIST.formatted(
                "<Contact><Firstname>Kari</Firstname><Lastname>Hansen</Lastname><PhoneNumber>90011223</PhoneNumber>"
                                          + "<Description></Description><CPAAccepted>false</CPAAccepted>"
                                          + "<IsPrivate>false</IsPrivate><ContactId>5120</ContactId>"
                                          + "<CreatedDate>2008-07-28T13:14:08.767+02:00</CreatedDate></Contact>"));
        assertThat(listed(Contact.class, "contacts/list" + V2_XML, "", Map.of())).containsExactly(kari);
    }

    @Test
    void lettersOfAllKindsComeThroughInBothFormats() throws Exception {
        String name = "Æøå Ŝ 👨‍👩‍👧 𝔊";
        answer(200, "[" + Samples.CONTACT_JSON.replace("Kari", name) + "]");
        assertThat(listed(Contact.class, "contacts/list" + V1, "", Map.of()).get(0).firstname()).isEqualTo(name);
        answer(200, FIRST_LIST.formatted(element(Samples.CONTACT_XML).replace("Kari", name)));
        assertThat(listed(Contact.class, "contacts/list" + V1_XML, "", Map.of()).get(0).firstname()).isEqualTo(name);
    }

    @Test
    void theFormatThatCameIsReadWhicheverWasAskedFor() throws Exception {
        answer(200, " \r\n" + FIRST_LIST.formatted("").replace(Samples.DECLARATION, ""));
        assertThat(listed(Contact.class, "contacts/list" + V1, "", Map.of())).isEmpty();
        answer(200, "\uFEFF []");
        assertThat(listed(Contact.class, "contacts/list" + V1_XML, "", Map.of())).isEmpty();
    }

    @Test
    void groupsAndFoldersAndMessagesAreRead() throws Exception {
        answer(200, "[" + Samples.GROUP_JSON + "]");
        assertThat(listed(Group.class, "groups/list", "", Map.of()))
                .containsExactly(new Group("31", "Board", "Board members", false));
        for (String document : List.of(Samples.FOLDERS_JSON, Samples.FOLDERS_XML)) {
            answer(200, document);
            List<Folder> top = listed(Folder.class, "folders/list", "", Map.of());
            assertThat(top).hasSize(1);
            assertThat(top.get(0).all().map(Folder::name)).containsExactly("Inbox", "Orders");
        }
        answer(200, Samples.FOLDER_MESSAGES_JSON);
        FolderMessage message = listed(FolderMessage.class, "folders/messages", "5", Map.of()).get(0);
        assertThat(message.text()).isEqualTo("Hello");
        assertThat(message.incoming()).isTrue();
    }

    @Test
    void everyFieldOfAnEntryComesThroughAndNoneThatIsNot() throws Exception {
        Instant first = Instant.parse("1969-12-31T23:59:58.25Z");
        Instant second = Instant.parse("2026-03-29T07:04:42.447Z");
        answer(200, """
                [{"ContactId":1,"Firstname":"F","Lastname":"L","PhoneNumber":"P","Email":"E","Description":"1",
                "Description2":"2","Description3":"3","CPAAccepted":true,"IsPrivate":false,
                "CreatedDate":"1969-12-31T23:59:58.25Z"},{"ContactId":2,"IsPrivate":true}]""");
        assertThat(listed(Contact.class, "contacts/list", "", Map.of())).containsExactly(
                new Contact("1", "F", "L", "P", "E", "1", "2", "3", true, false, first),
                new Contact("2", null, null, null, null, null, null, null, false, true, null));
        answer(200, """
                [{"GroupId":1,"Name":"N","Description":"D","IsPrivate":true},{"GroupId":2,"Name":""}]""");
        assertThat(listed(Group.class, "groups/list", "", Map.of()))
                .containsExactly(new Group("1", "N", "D", true), new Group("2", "", null, false));
        answer(200, """
                [{"FolderId":1,"FolderType":"T","Name":"N","MessagesInFolder":123456789012345678,"IsPrivate":true,
                "IsUserDeletable":false,"ParentFolderId":9,"SubFolders":[{"FolderId":2},
                {"FolderId":3,"MessagesInFolder":-1,"IsUserDeletable":true}]}]""");
        assertThat(listed(Folder.class, "folders/list", "", Map.of())).containsExactly(
                new Folder(
                        "1", "T", "N", 123_456_789_012_345_678L, true, false, "9",
                        List.of(
                                new Folder("2", null, null, 0, false, false, null, List.of()),
                                new Folder("3", null, null, -1, false, true, null, List.of()))));
        answer(200, """
                [{"MessageId":"I_1","MessageType":"T","Direction":"I","From":"F","FromNumber":"N","To":"O","Text":"X",
                "SendReceiveTime":"1969-12-31T23:59:58.25Z","DeliverStatus":"S","DeliverTime":"2026-03-29T09:04:42.447+02:00"},
                {"MessageId":"I_2"}]""");
        assertThat(listed(FolderMessage.class, "folders/messages", "5", Map.of())).containsExactly(
                new FolderMessage("I_1", "T", "I", "F", "N", "O", "X", first, "S", second),
                new FolderMessage("I_2", null, null, null, null, null, null, null, null, null));
    }

    @Test
    void aFolderIsMeantByItsRecordTooAndByAHeader() throws Exception {
        answer(200, "[]");
        listed(FolderMessage.class, "folders/messages", new Folder("88", null, null, 0, false, false, null, List.of()),
                Map.of());
        assertThat(line()).isEqualTo("GET /1/folders/88/messages");
        answer(200, "[]");
        listed(FolderMessage.class, "folders/messages", null, Map.of("CamelIntouchFolderId", 89));
        assertThat(line()).isEqualTo("GET /1/folders/89/messages");
    }

    @Test
    void theContactOfANumberIsOne() throws Exception {
        answer(200, Samples.CONTACT_JSON);
        assertThat(got(Contact.class, "contacts/phonenumber", "+46 70 174 06 05").contactId()).isEqualTo("5120");
        assertThat(line()).isEqualTo("GET /1/contacts/phonenumber/%2B46%2070%20174%2006%2005");
        answer(404, "");
        failed(RequestRejectedException.class, "contacts/phonenumber", "90011223");
    }

    @ParameterizedTest
    @CsvSource({
            "'Kari Hansen', Kari%20Hansen", "'a?b#c&d=e', a%3Fb%23c%26d%3De", "'100 %', 100%20%25", "å, %C3%A5",
            "'; DROP', %3B%20DROP", "'..a', ..a", "'%2e%2e', %252e%252e", "'%2F', %252F" })
    void wordsThatAreSearchedForAreOneSegmentWhateverTheyHold(String words, String segment) throws Exception {
        answer(200, "[]");
        listed(Contact.class, "contacts/search", words, Map.of());
        assertThat(line()).isEqualTo("GET /1/contacts/search/" + segment);
        answer(200, "[]");
        listed(Contact.class, "groups/search", Map.of("groupId", 31, "text", words), Map.of());
        assertThat(line()).isEqualTo("GET /1/groups/31/contacts/search/" + segment);
        answer(200, "[]");
        listed(Contact.class, "groups/search", null, Map.of("CamelIntouchGroupId", "31", "CamelIntouchSearch", words));
        assertThat(line()).isEqualTo("GET /1/groups/31/contacts/search/" + segment);
    }

    @ParameterizedTest
    @ValueSource(strings = { "..", ".", "a/b", "../../messages", "a\\b", "a\nb", "a\u0000b", " ", "", "\u2028" })
    void wordsThatCouldLeaveTheirSegmentAreRefused(String words) {
        assertThat(faults("contacts/search", words)).hasSize(1);
        assertThat(faults("contacts/phonenumber", words)).hasSize(1);
        assertThat(faults("groups/search", words, Map.of("CamelIntouchGroupId", 31))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1/../../messages", "1%2F", "-1", "abc", "1 2", "", "12345678901234567890" })
    void idsThatAreNoneAreRefused(String id) {
        assertThat(faults("groups/contacts", id)).hasSize(1);
        assertThat(faults("folders/messages", id)).hasSize(1);
        assertThat(faults("groups/search", "Kari", Map.of("CamelIntouchGroupId", id))).hasSize(1);
    }

    @Test
    void whatIsSearchedForIsNotShown() {
        assertThat(faults("contacts/search", "secret/words").toString()).doesNotContain("secret");
        assertThat(faults("contacts/search", List.of("words"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "null", "{}", "\"x\"", "[null]", "[1]", "[{}]", "[{\"Firstname\":\"Kari\"}]",
            "[{\"ContactId\":\"x\",\"Firstname\":\"\"}]",
            "[{\"ContactId\":1},]", "[{\"ContactId\":1}", "[{\"ContactId\":1}] x", "<html><body/></html>", "<Error/>",
            "<ArrayOfContact><Contact><Firstname>Kari</Firstname></Contact></ArrayOfContact>", "<ArrayOfContact>",
            "<ArrayOfContact>x</ArrayOfContact>", "<ArrayOfContact/><ArrayOfContact/>",
            "<!DOCTYPE x [<!ENTITY e \"x\">]><ArrayOfContact>&e;</ArrayOfContact>" })
    void whatIsNoListOfContactsIsAnError(String body) throws Exception {
        answer(200, body);
        assertThat(refused("contacts/list", "")).isExactlyInstanceOf(NoAnswerException.class);
    }

    @Test
    void aListComesWithStatus200AndErrorsAreTold() throws Exception {
        for (int status : List.of(201, 204, 302, 500, 503)) {
            answer(status, status == 204 ? "" : "[]");
            assertThat(refused("contacts/list", "")).as("status " + status).isExactlyInstanceOf(NoAnswerException.class);
        }
        answer(503, "Number of allowed API requests per minute exceeded");
        assertThat(refused("contacts/list", "")).isExactlyInstanceOf(ThrottledException.class);
        answer(406, "");
        assertThat(refused("contacts/list", "")).isExactlyInstanceOf(AuthenticationFailedException.class);
        answer(404, "");
        assertThat(refused("groups/contacts", "31")).isExactlyInstanceOf(RequestRejectedException.class);
    }

    @Test
    void listsComeAsDocumentsToo() {
        answer(200, "[ " + Samples.CONTACT_JSON + "]");
        assertThat(got(String.class, "contacts/list?raw=true", "")).isEqualTo("[ " + Samples.CONTACT_JSON + "]");
        assertThatThrownBy(() -> context.getEndpoint("intouch:contacts/search?raw=true").createProducer())
                .hasMessageContaining("cannot be used with raw=true");
    }

    @ParameterizedTest
    @ValueSource(strings = { "contacts/search", "contacts/phonenumber", "groups/search", "folders/list", "folders/messages" })
    void whatOnlyVersion1HasIsRefusedWithVersion2(String operation) {
        assertThatThrownBy(() -> context.getEndpoint("intouch:" + operation + "?apiVersion=2").createProducer())
                .hasMessageContaining("only version 1");
    }

    /** A parser remembers each name to the end of the document. */
    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML })
    void aListMayHaveAThousandDifferentNamesAndNoMore(String form) throws Exception {
        for (int more : new int[] { 400, 1_100 }) {
            boolean json = form.equals(V1);
            String entries = IntStream.range(0, more).mapToObj(
                    i -> json
                            ? "{\"ContactId\":" + (i + 1) + ",\"New" + i + "\":[{\"Newer" + i + "\":null}]}"
                            : "<Contact><ContactId>" + (i + 1) + "</ContactId><New" + i + "/></Contact>")
                    .collect(Collectors.joining(json ? "," : ""));
            answer(200, json ? "[" + entries + "]" : FIRST_LIST.formatted(entries));
            if (more < 1_000) {
                assertThat(listed(Contact.class, "contacts/list" + form, "", Map.of())).hasSize(more);
            } else {
                assertThat(refused("contacts/list" + form, "")).isExactlyInstanceOf(NoAnswerException.class);
            }
        }
    }

    @Test
    void aListThatIsTooLargeIsRefused() throws Exception {
        answer(200, "[" + Samples.CONTACT_JSON + "]");
        assertThat(refused("contacts/list?apiVersion=1&maxListSize=100", "")).isExactlyInstanceOf(NoAnswerException.class)
                .hasMessageContaining("maxListSize");
    }
}
