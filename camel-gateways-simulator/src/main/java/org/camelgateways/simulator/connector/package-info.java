/** The InTouch Followup Connector, as its API guide describes it: what partners call, one small class per function. */
@NullMarked
package org.camelgateways.simulator.connector;

import org.jspecify.annotations.NullMarked;
