package org.camelgateways.support.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Packages of an OSGi header, each with the versions that it has, or the range of versions that is wanted. */
final class BundleHeader {

    private static final Pattern VERSION = Pattern.compile(";version=\"?([^\";]+)");
    private static final Pattern RANGE = Pattern.compile("([\\[(])([0-9.]+),([0-9.]+)([\\])])");

    private final Map<String, List<String>> versions = new TreeMap<>();

    BundleHeader(String header) {
        for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            Matcher version = VERSION.matcher(clause);
            versions.computeIfAbsent(clause.replaceAll(";.*", "").strip(), absent -> new ArrayList<>())
                    .add(version.find() ? version.group(1) : "");
        }
    }

    Set<String> packages() {
        return versions.keySet();
    }

    String range(String name) {
        return versions.get(name).get(0);
    }

    /** Which packages this one imports in other versions than that one exports. */
    List<String> misfits(BundleHeader exports) {
        return packages().stream().filter(exports.versions::containsKey)
                .filter(name -> exports.versions.get(name).stream().noneMatch(version -> fits(version, range(name))))
                .map(name -> name + " is wanted in " + range(name) + ", and there in " + exports.versions.get(name)).toList();
    }

    private static boolean fits(String version, String range) {
        Matcher bounds = RANGE.matcher(range);
        if (!bounds.matches()) {
            return range.isEmpty() || compared(version, range) >= 0;
        }
        int low = compared(version, bounds.group(2));
        int high = compared(version, bounds.group(3));
        return (bounds.group(1).equals("[") ? low >= 0 : low > 0) && (bounds.group(4).equals("]") ? high <= 0 : high < 0);
    }

    private static int compared(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        String[] parts = version.split("\\.");
        int[] numbers = new int[3];
        for (int i = 0; i < Math.min(3, parts.length); i++) {
            numbers[i] = parts[i].matches("[0-9]+") ? Integer.parseInt(parts[i]) : 0;
        }
        return numbers;
    }
}
