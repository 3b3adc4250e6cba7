package org.camelgateways.simulator.intouch;

import java.util.List;

import org.camelgateways.simulator.service.RecordTable;

/** What Intouch keeps for a user, to be looked at; columns have the names of its documents. */
final class Tables {
    private Tables() {
    }

    static List<RecordTable<?>> of(IntouchAccount account) {
        return List.of(contacts(account), groups(account), folders(account), messages(account));
    }

    private static RecordTable<IntouchContact> contacts(IntouchAccount account) {
        return RecordTable.of("contacts", account.contacts())
                .column("ContactId", IntouchContact::id).column("Firstname", IntouchContact::firstname)
                .column("Lastname", IntouchContact::lastname).column("PhoneNumber", IntouchContact::phoneNumber)
                .column("Email", IntouchContact::email).column("Description", IntouchContact::description)
                .column("Description2", IntouchContact::description2).column("Description3", IntouchContact::description3)
                .column("CPAAccepted", IntouchContact::cpaAccepted).column("IsPrivate", IntouchContact::isPrivate)
                .column("CreatedDate", contact -> contact.createdDate().toString()).column("owner", IntouchContact::owner);
    }

    private static RecordTable<IntouchGroup> groups(IntouchAccount account) {
        return RecordTable.of("groups", account.groups())
                .column("GroupId", IntouchGroup::id).column("Name", IntouchGroup::name)
                .column("Description", IntouchGroup::description).column("IsPrivate", IntouchGroup::isPrivate)
                .column("owner", IntouchGroup::owner)
                .column("contacts", group -> account.members(group.id()).stream().map(IntouchContact::id).toList());
    }

    private static RecordTable<IntouchFolder> folders(IntouchAccount account) {
        return RecordTable.of("folders", account.folders())
                .column("FolderId", IntouchFolder::id).column("FolderType", IntouchFolder::type)
                .column("Name", IntouchFolder::name).column("ParentFolderId", IntouchFolder::parentId)
                .column("MessagesInFolder", folder -> account.messages().stream()
                        .filter(message -> message.folderId() == folder.id()).count());
    }

    private static RecordTable<IntouchMessage> messages(IntouchAccount account) {
        return RecordTable.of("messages", account.messages())
                .column("MessageId", IntouchMessage::id).column("FolderId", IntouchMessage::folderId)
                .column("HandledDate", message -> message.handledDate().toString())
                .column("Receivers", IntouchMessage::receivers).column("Sender", IntouchMessage::sender)
                .column("Text", IntouchMessage::text).column("SessionData", IntouchMessage::sessionData)
                .column("owner", IntouchMessage::owner).column("texts", IntouchMessage::textIds);
    }
}
