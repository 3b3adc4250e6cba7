package org.camelgateways.support.polling;

import org.camelgateways.support.kit.FollowStoreContract;

class MemoryFollowStoreTest extends FollowStoreContract {

    @Override
    protected FollowStore emptyStore() {
        return new MemoryFollowStore();
    }
}
