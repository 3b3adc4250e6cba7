package org.camelgateways.intime;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.intime.model.Contact;
import org.camelgateways.intime.model.ContactGroup;
import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.support.Bodies;
import org.camelgateways.support.OperationTable;
import org.camelgateways.support.RouteOperation;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.callback.CallbackProtocol;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/** The operations, by the vendor's own names, and what each can do in a route. */
public enum IntimeOperation implements RouteOperation {

    /** Sends a text (InTime HTTP API 1.0, section 4.1). */
    @Bodies(in = { Sms.class, IntimeMessage.class, Map.class, String.class }, out = SendResult.class)
    MESSAGE_CREATE("message/create", MessageOperations.Create::new, null),
    /** Takes texts back that are still to be sent (section 4.2). */
    @Bodies(in = { String.class, Long.class, SendResult.class }, several = true, out = EntriesResult.class, of = String.class)
    MESSAGE_DELETE("message/delete", e -> entries(new MessageOperations.Delete(e)), null),
    /** Takes delivery reports in (section 4.3). */
    @Bodies(from = DeliveryReport.class)
    MESSAGE_STATUS("message/status", null, DeliveryReports::new),
    /** Creates contacts (section 5.1). */
    @Bodies(in = { Contact.class, Map.class }, several = true, out = EntriesResult.class, of = Contact.class)
    CONTACTS_ADD("contacts/add", e -> entries(new ContactOperations.Add(e)), null),
    /** Lists groups (section 5.2). */
    @Bodies(out = List.class, of = ContactGroup.class)
    CONTACTS_LISTGROUPS("contacts/listgroups", ContactOperations.ListGroups::new, null),
    /** Creates groups (section 5.3). */
    @Bodies(in = String.class, several = true, out = EntriesResult.class, of = String.class)
    CONTACTS_ADDGROUP("contacts/addgroup", e -> entries(new ContactOperations.AddGroup(e)), null),
    /** Deletes groups (section 5.4). */
    @Bodies(in = { String.class, Long.class, ContactGroup.class }, several = true, out = EntriesResult.class, of = String.class)
    CONTACTS_DELETEGROUP("contacts/deletegroup", e -> entries(new ContactOperations.DeleteGroup(e)), null),
    /** Lists the block list (section 6.1), or tells its changes. */
    @Bodies(out = List.class, of = BlockListEntry.class, from = BlockListEntry.class)
    NIX_LIST("nix/list", BlockListOperations.ListEntries::new, null, PolledLists::blockList),
    /** Blocks numbers (section 6.2). */
    @Bodies(in = { String.class, BlockListEntry.class }, several = true, out = EntriesResult.class, of = String.class)
    NIX_ADDNIX("nix/addnix", e -> entries(BlockListOperations.Change.adding(e)), null),
    /** Unblocks numbers (section 6.3). */
    @Bodies(in = { String.class, BlockListEntry.class }, several = true, out = EntriesResult.class, of = String.class)
    NIX_DELETENIX("nix/deletenix", e -> entries(BlockListOperations.Change.removing(e)), null),
    /** Lists reminders, or one (section 7.1), or tells their changes. */
    @Bodies(out = List.class, of = Reminder.class, from = Reminder.class)
    REMINDER_LIST("reminder/list", ReminderOperations.ListReminders::new, null, PolledLists::reminders),
    /** Creates reminders (section 7.2). */
    @Bodies(in = { Reminder.class, Map.class }, several = true, out = EntriesResult.class, of = Reminder.class)
    REMINDER_ADD("reminder/add", e -> entries(ReminderOperations.Change.adding(e)), null),
    /** Changes reminders, or ends them (section 7.3). */
    @Bodies(in = { Reminder.class, Map.class }, several = true, out = EntriesResult.class, of = Reminder.class)
    REMINDER_EDIT("reminder/edit", e -> entries(ReminderOperations.Change.changing(e)), null);

    private static final OperationTable<IntimeOperation> TABLE = new OperationTable<>("intime", "InTime", values());

    private final String path;
    private final @Nullable Function<IntimeEndpoint, ServiceOperation<?, ?>> producing;
    private final @Nullable Function<IntimeEndpoint, CallbackProtocol<?>> receiving;
    private final @Nullable Function<IntimeEndpoint, PolledLists.Polled<?>> polling;

    IntimeOperation(
                    String path, @Nullable Function<IntimeEndpoint, ServiceOperation<?, ?>> producing,
                    @Nullable Function<IntimeEndpoint, CallbackProtocol<?>> receiving) {
        this(path, producing, receiving, null);
    }

    IntimeOperation(
                    String path, @Nullable Function<IntimeEndpoint, ServiceOperation<?, ?>> producing,
                    @Nullable Function<IntimeEndpoint, CallbackProtocol<?>> receiving,
                    @Nullable Function<IntimeEndpoint, PolledLists.Polled<?>> polling) {
        this.path = path;
        this.producing = producing;
        this.receiving = receiving;
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

    @Override
    public boolean receives() {
        return receiving != null;
    }

    @Override
    public boolean polls() {
        return polling != null;
    }

    static IntimeOperation of(String path) {
        return TABLE.of(path);
    }

    ServiceOperation<?, ?> producer(IntimeEndpoint endpoint) {
        return TABLE.inTo(this, producing).apply(endpoint);
    }

    CallbackProtocol<?> receiver(IntimeEndpoint endpoint) {
        return TABLE.inFrom(this, receiving).apply(endpoint);
    }

    /** The list that is polled; null where this is none. */
    PolledLists.@Nullable Polled<?> polled(IntimeEndpoint endpoint) {
        return polling == null ? null : polling.apply(endpoint);
    }

    private static ServiceOperation<?, ?> entries(EntriesFunction<?, ?> function) {
        return function.endpoint.getConfiguration().isRaw() ? function.raw() : function;
    }
}
