package org.camelgateways.examples.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A club's export: a CSV file with the columns member, firstname, lastname, mobile, email and team.
 *
 * @param members the rows that can be kept
 * @param faults  what is wrong with the others, a sentence each
 */
record MemberList(List<Member> members, List<String> faults) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setTrim(true).get();

    static MemberList read(Path file) throws IOException {
        List<Member> members = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        try (CSVParser rows = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord row : rows) {
                Member member = new Member(
                        said("member", row), said("firstname", row), said("lastname", row),
                        said("mobile", row).replaceAll("[\\s-]", ""), said("email", row), said("team", row));
                String fault = fault(member, numbers);
                if (fault.isEmpty()) {
                    members.add(member);
                } else {
                    faults.add("row " + row.getRecordNumber() + " " + fault);
                }
            }
        }
        return new MemberList(members, faults);
    }

    /** A row may end early; a column that the file lacks is an error. */
    private static String said(String column, CSVRecord row) {
        return row.isMapped(column) && !row.isSet(column) ? "" : row.get(column);
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
