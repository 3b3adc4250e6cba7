package org.camelgateways.intouch;

import org.camelgateways.intouch.model.Folder;
import org.camelgateways.intouch.model.FolderMessage;

/** Folders, and messages as they list them (REST API, Folders). */
final class Folders {

    static final String PATH = "folders";

    private Folders() {
    }

    /**
     * A folder and those in it.
     *
     * @throws InvalidEntryException where it is none
     */
    static Folder read(WireEntry entry) {
        String id = entry.id("FolderId");
        if (id == null) {
            throw new InvalidEntryException("holds a folder without its id");
        }
        return new Folder(
                id, entry.text("FolderType"), entry.text("Name"), entry.whole("MessagesInFolder"), entry.flag("IsPrivate"),
                entry.flag("IsUserDeletable"), entry.id("ParentFolderId"),
                entry.list("SubFolders").stream().map(Folders::read).toList());
    }

    /**
     * A message of a folder.
     *
     * @throws InvalidEntryException where it is none
     */
    static FolderMessage readMessage(WireEntry entry, WireForm form) {
        String id = entry.text("MessageId");
        if (id == null || id.isBlank()) {
            throw new InvalidEntryException("holds a message without its id");
        }
        return new FolderMessage(
                id, entry.text("MessageType"), entry.text("Direction"), entry.text("From"), entry.text("FromNumber"),
                entry.text("To"), entry.text("Text"), entry.moment("SendReceiveTime", form.zone()),
                entry.text("DeliverStatus"), entry.moment("DeliverTime", form.zone()));
    }
}
