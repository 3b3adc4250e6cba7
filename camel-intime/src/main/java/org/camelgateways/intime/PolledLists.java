package org.camelgateways.intime;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.polling.PolledList;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** The lists whose changes can be polled, and what tells their entries apart. */
final class PolledLists {

    private PolledLists() {
    }

    /**
     * A list that is polled.
     *
     * @param listing fetches it whole
     * @param entries what it holds
     */
    record Polled<E>(ServiceOperation<?, List<E>> listing, PolledList<E> entries) {
    }

    /** Section 6.1: an entry is its number. */
    static Polled<BlockListEntry> blockList(IntimeEndpoint endpoint) {
        return new Polled<>(
                new BlockListOperations.ListEntries(endpoint), new BlockList(endpoint.getConfiguration().getDefaultRegion()));
    }

    /** Section 7.1: an entry is its id. */
    static Polled<Reminder> reminders(IntimeEndpoint endpoint) {
        return new Polled<>(new ReminderOperations.ListReminders(endpoint), new Reminders());
    }

    private record BlockList(String region) implements PolledList<BlockListEntry> {

        /** In E.164, so that another spelling is no other number; as it is listed where it is no number. */
        @Override
        public String key(BlockListEntry entry) {
            try {
                return PhoneNumbers.parse(entry.mobile(), region).e164();
            } catch (InvalidPhoneNumberException e) {
                return entry.mobile();
            }
        }

        @Override
        public Map<String, @Nullable String> fields(BlockListEntry entry) {
            Map<String, @Nullable String> fields = new LinkedHashMap<>();
            fields.put("mobile", entry.mobile());
            fields.put("firstName", entry.firstName());
            fields.put("lastName", entry.lastName());
            return fields;
        }

        @Override
        public BlockListEntry entry(Map<String, String> fields) {
            return new BlockListEntry(fields.getOrDefault("mobile", ""), fields.get("firstName"), fields.get("lastName"));
        }
    }

    private static final class Reminders implements PolledList<Reminder> {

        @Override
        public String key(Reminder reminder) {
            return String.valueOf(reminder.id());
        }

        @Override
        public Map<String, @Nullable String> fields(Reminder reminder) {
            Map<String, @Nullable String> fields = new LinkedHashMap<>();
            fields.put("id", reminder.id());
            fields.put("appointment", text(reminder.appointment()));
            fields.put("organizerTitle", reminder.organizerTitle());
            fields.put("organizerFirstName", reminder.organizerFirstName());
            fields.put("organizerLastName", reminder.organizerLastName());
            fields.put("attendantFirstName", reminder.attendantFirstName());
            fields.put("attendantLastName", reminder.attendantLastName());
            fields.put("attendantMobile", reminder.attendantMobile());
            fields.put("active", text(reminder.active()));
            fields.put("messageAt", text(reminder.messageAt()));
            fields.put("messageText", reminder.messageText());
            return fields;
        }

        @Override
        public Reminder entry(Map<String, String> fields) {
            String active = fields.get("active");
            return new Reminder(
                    fields.get("id"), time(fields.get("appointment")), fields.get("organizerTitle"),
                    fields.get("organizerFirstName"), fields.get("organizerLastName"), fields.get("attendantFirstName"),
                    fields.get("attendantLastName"), fields.get("attendantMobile"),
                    active == null ? null : Boolean.valueOf(active), time(fields.get("messageAt")),
                    fields.get("messageText"));
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        private static @Nullable LocalDateTime time(@Nullable String text) {
            return text == null ? null : LocalDateTime.parse(text);
        }
    }
}
