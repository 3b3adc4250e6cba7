/** What the Connector's operations take and give. */
@NullMarked
package org.camelgateways.connector.model;

import org.jspecify.annotations.NullMarked;
