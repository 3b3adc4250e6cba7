package org.camelgateways.simulator.service;

import java.util.Set;
import java.util.stream.Collectors;

/** How many SMS a text becomes: 160 or, each of several, 153 characters of GSM 03.38, else 70 or 67 of UCS-2. */
public final class Segments {
    private static final Set<Integer> PLAIN = characters("""
            @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿\
            abcdefghijklmnopqrstuvwxyzäöñüà""");
    private static final Set<Integer> WITH_ESCAPE = characters("^{}\\[~]|€\f");

    private Segments() {
    }

    /** So many. */
    public static int of(String text) {
        boolean gsm = text.codePoints().allMatch(next -> PLAIN.contains(next) || WITH_ESCAPE.contains(next));
        return gsm
                ? segments(text.codePoints().map(next -> PLAIN.contains(next) ? 1 : 2).sum(), 160, 153)
                : segments(text.length(), 70, 67);
    }

    private static int segments(int length, int alone, int joined) {
        return length <= alone ? 1 : (length + joined - 1) / joined;
    }

    private static Set<Integer> characters(String all) {
        return all.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
