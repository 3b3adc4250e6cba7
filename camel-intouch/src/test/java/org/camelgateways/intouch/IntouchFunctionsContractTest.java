package org.camelgateways.intouch;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.ReplyContract;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kit's contract about connections, broken calls and replies, whole, for every function that changes something. The
 * quick part of it: {@link IntouchFunctionsTest}.
 */
@Tag("long")
@ParameterizedClass
@MethodSource("functions")
class IntouchFunctionsContractTest extends ReplyContract {

    private final WireFunction function;

    IntouchFunctionsContractTest(WireFunction function) {
        this.function = function;
    }

    static Stream<WireFunction> functions() {
        return Arrays.stream(WireFunction.values()).filter(function -> !function.onlyReads());
    }

    @Override
    protected String sending() {
        return function.uri();
    }

    @Override
    protected Object message(String text) {
        return function.body(text);
    }

    @Override
    protected Map<String, Object> headers() {
        return function.headers();
    }

    @Override
    protected String goodReply() {
        return function.goodReply();
    }

    @Override
    protected String said(ReceivedRequest request) {
        return function.said(request);
    }

    @Override
    protected boolean emptyIsDone() {
        return function.emptyIsDone();
    }

    @Override
    protected boolean anyDocumentIsDone() {
        return function.isRaw();
    }

    @Override
    protected String method() {
        return function.method();
    }

    @Override
    protected Outcome expected(int status, Outcome usual) {
        boolean done = status == 201 || status == 202 || status == 204 && function.emptyIsDone();
        return done ? Outcome.SENT : usual;
    }

    @Override
    protected String reading() {
        return WireFunction.CONTACTS_GET.uri();
    }

    @Override
    protected Object readingMessage(String text) {
        return WireFunction.CONTACTS_GET.body(text);
    }

    @Override
    protected String goodReading() {
        return WireFunction.CONTACTS_GET.goodReply();
    }

    @Override
    protected String account(int number) {
        return WireFunction.account(number);
    }

    @Override
    protected boolean isFrom(ReceivedRequest request, int number) {
        return WireFunction.isFrom(request, number);
    }

    @Override
    protected String secret() {
        return WireFunction.SECRET + "+0";
    }
}
