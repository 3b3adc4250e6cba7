/** A list of members, kept as contacts and groups. */
@NullMarked
package org.camelgateways.examples.sync;

import org.jspecify.annotations.NullMarked;
