package org.camelgateways.intime;

import org.camelgateways.support.kit.ConformanceContract;
import org.camelgateways.support.kit.Subject;

class IntimeConformanceTest extends ConformanceContract {

    @Override
    protected Subject subject() {
        return new IntimeSubject();
    }
}
