/** Calls that come in: a vendor's callbacks, taken on the application's own HTTP server. */
@NullMarked
package org.camelgateways.support.callback;

import org.jspecify.annotations.NullMarked;
