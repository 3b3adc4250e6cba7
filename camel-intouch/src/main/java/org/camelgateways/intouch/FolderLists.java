package org.camelgateways.intouch;

import java.io.IOException;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.Folder;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.list.KeptForm;

/** What lists folders, and the messages in them (REST API, Folders). */
final class FolderLists {

    private FolderLists() {
    }

    /** {@code GET /folders}: those at the top, each with those below it. */
    static final class All extends IntouchList<String, Folder> {

        All(IntouchEndpoint endpoint) {
            super(endpoint, endpoint.form(IntouchOperation.FOLDERS_LIST));
        }

        /** Whatever the body is, it is not asked. */
        @Override
        public String read(Exchange exchange) {
            return "";
        }

        @Override
        public HttpCall encode(String nothing) {
            return get(Folders.PATH);
        }

        @Override
        Folder entry(WireEntry entry) {
            return Folders.read(entry);
        }

        @Override
        public KeptForm<Folder> keptForm() {
            return KeptForms.FOLDER;
        }
    }

    /** {@code GET /folders/<id>/messages}: those in one folder, and not below it. */
    static final class Messages extends IntouchList<String, FolderMessage> {

        Messages(IntouchEndpoint endpoint) {
            super(endpoint, endpoint.form());
        }

        @Override
        public String read(Exchange exchange) throws IOException {
            return IdRule.FOLDER.read(name(), exchange);
        }

        @Override
        public HttpCall encode(String folderId) {
            return get(Folders.PATH, folderId, "messages");
        }

        @Override
        FolderMessage entry(WireEntry entry) {
            return Folders.readMessage(entry, form);
        }

        @Override
        public KeptForm<FolderMessage> keptForm() {
            return KeptForms.MESSAGE;
        }
    }
}
