package org.camelgateways.support.polling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.camelgateways.support.polling.ListMemory.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListDifferenceTest {

    /**
     * One entry: what is listed now (a, b or nothing), what is known (a, a and missing, or nothing), what that comes
     * to.
     */
    @ParameterizedTest
    @CsvSource({
            " ,  , ''", "a,  , created", " , a, missing", "a, a, ''", "b, a, changed", " , a-, removed", "a, a-, found",
            "b, a-, changed found" })
    void oneEntryInAllItsStates(String listed, String known, String expected) {
        Map<String, String> now = listed == null ? Map.of() : Map.of("k", listed);
        Map<String, Seen> before
                = known == null ? Map.of() : Map.of("k", new Seen(known.substring(0, 1), known.endsWith("-")));

        assertThat(names(ListDifference.of(now, before, 20))).isEqualTo(expected);
        assertThat(names(ListDifference.of(now, before, 20).without(List.of("k")))).isEmpty();
    }

    /** Every list of three entries before every list of three entries after: each entry is judged by itself. */
    @Test
    void entriesDoNotDisturbEachOther() {
        List<String> listed = new ArrayList<>(List.of("a", "b"));
        listed.add(null);
        List<Seen> known = new ArrayList<>(List.of(new Seen("a", false), new Seen("a", true)));
        known.add(null);
        for (int code = 0; code < 9 * 9 * 9; code++) {
            Map<String, String> now = new LinkedHashMap<>();
            Map<String, Seen> before = new TreeMap<>();
            StringBuilder expected = new StringBuilder();
            for (int i = 0, rest = code; i < 3; i++, rest /= 9) {
                String text = listed.get(rest % 3);
                Seen seen = known.get(rest / 3 % 3);
                if (text != null) {
                    now.put("k" + i, text);
                }
                if (seen != null) {
                    before.put("k" + i, seen);
                }
                expected.append(names(ListDifference.of(
                        text == null ? Map.of() : Map.of("k" + i, text), seen == null ? Map.of() : Map.of("k" + i, seen),
                        100))).append(';');
            }
            ListDifference all = ListDifference.of(now, before, 100);
            StringBuilder found = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                List<String> others = new ArrayList<>(List.of("k0", "k1", "k2"));
                others.remove("k" + i);
                found.append(names(all.without(others))).append(';');
            }
            assertThat(found).hasToString(expected.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
            "1, 1, 20, 1", "1, 1, 0, 1", "3, 3, 0, 3", "4, 4, 20, 0", "4, 4, 100, 4", "5, 3, 20, 3", "5, 4, 20, 0",
            "19, 3, 20, 3", "19, 4, 20, 0", "20, 4, 20, 4", "20, 5, 20, 0", "100, 20, 20, 20", "100, 21, 20, 0",
            "100, 100, 100, 100",
            "100, 100, 99, 0", "100, 3, 0, 3", "100, 4, 0, 0", "1000, 200, 20, 200", "1000, 201, 20, 0" })
    void noMoreThanAPartOfTheListIsToldAsRemovedAndThreeAlwaysMayBe(int known, int gone, int maxRemovals, int told) {
        Map<String, Seen> before = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        IntStream.range(0, known).forEach(i -> {
            before.put("k" + i, new Seen("a", i < gone));
            if (i >= gone) {
                now.put("k" + i, "a");
            }
        });

        ListDifference difference = ListDifference.of(now, before, maxRemovals);

        assertThat(difference.removed()).hasSize(told);
        assertThat(difference.withheld()).isEqualTo(gone - told);
    }

    @Test
    void whatIsMissingForTheFirstTimeDoesNotCountAsGoing() {
        Map<String, Seen> before = Map.of("k0", new Seen("a", true), "k1", new Seen("a", false), "k2", new Seen("a", false));

        ListDifference difference = ListDifference.of(Map.of(), before, 20);

        assertThat(difference.removed()).containsExactly("k0");
        assertThat(difference.missing()).containsExactlyInAnyOrder("k1", "k2");
    }

    @Test
    void entriesComeInTheOrderOfTheList() {
        Map<String, String> now = new LinkedHashMap<>();
        List.of("z", "a", "m").forEach(key -> now.put(key, key));

        assertThat(ListDifference.of(now, Map.of(), 20).created()).containsExactly("z", "a", "m");
    }

    @Test
    void noKeyIsShown() {
        assertThat(ListDifference.of(Map.of("+46701740605", "x"), Map.of("+46701740606", new Seen("x", true)), 20).toString())
                .doesNotContain("46701740");
        assertThat(new Seen("+46701740605", true).toString()).doesNotContain("46701740");
    }

    private static String names(ListDifference difference) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("created", difference.created());
        lists.put("changed", difference.changed());
        lists.put("found", difference.found());
        lists.put("missing", difference.missing());
        lists.put("removed", difference.removed());
        lists.values().removeIf(List::isEmpty);
        return String.join(" ", lists.keySet());
    }
}
