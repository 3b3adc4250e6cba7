package org.camelgateways.intouchsms;

import org.camelgateways.support.kit.BundleContract;

class IntouchsmsBundleTest extends BundleContract {
}
