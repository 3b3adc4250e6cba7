package org.camelgateways.intime;

import org.camelgateways.support.kit.BundleContract;

class IntimeBundleTest extends BundleContract {
}
