package org.camelgateways.intouch;

import org.camelgateways.support.kit.BundleContract;

class IntouchBundleTest extends BundleContract {
}
