package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.kit.PollingContract;
import org.camelgateways.support.kit.Reply;

class ContactsPollingContractTest extends PollingContract {

    @Override
    protected void prepare(CamelContext toPrepare) {
        toPrepare.getComponent("intouch", IntouchComponent.class).getConfiguration().setDomain("acme");
    }

    @Override
    protected String polling() {
        return "intouch:contacts/list";
    }

    @Override
    protected byte[] beside(String path, int listed) {
        if (path.equals("/1/contacts/count")) {
            return Reply.of(200, Integer.toString(listed).getBytes(StandardCharsets.US_ASCII));
        }
        return path.matches("/1/contacts/[0-9]+") ? Reply.of(404, "") : null;
    }

    @Override
    protected boolean isEmptyBelieved() {
        return false;
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
                .map(entry -> "{\"ContactId\":" + entry.getKey() + ",\"Firstname\":\"" + entry.getValue()
                              + "\",\"CreatedDate\":\"2008-07-28T13:14:08.767+02:00\",\"CPAAccepted\":true}")
                .collect(Collectors.joining(",", "[", "]"));
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
