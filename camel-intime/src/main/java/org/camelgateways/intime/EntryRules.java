package org.camelgateways.intime;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** Checks that several functions make of their entries' values. */
final class EntryRules {

    private final String region;
    private final IntimeConfiguration.Unmappable unmappable;

    EntryRules(IntimeConfiguration options) {
        this.region = options.getDefaultRegion();
        this.unmappable = options.getUnmappable();
    }

    /** The number in E.164; null where a problem says why it is none. */
    @Nullable
    String mobile(String field, @Nullable String value, Problems problems) {
        if (value == null || value.isBlank()) {
            problems.add(field, "is missing", value);
            return null;
        }
        try {
            return PhoneNumbers.parse(value, region).e164();
        } catch (InvalidPhoneNumberException e) {
            problems.add(field, e.sentence(), value);
            return null;
        }
    }

    /** An id of the service's, a whole number above 0; null where a problem says why it is none. */
    @Nullable
    String id(String field, @Nullable Object value, Problems problems) {
        boolean whole = value instanceof CharSequence || value instanceof Integer || value instanceof Long;
        if (value != null && whole && value.toString().matches("[1-9][0-9]{0,17}")) {
            return value.toString();
        }
        problems.add(field, value == null ? "is missing" : "is no id: the service's are whole numbers above 0", value);
        return null;
    }

    /** Ids of groups, each once. */
    void groups(String field, List<String> ids, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = id(field + "[" + i + "]", ids.get(i), problems);
            if (id != null && !seen.add(id)) {
                problems.add(field + "[" + i + "]", "is there twice", id);
            }
        }
    }

    /** A value on one line that XML, and the service's charset, can hold. */
    void text(String field, @Nullable String value, Problems problems) {
        if (value != null) {
            String fault = XmlText.lineFault(value);
            fault = fault == null ? unmappable.fault(value) : fault;
            if (fault != null) {
                problems.add(field, fault, value);
            }
        }
    }
}
