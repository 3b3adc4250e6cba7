package org.camelgateways.simulator.intouch;

import java.util.Arrays;
import java.util.Optional;

/** The two versions, which work on the same store. */
enum Version {
    ONE("/1/"),
    TWO("/2/");

    final String basePath;

    /** The version that a path begins with, or none. */
    static Optional<Version> of(String path) {
        return Arrays.stream(values()).filter(version -> path.startsWith(version.basePath)).findFirst();
    }

    Version(String basePath) {
        this.basePath = basePath;
    }
}
