package org.camelgateways.simulator.intime;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What InTime keeps for one account beside its texts. It can be looked at, and things can be put in without HTTP, as if
 * they had been entered in the service's own web pages. Thread-safe; lists are copies of the moment, oldest first.
 */
public final class InTimeAccount {
    private final String user;
    private final int number;
    private final InTimeReadings readings;
    private final ContactBook contacts;
    private final BlockList blockList;
    private final ReminderBook reminders;

    InTimeAccount(String user, int number, InTimeReadings readings, ContactBook contacts, BlockList blockList,
                  ReminderBook reminders) {
        this.user = user;
        this.number = number;
        this.readings = readings;
        this.contacts = contacts;
        this.blockList = blockList;
        this.reminders = reminders;
    }

    /** Its user name. */
    public String user() {
        return user;
    }

    /** Its groups. */
    public List<InTimeGroup> groups() {
        return contacts.groups();
    }

    /** Its contacts. */
    public List<InTimeContact> contacts() {
        return contacts.contacts();
    }

    /** The contacts that are in a group; none if there is no such group. */
    public List<InTimeContact> members(long groupId) {
        return contacts.members(List.of(groupId));
    }

    /** Its block list. */
    public List<InTimeBlockedNumber> blockList() {
        return blockList.all();
    }

    /** Whether a number is on the block list, in any spelling that counts as the same. */
    public boolean isBlocked(String mobile) {
        return blockList.find(mobile).isPresent();
    }

    /** Its reminders, inactive and past ones too. */
    public List<InTimeReminder> reminders() {
        return reminders.all();
    }

    /** The reminder with this id, if it is this account's. */
    public Optional<InTimeReminder> reminder(long id) {
        return reminders.find(id);
    }

    /**
     * Creates a group.
     *
     * @throws IllegalArgumentException if it has no name, or there is no room for it
     */
    public InTimeGroup addGroup(String name) {
        return contacts.addGroup(name).orElseThrow(() -> refused("group", "its name is empty or taken"));
    }

    /**
     * Creates a contact for texts, in these groups.
     *
     * @throws IllegalArgumentException if the number is malformed, a group is not there, or there is no room for it
     */
    public InTimeContact addContact(String firstname, String lastname, String mobile, long... groupIds) {
        Set<Long> groups = Arrays.stream(groupIds).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        String stripped = readings.stripped(mobile);
        if (!readings.isNumber(stripped) || !groups.stream().allMatch(contacts::hasGroup)) {
            throw refused("contact", "its number is malformed or one of its groups is not there");
        }
        return contacts.add(new InTimeContact(0, InTimeContact.SMS, firstname, lastname, "", stripped, "", groups))
                .orElseThrow(() -> refused("contact", "there are too many"));
    }

    /** Blocks a number of which no name is known, like {@link #block(String, String, String)}. */
    public InTimeBlockedNumber block(String mobile) {
        return block(mobile, "", "");
    }

    /**
     * Puts a number on the block list.
     *
     * @throws IllegalArgumentException if it is malformed or blocked already, or there is no room for it
     */
    public InTimeBlockedNumber block(String mobile, String firstname, String lastname) {
        return blockList.add(mobile, firstname, lastname)
                .orElseThrow(() -> refused("entry of the block list", "its number is malformed or blocked already"));
    }

    /** Takes a number off the block list; false if it was not on it. */
    public boolean unblock(String mobile) {
        Optional<InTimeBlockedNumber> entry = blockList.find(mobile);
        entry.ifPresent(blockList::remove);
        return entry.isPresent();
    }

    /**
     * Creates a reminder; its text goes out as the readings say.
     *
     * @throws IllegalArgumentException if the number is malformed, or there is no room for it
     */
    public InTimeReminder addReminder(InTimeAppointment appointment) {
        return reminders.add(appointment).orElseThrow(() -> refused("reminder", "its number is malformed"));
    }

    int number() {
        return number;
    }

    ContactBook contactBook() {
        return contacts;
    }

    BlockList blocked() {
        return blockList;
    }

    ReminderBook reminderBook() {
        return reminders;
    }

    void clear() {
        contacts.clear();
        blockList.clear();
        reminders.clear();
    }

    private static IllegalArgumentException refused(String kind, String why) {
        return new IllegalArgumentException("This " + kind + " cannot be created: " + why + ", or there is no room for it.");
    }
}
