package org.camelgateways.simulator;

/** Chance that can be repeated. */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Chance() {
    }

    /** From 0 to below 1; the same for the same four, and unlike for any other. */
    static double draw(long seed, String function, long number, int fault) {
        long bits = mix(mix(mix(seed) + function.hashCode()) + number * GOLDEN);
        return (mix(bits + fault) >>> 11) * UNIT;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long bits = value + GOLDEN;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
