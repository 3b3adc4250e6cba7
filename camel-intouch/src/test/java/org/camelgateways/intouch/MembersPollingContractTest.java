package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.kit.PollingContract;
import org.camelgateways.support.kit.Reply;

/** A group that is meant by its name. */
class MembersPollingContractTest extends PollingContract {

    @Override
    protected void prepare(CamelContext toPrepare) {
        toPrepare.getComponent("intouch", IntouchComponent.class).getConfiguration().setDomain("acme");
    }

    @Override
    protected String polling() {
        return "intouch:groups/contacts?format=xml&group=Board";
    }

    @Override
    protected byte[] beside(String path, int listed) {
        if (path.matches("/1/contacts/[0-9]+")) {
            return Reply.of(404, "");
        }
        if (path.contains("/contacts/search/")) {
            return Reply.of(200, "<ArrayOfContact/>");
        }
        String group = "<Group><Name>Board</Name><GroupId>31</GroupId></Group>";
        String said = switch (path) {
            case "/2/groups" -> "<ArrayOfGroup>" + group + "</ArrayOfGroup>";
            case "/1/groups/31" -> group;
            case "/1/contacts/count" -> "<int>4711</int>";
            default -> null;
        };
        return said == null ? null : Reply.of(200, said.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    protected String account(int number) {
        return "username=user-" + number + "&password=hummer";
    }

    @Override
    protected String secret() {
        return "hummer";
    }

    @Override
    protected String changeHeader() {
        return IntouchConstants.CHANGE;
    }

    @Override
    protected String key(int number) {
        return Integer.toString(740_000 + number);
    }

    @Override
    protected String reply(List<Map.Entry<String, String>> entries) {
        return entries.stream()
                .map(entry -> "<Contact><Firstname>" + entry.getValue() + "</Firstname><ContactId>" + entry.getKey()
                              + "</ContactId></Contact>")
                .collect(Collectors.joining("\n", "<?xml version=\"1.0\"?><ArrayOfContact>", "</ArrayOfContact>"));
    }

    @Override
    protected Map.Entry<String, String> entry(Object body) {
        Contact contact = (Contact) body;
        return Map.entry(contact.contactId(), contact.firstname());
    }

    @Override
    protected List<String> unreadable() {
        return List.of(
                "no", "{}", "null", "[] []", "[1]", "[{\"ContactId\":740000,\"Firstname\":\"a\"},{\"Firstname\":\"b\"}]",
                "<html></html>", "<ArrayOfContact>");
    }
}
