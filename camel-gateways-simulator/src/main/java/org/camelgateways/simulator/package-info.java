/**
 * The four services, simulated over real sockets: what a program sends is kept in an {@link Inbox}, time can be run
 * forward on the {@link SimulatorClock}, and {@link Faults} break the wire on demand. {@link Simulator} is where to
 * begin.
 */
@NullMarked
package org.camelgateways.simulator;

import org.jspecify.annotations.NullMarked;
