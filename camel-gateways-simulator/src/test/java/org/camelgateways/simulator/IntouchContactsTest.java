package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchContact;
import org.camelgateways.simulator.intouch.IntouchGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Contacts and groups: what is kept, found and refused. */
class IntouchContactsTest {
    @RegisterExtension
    static SimulatorExtension extension
            = new SimulatorExtension(Simulator.builder().account("other", "o").account("kari@acme", "k").maxEntries(50));

    private final Simulator simulator = extension.simulator();
    private final IntouchClient client = IntouchClient.demo(simulator);
    private final IntouchAccount account = simulator.intouch().account("demo");

    @ParameterizedTest
    @ValueSource(ints = { 1, 2 })
    void charactersNullAndEmptyComeBackAsTheyWent(int version) throws IOException {
        String hard = "Åse Ærø 🙂👩‍👩‍👧 \\\"\\\\ </x> & ]]>";
        String body = "{\"Firstname\":\"" + hard + "\",\"Lastname\":\"\",\"Email\":null,\"PhoneNumber\":\"+46 70-174 06 05\"}";
        client.json("POST", "/" + version + "/contacts", body);
        IntouchContact kept = account.contacts().get(0);

        assertThat(kept.firstname()).isEqualTo("Åse Ærø 🙂👩‍👩‍👧 \"\\ </x> & ]]>");
        assertThat(kept.lastname()).isEmpty();
        assertThat(kept.email()).isNull();
        assertThat(kept.description()).isNull();
        assertThat(kept.phoneNumber()).isEqualTo("+46 70-174 06 05");
        String path = "/" + version + "/contacts/" + kept.id();
        String json = IntouchClient.body(client.get(path));
        assertThat(json).contains("\"Lastname\":\"\"", "\"Email\":null", version == 1 ? "<\\/x>" : "</x>");
        assertThat(IntouchClient.object(client.get(path)).getString("Firstname")).isEqualTo(kept.firstname());
        String xml = IntouchClient.body(client.getXml(path));
        assertThat(xml).contains("<Firstname>Åse Ærø 🙂👩‍👩‍👧 \"\\ &lt;/x&gt; &amp; ]]&gt;</Firstname><",
                "<Lastname></Lastname>");
        assertThat(xml.contains("<Email i:nil=\"true\" />")).isEqualTo(version == 1);
        assertThat(client.json("PUT", path, json).status()).isEqualTo(204);
        assertThat(client.xml("PUT", path, xml).status()).isEqualTo(204);
        assertThat(account.contacts()).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource({
            "-1, -1+0100, 1970-01-01T00:59:59.999, 1970-01-01T00:59:59.999+01:00",
            "-2208988800000, -2208988800000+0100, 1900-01-01T01:00:00, 1900-01-01T01:00:00.000+01:00",
            "0, 0+0100, 1970-01-01T01:00:00, 1970-01-01T01:00:00.000+01:00" })
    void datesBefore1970AreShownInEveryForm(long millis, String ticks, String local, String iso) throws IOException {
        int id = account.addContact(new IntouchContact(
                0, "demo", Instant.ofEpochMilli(millis), "Kari", null, "1", null, null, null, null, false, false)).id();

        assertThat(client.get("/1/contacts/" + id).body()).contains("\"CreatedDate\":\"\\/Date(" + ticks + ")\\/\"");
        assertThat(client.getXml("/1/contacts/" + id).body()).contains("<CreatedDate>" + local + "</CreatedDate>");
        assertThat(client.get("/2/contacts/" + id).body()).contains("\"CreatedDate\":\"" + iso + "\"");
        assertThat(client.json("PUT", "/1/contacts/" + id, "{\"PhoneNumber\":\"1\",\"CreatedDate\":\"/Date(" + millis + ")/\"}")
                .status()).isEqualTo(204);
    }

    @Test
    void aSearchFindsAllOfItsTermsInAnyField() throws IOException {
        account.addContact(new IntouchContact(
                0, "demo", Instant.EPOCH, "Åse", "Ek", "+46701740605", "ase@acme.example", "Room 12", "Nurse", null, false,
                false));
        account.addContact(new IntouchContact(
                0, "demo", Instant.EPOCH, "Ola", "Ek", "+46701740606", null, null, null, "night 12", false, false));

        assertThat(found("ek%2012")).containsExactly("Åse", "Ola");
        assertThat(found("%C3%A5SE")).containsExactly("Åse");
        assertThat(found("ek%20%20nurse%20")).containsExactly("Åse");
        assertThat(found("acme.EXAMPLE")).containsExactly("Åse");
        assertThat(found("%2B4670174060")).containsExactly("Åse", "Ola");
        assertThat(found("+4670174060")).containsExactly("Åse", "Ola");
        assertThat(found("ek%20day")).isEmpty();
        assertThat(found("a%2Fb")).isEmpty();
        assertThat(client.get("/1/contacts/search/nobody").body()).isEqualTo("[]");
        assertThat(client.getXml("/2/contacts/search/nobody").body()).startsWith("<ArrayOfContact ")
                .endsWith("></ArrayOfContact>");
        assertThat(client.get("/1/contacts/phonenumber/%2B46701740606").body()).contains("\"Firstname\":\"Ola\"");
        assertThat(client.get("/1/contacts/phonenumber/0701740606").status()).isEqualTo(404);
        assertThat(client.get("/2/contacts/count").body()).isEqualTo("2");
    }

    @Test
    void aGroupHasMembersUntilTheyOrItAreGone() throws IOException {
        String group = IntouchClient.object(client.json("POST", "/1/groups", "{\"Name\":\"Board\"}")).getInteger("GroupId")
                .toString();
        int first = account.addContact("Kari", "Hansen", "1").id();
        int second = account.addContact("Ola", "Hansen", "2").id();
        String members = "/1/groups/" + group + "/contacts";

        assertThat(client.call("PUT", members + "/" + first, "").status()).isEqualTo(204);
        assertThat(client.call("PUT", members + "/" + first, "").status()).isEqualTo(204);
        assertThat(client.call("PUT", "/2/groups/" + group + "/contacts/" + second, "").status()).isEqualTo(204);
        assertThat(IntouchClient.array(client.get(members))).hasSize(2);
        assertThat(IntouchClient.array(client.get(members + "/search/kari"))).hasSize(1);
        assertThat(client.call("DELETE", members + "/" + second, "").status()).isEqualTo(204);
        assertThat(client.call("DELETE", members + "/" + second, "").status()).isEqualTo(404);
        assertThat(client.call("PUT", members + "/1", "").status()).isEqualTo(404);
        assertThat(client.call("PUT", "/1/groups/1/contacts/" + second, "").status()).isEqualTo(404);
        client.call("DELETE", "/2/contacts/" + first, "");
        assertThat(client.get(members).body()).isEqualTo("[]");
        assertThat(client.json("PUT", "/1/groups/" + group, "{\"Name\":\"Staff\",\"Description\":\"all\"}").status())
                .isEqualTo(204);
        assertThat(account.groups()).singleElement().extracting(IntouchGroup::name).isEqualTo("Staff");
        assertThat(client.json("PUT", "/2/groups/" + group, "{\"description\":\"all\"}").status()).isEqualTo(400);
        assertThat(client.call("DELETE", "/1/groups/" + group, "").status()).isEqualTo(204);
        assertThat(client.get(members).status()).isEqualTo(404);
        assertThat(account.contacts()).hasSize(1);
    }

    @Test
    void aContactIsReplacedAsAWholeAndDeleted() throws IOException {
        int id = account.addContact(new IntouchContact(
                0, "demo", Instant.EPOCH, "Kari", "Hansen", "1", "a@acme.example", "a", "b", "c", true, false)).id();

        assertThat(client.json("PUT", "/2/contacts/" + id, "{\"PhoneNumber\":\"2\",\"ContactId\":1}").status()).isEqualTo(204);
        assertThat(account.contacts()).containsExactly(new IntouchContact(
                id, "demo", Instant.EPOCH, null, null, "2", null, null, null, null, false, false));
        assertThat(client.json("PUT", "/2/contacts/" + (id + 1), "{\"PhoneNumber\":\"2\"}").status()).isEqualTo(404);
        assertThat(client.call("DELETE", "/1/contacts/" + id, "").status()).isEqualTo(204);
        assertThat(client.call("DELETE", "/1/contacts/" + id, "").status()).isEqualTo(404);
        assertThat(client.get("/1/contacts/" + id).status()).isEqualTo(404);
    }

    @Test
    void usersOfADomainShareWhatIsNotPrivate() throws IOException {
        client.json("POST", "/1/contacts", "{\"PhoneNumber\":\"1\",\"IsPrivate\":true}");
        client.json("POST", "/1/groups", "{\"Name\":\"mine\",\"IsPrivate\":true}");
        account.addContact("Kari", "Hansen", "2");
        IntouchClient other = new IntouchClient(simulator, "other@demo:o");
        IntouchClient acme = new IntouchClient(simulator, "kari@acme:k");
        int id = account.contacts().get(0).id();

        assertThat(client.get("/1/contacts/count").body()).isEqualTo("2");
        assertThat(other.get("/1/contacts/count").body()).isEqualTo("1");
        assertThat(other.get("/1/contacts/" + id).status()).isEqualTo(404);
        assertThat(other.get("/1/contacts/phonenumber/1").status()).isEqualTo(404);
        assertThat(other.json("PUT", "/1/contacts/" + id, "{\"PhoneNumber\":\"3\"}").status()).isEqualTo(404);
        assertThat(other.call("DELETE", "/1/contacts/" + id, "").status()).isEqualTo(404);
        assertThat(other.get("/1/groups").body()).isEqualTo("[]");
        assertThat(acme.get("/1/contacts/count").body()).isEqualTo("0");
        assertThat(account.contacts()).hasSize(2);
    }

    @Test
    void thereIsRoomForSoMany() throws IOException {
        account.fill(50);

        assertThat(client.json("POST", "/2/contacts", "{\"PhoneNumber\":\"1\"}").status()).isEqualTo(400);
        assertThatThrownBy(() -> account.fill(1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no room");
        assertThat(account.contacts()).extracting(IntouchContact::phoneNumber).doesNotHaveDuplicates().contains("+46701740605");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{}", "{\"PhoneNumber\":\"\"}", "{\"PhoneNumber\":null}", "{\"PhoneNumber\":\"1\",\"ContactId\":\"x\"}",
            "{\"PhoneNumber\":\"1\",\"CPAAccepted\":\"perhaps\"}", "{\"PhoneNumber\":\"1\",\"CreatedDate\":\"soon\"}",
            "{\"PhoneNumber\":\"1\",\"Email\":[\"a\",\"b\"]}", "[]", "\"a\"", "{\"PhoneNumber\":\"1\"} {}", "", " " })
    void whatMakesNoContactIs400(String body) throws IOException {
        assertThat(client.json("POST", "/1/contacts", body).status()).isEqualTo(400);
        Raw.Answer answer = client.json("POST", "/2/contacts", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(IntouchClient.object(answer).getString("Message")).isNotEmpty();
        assertThat(account.contacts()).isEmpty();
    }

    @Test
    void documentsOfUnknownContentAreKeptAsTheyCome() throws IOException {
        String document
                = "{\"Keyword\":\"CAT\",\"Active\":true,\"Price\":1.5,\"Tags\":[\"a\",\"b\"],\"Reply\":{\"Text\":\"æ\",\"To\":null}}";
        Raw.Answer created = client.json("POST", "/2/services", document);

        assertThat(created.status()).isEqualTo(201);
        String path = "/2/services/" + created.body();
        assertThat(IntouchClient.header(created, "Location")).endsWith(path);
        assertThat(IntouchClient.body(client.get(path)))
                .isEqualTo("{\"Id\":" + created.body() + "," + document.substring(1));
        assertThat(IntouchClient.body(client.getXml(path))).endsWith(
                "<Id>" + created.body() + "</Id><Keyword>CAT</Keyword><Active>true</Active><Price>1.5</Price><Tags>a</Tags>"
                                                                     + "<Tags>b</Tags><Reply><Text>æ</Text></Reply></Service>");
        assertThat(client.xml("PUT", path, "<Service><Tags>a</Tags><Tags>b</Tags><Reply><Text>x</Text></Reply></Service>")
                .status()).isEqualTo(204);
        assertThat(simulator.intouch().documents("demo", "services"))
                .containsExactly("{\"Tags\":[\"a\",\"b\"],\"Reply\":{\"Text\":\"x\"}}");
        assertThat(client.call("DELETE", path, "").status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.json("POST", "/2/services", "{\"a b\":1}").status()).isEqualTo(400);
        int point = simulator.intouch().put("demo", "servicepoints", "{\"Keyword\":\"CAT\"}");
        assertThat(client.get("/2/servicepoints").body()).isEqualTo("[{\"Id\":" + point + ",\"Keyword\":\"CAT\"}]");
        assertThat(client.json("POST", "/2/servicepoints", "{}").status()).isEqualTo(405);
        assertThat(client.json("POST", "/2/users", "{\"Name\":\"a\"}").status()).isEqualTo(201);
        assertThat(client.json("POST", "/2/senders", "{\"Sender\":\"Acme\"}").status()).isEqualTo(201);
        assertThat(client.get("/2/senders/1").status()).isEqualTo(405);
        assertThat(client.get("/1/services").status()).isEqualTo(404);
    }

    private List<String> found(String text) throws IOException {
        return IntouchClient.array(client.get("/1/contacts/search/" + text)).stream()
                .map(contact -> ((JsonObject) contact).getString("Firstname")).toList();
    }
}
