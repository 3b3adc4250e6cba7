package org.camelgateways.intime;

import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.ReplyContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * The kit's contract about connections, broken calls and replies, whole, for every function that changes something,
 * each beside a listing of its chapter. The quick part of it: {@link IntimeFunctionsTest}.
 */
@Tag("long")
class IntimeFunctionsContractTest {

    @Nested
    class MessageDelete extends OneFunction {
        MessageDelete() {
            super(WireFunction.MESSAGE_DELETE, WireFunction.CONTACTS_LISTGROUPS);
        }
    }

    @Nested
    class ContactsAdd extends OneFunction {
        ContactsAdd() {
            super(WireFunction.CONTACTS_ADD, WireFunction.CONTACTS_LISTGROUPS);
        }
    }

    @Nested
    class ContactsAddgroup extends OneFunction {
        ContactsAddgroup() {
            super(WireFunction.CONTACTS_ADDGROUP, WireFunction.CONTACTS_LISTGROUPS);
        }
    }

    @Nested
    class ContactsDeletegroup extends OneFunction {
        ContactsDeletegroup() {
            super(WireFunction.CONTACTS_DELETEGROUP, WireFunction.CONTACTS_LISTGROUPS);
        }
    }

    @Nested
    class NixAddnix extends OneFunction {
        NixAddnix() {
            super(WireFunction.NIX_ADDNIX, WireFunction.NIX_LIST);
        }
    }

    @Nested
    class NixDeletenix extends OneFunction {
        NixDeletenix() {
            super(WireFunction.NIX_DELETENIX, WireFunction.NIX_LIST);
        }
    }

    @Nested
    class ReminderAdd extends OneFunction {
        ReminderAdd() {
            super(WireFunction.REMINDER_ADD, WireFunction.REMINDER_LIST);
        }
    }

    @Nested
    class ReminderEdit extends OneFunction {
        ReminderEdit() {
            super(WireFunction.REMINDER_EDIT, WireFunction.REMINDER_LIST);
        }
    }

    abstract static class OneFunction extends ReplyContract {

        private final WireFunction changing;
        private final WireFunction listing;

        OneFunction(WireFunction changing, WireFunction listing) {
            this.changing = changing;
            this.listing = listing;
        }

        @Override
        protected String sending() {
            return changing.uri();
        }

        @Override
        protected Object message(String text) {
            return changing.body(text);
        }

        @Override
        protected String goodReply() {
            return changing.goodReply();
        }

        @Override
        protected String goodReply(ReceivedRequest request) {
            return changing.goodReply(request);
        }

        @Override
        protected String said(ReceivedRequest request) {
            return changing.said(request);
        }

        @Override
        protected String reading() {
            return listing.uri();
        }

        @Override
        protected String goodReading() {
            return listing.goodReply();
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
}
