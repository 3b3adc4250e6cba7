/** What every component needs and no vendor owns: the transport, one call's operation, callbacks. */
@NullMarked
package org.camelgateways.support;

import org.jspecify.annotations.NullMarked;
