package org.camelgateways.simulator.intouch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.service.Desk;
import org.jspecify.annotations.Nullable;

/**
 * One user of Intouch, and what it sees: the address book and the messages of its domain, which all users of the domain
 * share, but for what is private. Thread-safe; lists are copies of the moment, by id.
 */
public final class IntouchAccount {
    private final String user;
    private final String username;
    private final String domain;
    private final IntouchReadings readings;
    private final AddressBook book;
    private final Mailbox mailbox;
    private final Desk desk;
    private volatile IntouchProfile profile;
    private volatile @Nullable String apiPassword;

    IntouchAccount(String user, IntouchReadings readings, AddressBook book, Mailbox mailbox, Desk desk) {
        int at = user.lastIndexOf('@');
        this.user = user;
        this.username = at < 0 ? user : user.substring(0, at);
        this.domain = domainOf(user, readings);
        this.readings = readings;
        this.book = book;
        this.mailbox = mailbox;
        this.desk = desk;
        this.profile = IntouchProfile.usual(domain);
    }

    static String domainOf(String user, IntouchReadings readings) {
        return user.indexOf('@') < 0 ? readings.domain : user.substring(user.lastIndexOf('@') + 1);
    }

    /** The account's name in the simulator: {@code demo}, or {@code kari@acme}. */
    public String user() {
        return user;
    }

    /** The user name: {@code demo}, or {@code kari}. */
    public String username() {
        return username;
    }

    /** The login domain: that of the readings, or {@code acme}. */
    public String domain() {
        return domain;
    }

    /** The e-mail address that version 2 takes for a user name: {@code kari@acme.example}. */
    public String email() {
        return username + "@" + domain + (domain.contains(".") ? "" : ".example");
    }

    /** The separate password for version 2; none until it is set. */
    public @Nullable String apiPassword() {
        return apiPassword;
    }

    /** Sets the separate password for version 2. */
    public void setApiPassword(@Nullable String password) {
        apiPassword = password;
    }

    /** What {@code /user} tells of it. */
    public IntouchProfile profile() {
        return profile;
    }

    /** Changes what it may do and what is told of it. */
    public void setProfile(IntouchProfile other) {
        profile = other;
    }

    /** The contacts that it sees. */
    public List<IntouchContact> contacts() {
        return book.contacts().stream().filter(this::sees).toList();
    }

    /** The groups that it sees. */
    public List<IntouchGroup> groups() {
        return book.groups().stream().filter(this::sees).toList();
    }

    /** The contacts in a group; none if there is no such group. */
    public List<IntouchContact> members(int groupId) {
        return group(groupId).map(group -> book.members(groupId).stream().filter(this::sees).toList()).orElse(List.of());
    }

    /**
     * Creates a contact without HTTP.
     *
     * @throws IllegalArgumentException if there is no room for it
     */
    public IntouchContact addContact(String firstname, String lastname, String phoneNumber) {
        return addContact(new IntouchContact(
                0, user, desk.now(), firstname, lastname, phoneNumber, null, null, null, null, false, false));
    }

    /**
     * Puts a contact in as it is, under its own id unless that is 0.
     *
     * @throws IllegalArgumentException if its id is taken, or there is no room for it
     */
    public IntouchContact addContact(IntouchContact contact) {
        return book.add(contact).orElseThrow(() -> refused("contact"));
    }

    /**
     * Fills the address book cheaply: so many contacts more, called {@code Kari Hansen}, each with a number of its own,
     * +46701740605 and those in which these digits are followed by a running number.
     *
     * @throws IllegalArgumentException if there is no room for them
     */
    public void fill(int contacts) {
        Instant now = desk.now();
        for (int i = 0; i < contacts; i++) {
            addContact(new IntouchContact(
                    0, user, now, "Kari", "Hansen", i == 0 ? "+46701740605" : "+46701740605" + i, null, "", null, null,
                    false, false));
        }
    }

    /**
     * Creates a group without HTTP.
     *
     * @throws IllegalArgumentException if there is no room for it
     */
    public IntouchGroup addGroup(String name) {
        return addGroup(new IntouchGroup(0, user, name, "", false));
    }

    /**
     * Puts a group in as it is, under its own id unless that is 0.
     *
     * @throws IllegalArgumentException if its id is taken, or there is no room for it
     */
    public IntouchGroup addGroup(IntouchGroup group) {
        return book.add(group).orElseThrow(() -> refused("group"));
    }

