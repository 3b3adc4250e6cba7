/** IntouchSMS (Rwanda): texts out, their status asked for, their delivery reports in. */
@NullMarked
package org.camelgateways.intouchsms;

import org.jspecify.annotations.NullMarked;
