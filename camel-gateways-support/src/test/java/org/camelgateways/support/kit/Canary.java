package org.camelgateways.support.kit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Something that must be found nowhere. It is looked for in pieces, since what cuts a text at a special character shows
 * the rest of it.
 *
 * @param what   it is
 * @param pieces none of which may be seen, not even in other letters' case
 */
public record Canary(String what, List<String> pieces) {

    private static final int SHORTEST = 4;

    /** A secret or a text: each run of letters and digits. */
    public static Canary of(String what, String value) {
        return new Canary(
                what, Arrays.stream(value.split("[^\\p{L}\\p{N}]+")).filter(piece -> piece.length() >= SHORTEST).toList());
    }

    /** A Swedish number in international form: its digits, all but the last two at the most. */
    public static Canary number(String number) {
        String national = number.substring("+46".length());
        return new Canary("number", List.of(national.substring(0, national.length() - 2)));
    }

    boolean isIn(String text) {
        return pieces.stream().anyMatch(piece -> text.contains(piece) || text.contains(piece.toLowerCase()))
                || text.indexOf('%') >= 0 && isIn(decoded(text));
    }

    private static String decoded(String text) {
        String safe = text.replaceAll("%(?![0-9A-Fa-f]{2})", "");
        String decoded = URLDecoder.decode(safe, StandardCharsets.UTF_8);
        return decoded.replace("%", "");
    }

    /** The places where any of them is seen, as "canary in place: the line". */
    static List<String> seen(List<Canary> canaries, Map<String, String> places) {
        return places.entrySet().stream()
                .flatMap(place -> canaries.stream().filter(canary -> canary.isIn(place.getValue()))
                        .map(canary -> canary.what() + " in " + place.getKey() + ": " + canary.line(place.getValue())))
                .toList();
    }

    private String line(String text) {
        return text.lines().filter(this::isIn).findFirst().map(line -> line.substring(0, Math.min(line.length(), 600)))
                .orElse("(across lines)");
    }
}
