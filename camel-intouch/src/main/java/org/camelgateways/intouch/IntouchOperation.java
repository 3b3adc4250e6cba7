package org.camelgateways.intouch;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Folder;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.intouch.model.Message;
import org.camelgateways.intouch.model.User;
import org.camelgateways.support.Bodies;
import org.camelgateways.support.OperationTable;
import org.camelgateways.support.RouteOperation;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/**
 * The operations, by the chapters of the vendor's pages, the versions of the API that have them, and what each can do
 * in a route.
 */
public enum IntouchOperation implements RouteOperation {

    /** The user whose credentials these are. */
    @Bodies(out = User.class)
    USER_GET("user/get", Has.FIRST, Users.Get::new, e -> RawCall.getting(e, Users.PATH)),
    /** All contacts. */
    @Bodies(out = Iterator.class, of = Contact.class, from = Contact.class)
    CONTACTS_LIST("contacts/list", Has.BOTH, ContactLists.All::new, e -> RawCall.getting(e, Contacts.PATH), Polling::contacts),
    /** One contact. */
    @Bodies(in = { String.class, Long.class, Contact.class, Map.class }, out = Contact.class)
    CONTACTS_GET("contacts/get", Has.BOTH, e -> new EntityOperations.Get<>(e, new Contacts()),
                 e -> RawCall.getting(e, IdRule.CONTACT, Contacts.PATH)),
    /** How many contacts there are. */
    @Bodies(out = Long.class)
    CONTACTS_COUNT("contacts/count", Has.FIRST, ContactOperations.Count::new,
                   e -> RawCall.getting(e, Contacts.PATH, "count")),
    /** Creates a contact. */
    @Bodies(in = { Contact.class, Map.class }, out = Contact.class)
    CONTACTS_CREATE("contacts/create", Has.BOTH, e -> new EntityOperations.Create<>(e, new Contacts()),
                    e -> RawCall.creating(e, Contacts.PATH)),
    /** Replaces a contact. */
    @Bodies(in = { Contact.class, Map.class })
    CONTACTS_UPDATE("contacts/update", Has.BOTH, e -> new EntityOperations.Update<>(e, new Contacts()),
                    e -> RawCall.updating(e, IdRule.CONTACT, Contacts.PATH)),
    /** Deletes a contact. */
    @Bodies(in = { String.class, Long.class, Contact.class, Map.class })
    CONTACTS_DELETE("contacts/delete", Has.BOTH, e -> new EntityOperations.Delete(e, Contacts.PATH, IdRule.CONTACT)),
    /** Contacts that hold some words. */
    @Bodies(in = { String.class, Map.class }, out = Iterator.class, of = Contact.class)
    CONTACTS_SEARCH("contacts/search", Has.FIRST, ContactLists.Search::new, null),
    /** The contact with a number. */
    @Bodies(in = { String.class, Map.class }, out = Contact.class)
    CONTACTS_PHONENUMBER("contacts/phonenumber", Has.FIRST, ContactLists.ByNumber::new, null),
    /** All groups. */
    @Bodies(out = Iterator.class, of = Group.class)
    GROUPS_LIST("groups/list", Has.BOTH, GroupList::new, e -> RawCall.getting(e, Groups.PATH)),
    /** One group. */
    @Bodies(in = { String.class, Long.class, Group.class, Map.class }, out = Group.class)
    GROUPS_GET("groups/get", Has.BOTH, e -> new EntityOperations.Get<>(e, new Groups()),
               e -> RawCall.getting(e, IdRule.GROUP, Groups.PATH)),
    /** Creates a group. */
    @Bodies(in = { Group.class, Map.class }, out = Group.class)
    GROUPS_CREATE("groups/create", Has.BOTH, e -> new EntityOperations.Create<>(e, new Groups()),
                  e -> RawCall.creating(e, Groups.PATH)),
    /** Replaces a group. */
    @Bodies(in = { Group.class, Map.class })
    GROUPS_UPDATE("groups/update", Has.BOTH, e -> new EntityOperations.Update<>(e, new Groups()),
                  e -> RawCall.updating(e, IdRule.GROUP, Groups.PATH)),
    /** Deletes a group; its contacts stay. */
    @Bodies(in = { String.class, Long.class, Group.class, Map.class })
    GROUPS_DELETE("groups/delete", Has.BOTH, e -> new EntityOperations.Delete(e, Groups.PATH, IdRule.GROUP)),
    /** The contacts of a group. */
    @Bodies(in = { String.class, Long.class, Group.class, Map.class }, out = Iterator.class, of = Contact.class,
            from = Contact.class)
    GROUPS_CONTACTS("groups/contacts", Has.BOTH, ContactLists.Members::new, null, Polling::members),
    /** Makes a contact a member. */
    @Bodies(in = { String.class, Long.class, Contact.class, Map.class })
    GROUPS_ADDCONTACT("groups/addcontact", Has.BOTH, GroupOperations.Membership::adding),
    /** Makes it none; the contact stays. */
    @Bodies(in = { String.class, Long.class, Contact.class, Map.class })
    GROUPS_REMOVECONTACT("groups/removecontact", Has.BOTH, GroupOperations.Membership::removing),
    /** Contacts of a group that hold some words. */
    @Bodies(in = { String.class, Map.class }, out = Iterator.class, of = Contact.class)
    GROUPS_SEARCH("groups/search", Has.FIRST, ContactLists.MemberSearch::new, null),
    /** Sends a text. */
    @Bodies(in = { Sms.class, Map.class, String.class }, out = SendResult.class)
    MESSAGES_SEND("messages/send", Has.BOTH, MessagesSend::new),
    /** One message, sent or received. */
    @Bodies(in = { String.class, Long.class, Message.class, FolderMessage.class, SendResult.class, Map.class },
            out = Message.class)
    MESSAGES_GET("messages/get", Has.BOTH, MessageOperations.Get::new,
                 e -> RawCall.getting(e, IdRule.MESSAGE, MessageOperations.PATH)),
    /** Deletes a message; one still to be sent is not sent then. */
    @Bodies(in = { String.class, Long.class, Message.class, FolderMessage.class, SendResult.class, Map.class })
    MESSAGES_DELETE("messages/delete", Has.BOTH,
                    e -> new EntityOperations.Delete(e, MessageOperations.PATH, IdRule.MESSAGE)),
    /** All folders. */
    @Bodies(out = Iterator.class, of = Folder.class)
    FOLDERS_LIST("folders/list", Has.FIRST, FolderLists.All::new, e -> RawCall.getting(e, Folders.PATH)),
    /** The messages of a folder. */
    @Bodies(in = { String.class, Long.class, Folder.class, Map.class }, out = Iterator.class, of = FolderMessage.class,
            from = FolderMessage.class)
    FOLDERS_MESSAGES("folders/messages", Has.FIRST, FolderLists.Messages::new, null, Polling::messages),
    /** Automatic services, as documents. */
    @Bodies(out = String.class)
    SERVICES_LIST("services/list", Has.SECOND, e -> RawCall.getting(e, "services")),
    /** One of them. */
    @Bodies(in = { String.class, Long.class, Map.class }, out = String.class)
    SERVICES_GET("services/get", Has.SECOND, e -> RawCall.getting(e, IdRule.OTHER, "services")),
    /** Creates one. */
    @Bodies(in = String.class, out = String.class)
    SERVICES_CREATE("services/create", Has.SECOND, e -> RawCall.creating(e, "services")),
    /** Replaces one. */
    @Bodies(in = String.class, out = String.class)
    SERVICES_UPDATE("services/update", Has.SECOND, e -> RawCall.updating(e, IdRule.OTHER, "services")),
    /** Deletes one. */
    @Bodies(in = { String.class, Long.class, Map.class }, out = String.class)
    SERVICES_DELETE("services/delete", Has.SECOND, e -> RawCall.deleting(e, IdRule.OTHER, "services")),
    /** Users who can log in, as documents. */
    @Bodies(out = String.class)
    USERS_LIST("users/list", Has.SECOND, e -> RawCall.getting(e, "users")),
    /** One of them. */
    @Bodies(in = { String.class, Long.class, Map.class }, out = String.class)
    USERS_GET("users/get", Has.SECOND, e -> RawCall.getting(e, IdRule.OTHER, "users")),
    /** Creates one. */
    @Bodies(in = String.class, out = String.class)
    USERS_CREATE("users/create", Has.SECOND, e -> RawCall.creating(e, "users")),
    /** Replaces one. */
    @Bodies(in = String.class, out = String.class)
    USERS_UPDATE("users/update", Has.SECOND, e -> RawCall.updating(e, IdRule.OTHER, "users")),
    /** Deletes one. */
    @Bodies(in = { String.class, Long.class, Map.class }, out = String.class)
    USERS_DELETE("users/delete", Has.SECOND, e -> RawCall.deleting(e, IdRule.OTHER, "users")),
    /** Keywords of the account, as documents. */
    @Bodies(out = String.class)
    SERVICEPOINTS_LIST("servicepoints/list", Has.SECOND, e -> RawCall.getting(e, "servicepoints")),
    /** One of them. */
    @Bodies(in = { String.class, Long.class, Map.class }, out = String.class)
    SERVICEPOINTS_GET("servicepoints/get", Has.SECOND, e -> RawCall.getting(e, IdRule.OTHER, "servicepoints")),
    /** Senders that messages may have, as documents. */
    @Bodies(out = String.class)
    SENDERS_LIST("senders/list", Has.SECOND, e -> RawCall.getting(e, "senders")),
    /** Creates one. */
    @Bodies(in = String.class, out = String.class)
    SENDERS_CREATE("senders/create", Has.SECOND, e -> RawCall.creating(e, "senders")),
    /** Deletes one. */
    @Bodies(in = { String.class, Long.class, Map.class }, out = String.class)
    SENDERS_DELETE("senders/delete", Has.SECOND, e -> RawCall.deleting(e, IdRule.OTHER, "senders"));

