/** What a route hands over: bodies that are texts, and the faults of a message, gathered. */
@NullMarked
package org.camelgateways.support.input;

import org.jspecify.annotations.NullMarked;
