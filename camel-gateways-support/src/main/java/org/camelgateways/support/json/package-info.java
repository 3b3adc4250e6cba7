/** JSON, read in one place. */
@NullMarked
package org.camelgateways.support.json;

import org.jspecify.annotations.NullMarked;
