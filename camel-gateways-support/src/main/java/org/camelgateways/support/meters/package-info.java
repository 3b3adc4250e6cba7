/** How many calls ended how, kept once for each account, and the three views of it: health, dev console, meters. */
@NullMarked
package org.camelgateways.support.meters;

import org.jspecify.annotations.NullMarked;
