/** The components measured side by side with what a user would write by hand. */
@NullMarked
package org.camelgateways.benchmarks;

import org.jspecify.annotations.NullMarked;
