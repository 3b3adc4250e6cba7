package org.camelgateways.support;

import org.camelgateways.support.kit.BundleContract;

class SupportBundleTest extends BundleContract {
}
