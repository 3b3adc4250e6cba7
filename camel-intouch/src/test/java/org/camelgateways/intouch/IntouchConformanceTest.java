package org.camelgateways.intouch;

import org.camelgateways.support.kit.ConformanceContract;
import org.camelgateways.support.kit.Subject;

class IntouchConformanceTest extends ConformanceContract {

    @Override
    protected Subject subject() {
        return new IntouchSubject();
    }
}
