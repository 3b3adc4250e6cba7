/** A clinic's appointments become texts, each at the right hour, and every text's fate is told. */
@NullMarked
package org.camelgateways.examples.reminders;

import org.jspecify.annotations.NullMarked;
