/** The four services, simulated over real sockets. */
@NullMarked
package org.camelgateways.simulator;

import org.jspecify.annotations.NullMarked;
