package org.camelgateways.benchmarks;

import org.apache.camel.CamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The main call of one component: the messages that every contestant is given, how the service plays its part, and how
 * the call is made without the component. Messages differ in a number, so that no contestant sends the same bytes twice
 * in a row. Thread-safe.
 */
interface ServiceCall {

    /** How many different messages there are. */
    int VARIANTS = 60;

    /** The operation, such as {@code intime:message/create}. */
    String name();

    /** What a route hands over. @param number below {@link #VARIANTS} */
    Object message(int number);

    /** Of how many recipients or records a message is. */
    default int size() {
        return 1;
    }

    // the service's side

    /** The path of the request. */
    String path();

    /** The query of the request; null where it has none. */
    default @Nullable String query() {
        return null;
    }

    default String target() {
        return query() == null ? path() : path() + "?" + query();
    }

    /**
     * What the service answers to this body.
     *
     * @throws IllegalArgumentException with a sentence where it is not that of one of the messages, whole
     */
    String answer(byte[] body);

    /** The content type of the answer. */
    String answerType();

    // by hand

    /** Of the request. */
    String contentType();

    /** The header that proves the account; null where the target does. */
    @Nullable
    String authorization();

    /** The body of the request. */
    byte[] encode(Object message) throws Exception;

    /** The first id in the service's answer. */
    String decode(byte[] answer) throws Exception;

    /**
     * The route of a user who has Camel and no component: a bean is made of what is to be sent, marshalled and sent,
     * and the answer becomes the first id.
     *
     * @param url of the component that sends, with the path
     */
    void byHand(ProcessorDefinition<?> route, String url) throws Exception;

    // by our component

    /** Gives the component its account and the service's place. @return the URI to send to */
    String component(CamelContext context, String baseUrl, int maxConnections);

    /** The first id in what the component hands on. */
    @Nullable
    String id(Object result);
}
