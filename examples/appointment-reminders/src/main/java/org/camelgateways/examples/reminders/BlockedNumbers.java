package org.camelgateways.examples.reminders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;

/** The account's block list, compared by numbers and not by how they are written. */
final class BlockedNumbers {

    private final Set<String> numbers = new HashSet<>();
    /** Those that can be read as one number or another: blocked is whoever may be meant. */
    private final List<String> unclear = new ArrayList<>();

    BlockedNumbers(List<BlockListEntry> entries) {
        for (BlockListEntry entry : entries) {
            try {
                numbers.add(PhoneNumbers.parse(entry.mobile(), Clinic.REGION).e164());
            } catch (InvalidPhoneNumberException e) {
                unclear.add(entry.mobile());
            }
        }
    }

    boolean contains(String number) {
        return numbers.contains(number)
                || unclear.stream().anyMatch(entry -> PhoneNumbers.matches(entry, number, Clinic.REGION));
    }
}
