/** The Connector's XML documents as they travel. No API: what users see is in {@code model}. */
package org.camelgateways.connector.wire;
