/** What a service does not push: lists polled for what changed, and where it is remembered. */
@NullMarked
package org.camelgateways.support.polling;

import org.jspecify.annotations.NullMarked;
