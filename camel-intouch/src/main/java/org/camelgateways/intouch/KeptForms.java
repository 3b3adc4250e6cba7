package org.camelgateways.intouch;

import java.io.IOException;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Folder;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.list.EntryInput;
import org.camelgateways.support.list.EntryOutput;
import org.camelgateways.support.list.KeptForm;

/** How the entries of lists are kept until the route takes them: their components in order. */
final class KeptForms {

    static final KeptForm<Contact> CONTACT = new OfContact();
    static final KeptForm<Group> GROUP = new OfGroup();
    static final KeptForm<Folder> FOLDER = new OfFolder();
    static final KeptForm<FolderMessage> MESSAGE = new OfMessage();

    private KeptForms() {
    }

    private static final class OfContact implements KeptForm<Contact> {

        @Override
        public void write(Contact contact, EntryOutput fields) throws IOException {
            fields.text(contact.contactId());
            fields.text(contact.firstname());
            fields.text(contact.lastname());
            fields.text(contact.phoneNumber());
            fields.text(contact.email());
            fields.text(contact.description());
            fields.text(contact.description2());
            fields.text(contact.description3());
            fields.flag(contact.cpaAccepted());
            fields.flag(contact.isPrivate());
            fields.moment(contact.createdDate());
        }

        @Override
        public Contact read(EntryInput fields) throws IOException {
            return new Contact(
                    fields.text(), fields.text(), fields.text(), fields.text(), fields.text(), fields.text(), fields.text(),
                    fields.text(), fields.flag(), fields.flag(), fields.moment());
        }
    }

    private static final class OfGroup implements KeptForm<Group> {

        @Override
        public void write(Group group, EntryOutput fields) throws IOException {
            fields.text(group.groupId());
            fields.text(group.name());
            fields.text(group.description());
            fields.flag(group.isPrivate());
        }

        @Override
        public Group read(EntryInput fields) throws IOException {
            return new Group(fields.text(), fields.text(), fields.text(), fields.flag());
        }
    }

    private static final class OfFolder implements KeptForm<Folder> {

        @Override
        public void write(Folder folder, EntryOutput fields) throws IOException {
            fields.text(folder.folderId());
            fields.text(folder.folderType());
            fields.text(folder.name());
            fields.number(folder.messagesInFolder());
            fields.flag(folder.isPrivate());
            fields.flag(folder.isUserDeletable());
            fields.text(folder.parentFolderId());
            fields.list(folder.subFolders(), this);
        }

        @Override
        public Folder read(EntryInput fields) throws IOException {
            return new Folder(
                    fields.text(), fields.text(), fields.text(), fields.number(), fields.flag(), fields.flag(), fields.text(),
                    fields.list(this));
        }
    }

    private static final class OfMessage implements KeptForm<FolderMessage> {

        @Override
        public void write(FolderMessage message, EntryOutput fields) throws IOException {
            fields.text(message.messageId());
            fields.text(message.messageType());
            fields.text(message.direction());
            fields.text(message.from());
            fields.text(message.fromNumber());
            fields.text(message.to());
            fields.text(message.text());
            fields.moment(message.sendReceiveTime());
            fields.text(message.deliverStatus());
            fields.moment(message.deliverTime());
        }

        @Override
        public FolderMessage read(EntryInput fields) throws IOException {
            return new FolderMessage(
                    fields.text(), fields.text(), fields.text(), fields.text(), fields.text(), fields.text(), fields.text(),
                    fields.moment(), fields.text(), fields.moment());
        }
    }
}
