/** The InTouch Followup Connector: a fitness club's users, staff and lead sources. */
@NullMarked
package org.camelgateways.connector;

import org.jspecify.annotations.NullMarked;
