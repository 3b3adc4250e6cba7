package org.camelgateways.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.converter.jaxb.JaxbDataFormat;
import org.apache.camel.model.ProcessorDefinition;
import org.camelgateways.connector.ConnectorComponent;
import org.camelgateways.connector.ConnectorConfiguration;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.model.EntriesResult;
import org.jspecify.annotations.Nullable;

/** A member saved: XML in UTF-8 both ways, no authentication. */
final class ConnectorCall implements ServiceCall {

    private static final String NAMESPACE = "http://www.intouchfollowup.com/api/2011-11";

    /** What a user would write as a bean. */
    @XmlRootElement(name = "user")
    @XmlAccessorType(XmlAccessType.FIELD)
    static class UserBean {
        Ids providerInfo = new Ids();
        Person userInfo = new Person();

        static UserBean of(User user) {
            UserBean bean = new UserBean();
            bean.providerInfo.identifier = "ACME";
            bean.providerInfo.clientID = "456";
            bean.providerInfo.clubID = "123";
            bean.providerInfo.recordID = user.recordId();
            bean.userInfo.firstname = user.firstname();
            bean.userInfo.lastname = user.lastname();
            bean.userInfo.userStatus = user.userStatus();
            bean.userInfo.userType = user.userType();
            bean.userInfo.mobile = user.mobile();
            bean.userInfo.email = user.email();
            return bean;
        }
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Ids {
        @Nullable
        String identifier;
        @Nullable
        String clientID;
        @Nullable
        String clubID;
        @Nullable
        String recordID;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Person {
        @Nullable
        String firstname;
        @Nullable
        String lastname;
        @Nullable
        String userStatus;
        @Nullable
        String userType;
        @Nullable
        String mobile;
        @Nullable
        String email;
    }

    /** What a user would read of the answer. */
    @XmlRootElement(name = "response", namespace = NAMESPACE)
    @XmlAccessorType(XmlAccessType.FIELD)
    static class ResponseBean {
        @XmlElement(namespace = NAMESPACE)
        @Nullable
        String uuid;

        String id() {
            if (uuid == null) {
                throw new IllegalStateException("The service gave no uuid");
            }
            return uuid;
        }
    }

    @Override
    public String name() {
        return "connector:user/save";
    }

    @Override
    public User message(int number) {
        return User.of("47" + (number + 10), User.MEMBER, "Åsa", "Lindström & Berg")
                .withContact("+468465004" + (number + 10), "asa." + (number + 10) + "@example.com");
    }

    @Override
    public String path() {
        return "/connector/api/2011-11/user";
    }

    @Override
    public String answer(byte[] body) {
        List<String> said = Elements.of(body);
        for (int number = 0; number < VARIANTS; number++) {
            User user = message(number);
            if (said.equals(List.of(
                    "identifier=ACME", "clientID=456", "clubID=123", "recordID=" + user.recordId(),
                    "firstname=" + user.firstname(), "lastname=" + user.lastname(), "userStatus=" + user.userStatus(),
                    "userType=" + user.userType(), "mobile=" + user.mobile(), "email=" + user.email()))) {
                return "<?xml version=\"1.0\" encoding=\"utf-8\"?><response xmlns=\"" + NAMESPACE
                       + "\"><uuid>0b85b27e-1d2f-4f3a-9a55-3f7a6d1c00" + (number + 10) + "</uuid></response>";
            }
        }
        throw new IllegalArgumentException("The document says " + said + ", which is no message");
    }

    @Override
    public String answerType() {
        return "application/xml; charset=utf-8";
    }

    @Override
    public String contentType() {
        return "application/xml; charset=UTF-8";
    }

    @Override
    public @Nullable String authorization() {
        return null;
    }

    @Override
    public byte[] encode(Object message) {
        User user = (User) message;
        return new HandWritten(StandardCharsets.UTF_8).begin("user").begin("providerInfo")
                .element("identifier", "ACME").element("clientID", "456").element("clubID", "123")
                .element("recordID", user.recordId()).end("providerInfo").begin("userInfo")
                .element("firstname", user.firstname()).element("lastname", user.lastname())
                .element("userStatus", user.userStatus()).element("userType", user.userType())
                .element("mobile", user.mobile()).element("email", user.email()).end("userInfo").end("user").bytes();
    }

    @Override
    public String decode(byte[] answer) throws Exception {
        return HandWritten.text(answer, "uuid");
    }

    @Override
    public void byHand(ProcessorDefinition<?> route, String url) throws Exception {
        JaxbDataFormat jaxb = new JaxbDataFormat(JAXBContext.newInstance(UserBean.class, ResponseBean.class));
        jaxb.setEncoding("UTF-8");
        jaxb.setPrettyPrint(false);
        route.transform().body(User.class, UserBean::of)
                .marshal(jaxb)
                .setHeader(Exchange.HTTP_METHOD).constant("POST")
                .setHeader(Exchange.CONTENT_TYPE).constant(contentType())
                .to(url)
                .unmarshal(jaxb)
                .transform().body(ResponseBean.class, ResponseBean::id);
    }

    @Override
    public String component(CamelContext context, String baseUrl, int maxConnections) {
        ConnectorConfiguration options = context.getComponent("connector", ConnectorComponent.class).getConfiguration();
        options.setBaseUrl(baseUrl);
        options.setProvider("ACME");
        options.setClientId("456");
        options.setClubId("123");
        options.setMaxConnections(maxConnections);
        return "connector:user/save";
    }

    @Override
    public @Nullable String id(Object result) {
        return ((EntriesResult<?>) result).entries().get(0).id();
    }
}
