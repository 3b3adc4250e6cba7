/** The seam between the simulator and the services it plays: what a service is given, and what it answers. */
@NullMarked
package org.camelgateways.simulator.service;

import org.jspecify.annotations.NullMarked;
