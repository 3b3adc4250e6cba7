/** A club's own database and the hub of its lead tracking, kept alike; each new prospect is welcomed. */
@NullMarked
package org.camelgateways.examples.clubsync;

import org.jspecify.annotations.NullMarked;
