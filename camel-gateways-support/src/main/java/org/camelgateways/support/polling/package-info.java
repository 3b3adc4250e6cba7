/** What is asked for again and again: lists whose changes are routed, and the store that remembers what was seen. */
@NullMarked
package org.camelgateways.support.polling;

import org.jspecify.annotations.NullMarked;
