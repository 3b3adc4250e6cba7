package org.camelgateways.intouch;

import org.camelgateways.support.kit.SecrecyContract;
import org.camelgateways.support.kit.Subject;

class IntouchSecrecyTest extends SecrecyContract {

    @Override
    protected Subject subject() {
        return new IntouchSubject();
    }
}
