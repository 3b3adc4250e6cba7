/** What the examples need and none of them is about. */
@NullMarked
package org.camelgateways.examples.common;

import org.jspecify.annotations.NullMarked;
