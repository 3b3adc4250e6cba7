/** A text to a list of people, each followed to its end, through whatever kills the program on the way. */
@NullMarked
package org.camelgateways.examples.tracking;

import org.jspecify.annotations.NullMarked;