    /**
     * Puts a contact into a group.
     *
     * @throws IllegalArgumentException if one of the two is not there
     */
    public void addMember(int groupId, int contactId) {
        if (group(groupId).isEmpty() || contact(contactId).isEmpty()) {
            throw new IllegalArgumentException("The group or the contact is not there.");
        }
        book.addMember(groupId, contactId);
    }

    /** The messages that it sees, those that came in too, oldest first. */
    public List<IntouchMessage> messages() {
        return mailbox.messages().stream().filter(this::sees).toList();
    }

    /** The folders of its domain: Inbox with the id 5, Outbox, Sent, and those of users. */
    public List<IntouchFolder> folders() {
        return mailbox.folders();
    }

    /**
     * Creates a user's folder.
     *
     * @throws IllegalArgumentException if the other one is not there
     */
    public IntouchFolder addFolder(String name, @Nullable Integer parentId) {
        return addFolder(new IntouchFolder(0, "UserFolder", name, parentId, true));
    }

    /**
     * Puts a folder in as it is, under its own id unless that is 0.
     *
     * @throws IllegalArgumentException if the one that it is in is not there
     */
    public IntouchFolder addFolder(IntouchFolder folder) {
        check(folder.parentId());
        return mailbox.add(folder);
    }

    /**
     * Puts a message in as it is, and nothing more happens to it.
     *
     * @throws IllegalArgumentException if its folder is not there
     */
    public IntouchMessage addMessage(IntouchMessage message) {
        check(message.folderId());
        return mailbox.put(message);
    }

    /**
     * Puts a message into another folder.
     *
     * @throws IllegalArgumentException if one of the two is not there
     */
    public void move(String messageId, int folderId) {
        check(folderId);
        mailbox.change(messageId, message -> message.in(folderId)).orElseThrow(
                () -> new IllegalArgumentException("There is no message " + messageId + "."));
    }

    /**
     * A text comes in, now: it lies in the Inbox, and stands in the simulator's inbox too.
     *
     * @param from the handset's number
     * @param to   the number that it was sent to
     */
    public IntouchMessage incoming(String from, String to, String text) {
        Instant now = desk.now();
        InboxMessage received = desk.accept(List.of(new InboxMessage(
                0, Intouch.NAME, user, to, from, text, null, false, now, now, InboxMessage.State.RECEIVED, null, now, null,
                null))).get(0);
        String name = contacts().stream().filter(contact -> from.equals(contact.phoneNumber())).findFirst()
                .map(contact -> (Objects.requireNonNullElse(contact.firstname(), "") + " "
                                 + Objects.requireNonNullElse(contact.lastname(), ""))
                        .trim())
                .orElse(from);
        return mailbox.add(IntouchMessage.INCOMING, new IntouchMessage(
                "", user, Mailbox.INBOX, now, false, false, List.of(to), from, name, 0, text, null,
                List.of(received.id())));
    }

    Optional<IntouchMessage> message(String id) {
        return mailbox.message(id).filter(this::sees);
    }

    Mailbox mailbox() {
        return mailbox;
    }

    void reset() {
        profile = IntouchProfile.usual(domain);
        apiPassword = null;
    }

    private boolean sees(IntouchMessage message) {
        return !message.isPrivate() || !readings.privateHidden || message.owner().equals(user);
    }

    private void check(@Nullable Integer folderId) {
        if (folderId != null && !mailbox.hasFolder(folderId)) {
            throw new IllegalArgumentException("There is no folder " + folderId + ".");
        }
    }

    Optional<IntouchContact> contact(int id) {
        return book.contact(id).filter(this::sees);
    }

    Optional<IntouchGroup> group(int id) {
        return book.group(id).filter(this::sees);
    }

    AddressBook book() {
        return book;
    }

    boolean sees(IntouchContact contact) {
        return !contact.isPrivate() || !readings.privateHidden || contact.owner().equals(user);
    }

    boolean sees(IntouchGroup group) {
        return !group.isPrivate() || !readings.privateHidden || group.owner().equals(user);
    }

    private static IllegalArgumentException refused(String kind) {
        return new IllegalArgumentException(
                "This " + kind + " cannot be created: its id is taken, or there is no room for it.");
    }
}