    private static final OperationTable<IntouchOperation> TABLE = new OperationTable<>("intouch", "Intouch", values());

    private final String path;
    private final Has versions;
    private final @Nullable Function<IntouchEndpoint, ServiceOperation<?, ?>> producing;
    private final @Nullable Function<IntouchEndpoint, ServiceOperation<?, ?>> raw;
    private final @Nullable Function<IntouchEndpoint, Polling<?>> polling;

    /** Which versions of the API have an operation. */
    private enum Has {
        FIRST,
        SECOND,
        BOTH
    }

    IntouchOperation(String path, Has versions, @Nullable Function<IntouchEndpoint, ServiceOperation<?, ?>> producing) {
        this(path, versions, producing, producing);
    }

    /** @param raw with {@code raw=true} */
    IntouchOperation(
                     String path, Has versions, @Nullable Function<IntouchEndpoint, ServiceOperation<?, ?>> producing,
                     @Nullable Function<IntouchEndpoint, ServiceOperation<?, ?>> raw) {
        this(path, versions, producing, raw, null);
    }

    /** @param polling in {@code from} */
    IntouchOperation(
                     String path, Has versions, @Nullable Function<IntouchEndpoint, ServiceOperation<?, ?>> producing,
                     @Nullable Function<IntouchEndpoint, ServiceOperation<?, ?>> raw,
                     @Nullable Function<IntouchEndpoint, Polling<?>> polling) {
        this.path = path;
        this.versions = versions;
        this.producing = producing;
        this.raw = raw;
        this.polling = polling;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean produces() {
        return producing != null;
    }

    static IntouchOperation of(String path) {
        return TABLE.of(path);
    }

    ServiceOperation<?, ?> producer(IntouchEndpoint endpoint) {
        boolean asDocument = endpoint.getConfiguration().isRaw();
        if (asDocument && raw == null && producing != null) {
            throw new IllegalArgumentException("intouch:" + path + " cannot be used with raw=true");
        }
        return TABLE.inTo(this, asDocument ? raw : producing).apply(endpoint);
    }

    /** The version that is called: the one wished for, where it has the operation. */
    int version(@Nullable Integer wished) {
        int usual = versions == Has.FIRST ? 1 : 2;
        if (wished != null && versions != Has.BOTH && wished != usual) {
            throw new IllegalArgumentException(
                    "intouch:" + path + " cannot be used with apiVersion=" + wished
                                               + ": as far as the vendor says, only version "
                                               + usual + " of the API has it");
        }
        return wished == null ? usual : wished;
    }

    /** The same for what another operation needs of it: the wish is not about this one. */
    int versionBeside(@Nullable Integer wished) {
        return version(versions == Has.BOTH ? wished : null);
    }

    @Override
    public boolean polls() {
        return polling != null;
    }

    /** The list whose changes are told; refused where there is none. */
    Function<IntouchEndpoint, Polling<?>> polled() {
        return TABLE.inFrom(this, polling);
    }
}
