package org.camelgateways.examples.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.camelgateways.examples.common.CsvFile;

/**
 * A club's export: a CSV file with the columns member, firstname, lastname, mobile, email and team.
 *
 * @param members the rows that can be kept
 * @param faults  what is wrong with the others, a sentence each
 */
record MemberList(List<Member> members, List<String> faults) {

    static final String[] COLUMNS = { "member", "firstname", "lastname", "mobile", "email", "team" };

    static MemberList read(Path file) {
        List<Member> members = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (CSVRecord row : CsvFile.read(file, COLUMNS)) {
            Member member = new Member(
                    said("member", row), said("firstname", row), said("lastname", row),
                    said("mobile", row).replaceAll("[\\s-]", ""), said("email", row), said("team", row));
            String fault = fault(row);
            if (fault.isEmpty()) {
                fault = fault(member, numbers);
            }
            if (fault.isEmpty()) {
                members.add(member);
            } else {
                faults.add("row " + row.getRecordNumber() + " " + fault);
            }
        }
        return new MemberList(members, faults);
    }

    /** A row may end early. */
    private static String said(String column, CSVRecord row) {
        return row.isSet(column) ? row.get(column) : "";
    }

    /** What shows that values are not where they belong. */
    private static String fault(CSVRecord row) {
        int columns = row.getParser().getHeaderNames().size();
        if (row.stream().skip(columns).anyMatch(value -> !value.isEmpty())) {
            return "has more values than there are columns";
        }
        return row.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))
                ? "has a line break within a value" : "";
    }

    private static String fault(Member member, Set<String> numbers) {
        if (!member.number().matches("M-[0-9]+")) {
            return "has no member's number";
        }
        if (!member.mobile().matches("\\+?[0-9]{5,15}")) {
            return "has no number to send texts to";
        }
        if (member.team().isEmpty()) {
            return "has no team";
        }
        return numbers.add(member.number()) ? "" : "has the number of an earlier member";
    }
}
