/** InTime, as its HTTP API 1.0 describes it: one small class per function. */
@NullMarked
package org.camelgateways.simulator.intime;

import org.jspecify.annotations.NullMarked;
