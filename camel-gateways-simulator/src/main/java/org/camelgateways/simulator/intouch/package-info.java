/**
 * PSWinCom Intouch, later LINK Engage, versions 1 and 2, as its wiki pages and its users' programs describe it: one
 * class per resource, a table of routes, and one dialect per version and format.
 */
@NullMarked
package org.camelgateways.simulator.intouch;

import org.jspecify.annotations.NullMarked;
