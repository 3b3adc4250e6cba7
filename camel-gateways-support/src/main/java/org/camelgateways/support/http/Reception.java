package org.camelgateways.support.http;

import org.jspecify.annotations.Nullable;

/**
 * How much a reply may hold, and where it is kept.
 *
 * @param maxSize     of a reply in bytes, packed and unpacked
 * @param spool       where a list is kept that is too large for the memory; null: what is asked for is no list
 * @param maxListSize of a list in bytes, packed and unpacked
 */
public record Reception(int maxSize, @Nullable Spool spool, long maxListSize) {

    /** Of a reply that is kept in the memory. */
    public static Reception of(int maxSize) {
        return new Reception(maxSize, null, 0);
    }
}
