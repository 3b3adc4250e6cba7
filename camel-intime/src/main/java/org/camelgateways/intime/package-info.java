/** The InTime component: texts out, delivery reports in. */
@NullMarked
package org.camelgateways.intime;

import org.jspecify.annotations.NullMarked;
