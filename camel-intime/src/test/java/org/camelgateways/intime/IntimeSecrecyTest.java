package org.camelgateways.intime;

import org.camelgateways.support.kit.SecrecyContract;
import org.camelgateways.support.kit.Subject;

class IntimeSecrecyTest extends SecrecyContract {

    @Override
    protected Subject subject() {
        return new IntimeSubject();
    }
}
