package org.camelgateways.intime;

import java.util.List;

import org.camelgateways.support.error.InvalidRequestException.Problem;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** Checks that several functions make of their entries' values. */
final class EntryRules {

    private final String region;

    EntryRules(IntimeConfiguration options) {
        this.region = options.getDefaultRegion();
    }

    /** The number in E.164; null where a problem says why it is none. */
    @Nullable String mobile(String field, @Nullable String value, List<Problem> problems) {
        if (value == null || value.isBlank()) {
            problems.add(new Problem(field, "is missing", value));
            return null;
        }
        try {
            return PhoneNumbers.parse(value, region).e164();
        } catch (InvalidPhoneNumberException e) {
            problems.add(new Problem(field, String.valueOf(e.getMessage()), value));
            return null;
        }
    }

    /** An id of the service's, a whole number above 0; null where a problem says why it is none. */
    @Nullable String id(String field, Object value, List<Problem> problems) {
        boolean whole = value instanceof CharSequence || value instanceof Integer || value instanceof Long;
        if (whole && value.toString().matches("[1-9][0-9]{0,17}")) {
            return value.toString();
        }
        problems.add(new Problem(field, "is no id: the service's are whole numbers", value));
        return null;
    }
}
