package org.camelgateways.intouchsms;

import org.camelgateways.support.kit.SecrecyContract;
import org.camelgateways.support.kit.Subject;

class IntouchsmsSecrecyTest extends SecrecyContract {

    @Override
    protected Subject subject() {
        return new IntouchsmsSubject();
    }
}
