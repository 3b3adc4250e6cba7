package org.camelgateways.examples.sync;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.camelgateways.examples.common.UsageException;

/** A club of 5,000, the same every time; neither people nor numbers exist. */
final class SampleMembers {

    static final int COUNT = 5_000;
    private static final int TEAMS = 25;
    private static final String[] FIRST = {
            "Åsa", "Björn", "Chiara", "Dag", "Elin", "Frode", "Göran", "Håkon", "Ines", "Jørgen", "Kari", "Lars", "Märta",
            "Nils", "Ola", "Pia", "Quirin", "Rut", "Søren", "Tuva", "Ulla", "Vidar", "Ylva" };
    private static final String[] LAST = {
            "Ek", "Berg", "Dahl", "Fjäll", "Gran", "Holm", "Kvist", "Lund", "Myhre", "Næss", "Strand", "Öberg", "Ås" };

    private SampleMembers() {
    }

    static String team(int number) {
        return String.format(Locale.ROOT, "Team %02d", number + 1);
    }

    static Member member(int i) {
        String first = FIRST[i % FIRST.length];
        String last = LAST[i / FIRST.length % LAST.length];
        return new Member(
                "M-" + (10_000 + i), first, last, String.format(Locale.ROOT, "+46701740605%04d", i),
                i % 3 == 0 ? "" : "m" + (10_000 + i) + "@club.example", team(i % TEAMS));
    }

    static List<Member> all() {
        List<Member> all = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            all.add(member(i));
        }
        return all;
    }

    /** As the club's program exports it: three rows of it are of no use. */
    static Path write(Path file) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(MemberList.COLUMNS).get();
        try (CSVPrinter csv = new CSVPrinter(writer(file), format)) {
            for (Member member : all()) {
                String mobile = member.number().equals("M-10042") ? "" : spaced(member.mobile());
                String team = member.number().equals("M-10777") ? "" : member.team();
                String number = member.number().equals("M-14004") ? "M-14003" : member.number();
                csv.printRecord(number, member.firstname(), member.lastname(), mobile, member.email(), team);
            }
        } catch (IOException e) {
            throw new UsageException("The example's list cannot be written to " + file.toAbsolutePath());
        }
        return file;
    }

    private static Writer writer(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    private static String spaced(String mobile) {
        return mobile.substring(0, 3) + " " + mobile.substring(3, 5) + "-" + mobile.substring(5);
    }
}
