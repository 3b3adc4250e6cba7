/** Lists that may be larger than the memory. */
@NullMarked
package org.camelgateways.support.list;

import org.jspecify.annotations.NullMarked;
