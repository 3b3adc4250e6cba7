/** One call over HTTP: sent at most once, bounded in time and size, and honest about how far its bytes got. */
@NullMarked
package org.camelgateways.support.http;

import org.jspecify.annotations.NullMarked;
