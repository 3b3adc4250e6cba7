package org.camelgateways.intouchsms;

import org.camelgateways.support.kit.ConformanceContract;
import org.camelgateways.support.kit.Subject;

class IntouchsmsConformanceTest extends ConformanceContract {

    @Override
    protected Subject subject() {
        return new IntouchsmsSubject();
    }
}
