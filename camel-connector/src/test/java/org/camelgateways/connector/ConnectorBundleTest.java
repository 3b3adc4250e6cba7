package org.camelgateways.connector;

import org.camelgateways.support.kit.BundleContract;

class ConnectorBundleTest extends BundleContract {
}
