package org.camelgateways.connector;

import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.ReplyContract;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * The kit's contract about connections, broken calls and replies, whole, for the functions beside those of
 * {@link ConnectorWireContractTest}. The quick part of it: {@link ConnectorFunctionsTest}.
 */
@Tag("long")
class ConnectorFunctionsContractTest {

    @Nested
    class Staff extends OneFunction {
        Staff() {
            super(WireFunction.STAFF_SAVE, WireFunction.STAFF_FETCH);
        }
    }

    @Nested
    class LeadSource extends OneFunction {
        LeadSource() {
            super(WireFunction.LEADSOURCE_SAVE, WireFunction.LEADSOURCE_FETCH);
        }
    }

    @Nested
    class LeadSources extends OneFunction {
        LeadSources() {
            super(WireFunction.LEADSOURCE_SAVE, WireFunction.LEADSOURCE_LIST);
        }
    }

    abstract static class OneFunction extends ReplyContract {

        private final WireFunction saving;
        private final WireFunction reading;

        OneFunction(WireFunction saving, WireFunction reading) {
            this.saving = saving;
            this.reading = reading;
        }

        @Override
        protected String sending() {
            return saving.uri();
        }

        @Override
        protected Object message(String text) {
            return saving.body(text);
        }

        @Override
        protected String goodReply() {
            return saving.goodReply();
        }

        @Override
        protected String reading() {
            return reading.uri();
        }

        @Override
        protected Object readingMessage(String text) {
            return reading.body(text);
        }

        @Override
        protected String goodReading() {
            return reading.goodReply();
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

        @Override
        protected Outcome expected(int status, Outcome usual) {
            return status == 201 || status == 202 ? Outcome.SENT : usual;
        }
    }
}
