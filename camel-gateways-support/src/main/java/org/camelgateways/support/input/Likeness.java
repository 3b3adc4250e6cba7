package org.camelgateways.support.input;

import java.util.Collection;
import java.util.Locale;

/** Whether a name may be another one, misspelt. */
final class Likeness {

    private static final int MOST_SLIPS = 2;
    private static final int LETTERS_PER_SLIP = 3;

    private Likeness() {
    }

    /**
     * At most two letters too many, too few or wrong, and no more than one in three; upper and lower case are alike.
     */
    static boolean isNearOneOf(Collection<String> known, String name) {
        int slips = Math.min(MOST_SLIPS, name.length() / LETTERS_PER_SLIP);
        return name.length() < 100 && known.stream()
                .anyMatch(one -> distance(one.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) <= slips);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            int diagonal = i;
            for (int j = 0; j <= other.length(); j++) {
                int above = row[j];
                int least = Math.min(above, j == 0 ? i : row[j - 1]) + 1;
                boolean same = i > 0 && j > 0 && one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = i == 0 ? j : j == 0 ? i : Math.min(least, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
