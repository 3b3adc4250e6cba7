package org.camelgateways.connector;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.kit.Subject;

/** The Connector, as the contracts must know it: what its ids hide is all that protects the records. */
final class ConnectorSubject implements Subject {

    @Override
    public String scheme() {
        return "connector";
    }

    @Override
    public List<String> operations() {
        return Arrays.stream(ConnectorOperation.values()).map(ConnectorOperation::path).toList();
    }

    @Override
    public String sending() {
        return "user/save";
    }

    @Override
    public String receiving() {
        return "user/receive";
    }

    @Override
    public Map<String, String> sendingOptions() {
        return Map.of("provider", "ACME", "clubId", "123");
    }

    @Override
    public String secretOption() {
        return "clientId";
    }

    @Override
    public boolean secretIsNeeded() {
        return false;
    }

    @Override
    public Map<String, String> callbackAddress() {
        return Map.of();
    }

    @Override
    public String secretOnTheWire(RecordingServer.Call call) {
        try {
            XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new ByteArrayInputStream(call.body()));
            while (reader.next() != XMLStreamConstants.START_ELEMENT || !reader.getLocalName().equals("clientID")) {
                // on to the client's id
            }
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw new AssertionError(new String(call.body(), StandardCharsets.UTF_8), e);
        }
    }

    @Override
    public Object body(String number, String text) {
        return User.of("4711", User.MEMBER, text, "Ek").withContact(number, null);
    }

    @Override
    public String accepted() {
        return ConnectorTestSupport.RESPONSE;
    }

    @Override
    public List<String> refusals() {
        return List.of(
                ConnectorTestSupport.error("VALIDATION", "no"), ConnectorTestSupport.error("DATABASE", "no"),
                ConnectorTestSupport.error("OTHER", "no"), "<response/>", "<response><uuid/></response>",
                "<html>down</html>", "", "ok", accepted() + accepted());
    }

    @Override
    public List<Object> malformed(String number, String text) {
        Map<String, Object> good = Map.of(
                "recordId", "4711", "firstname", text, "lastname", text, "userStatus", "ACTIVE", "userType", "MEMBER", "mobile",
                number);
        return List.of(
                User.of("4711", text, text, text), User.of("4711", User.MEMBER, text + "\u0007", number),
                User.of("4711", User.MEMBER, text, "Ek").withContact(number + "\n", null),
                ConnectorTestSupport.with(good, "birthdate", text), ConnectorTestSupport.with(good, "gender", text),
                ConnectorTestSupport.with(good, "country", text), ConnectorTestSupport.with(good, text, number),
                ConnectorTestSupport.with(good, "recordId", text + "\n"),
                ConnectorTestSupport.with(good, "city", List.of(text)),
                List.of(good, good), List.of(List.of(number)), LeadSource.of(number, text), text, number);
    }

    @Override
    public Class<?> headers() {
        return ConnectorConstants.class;
    }

    @Override
    public Callback callback(String id) {
        return new Callback(
                "POST", "", "application/xml",
                "<user><providerInfo><recordID>" + id
                                               + "</recordID></providerInfo><userInfo><firstname>Bo</firstname></userInfo></user>");
    }

    @Override
    public String acknowledgement(String id) {
        return ConnectorTestSupport.XML + "<response><uuid>" + id + "</uuid></response>";
    }

    @Override
    public String answerType() {
        return "application/xml; charset=utf-8";
    }

    @Override
    public boolean routeAnswers() {
        return true;
    }

    @Override
    public int failure() {
        return 500;
    }

    @Override
    public String failureBody() {
        return "<\\?xml [^>]*><error><reason>[A-Z]+</reason><errorUUID>[0-9a-f-]{36}</errorUUID><message>The request c[a-z ]+"
               + "</message></error>";
    }

    @Override
    public String idOf(Object body) {
        return String.valueOf(((User) body).recordId());
    }
}
