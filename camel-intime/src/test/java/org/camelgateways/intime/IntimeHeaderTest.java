package org.camelgateways.intime;

import org.camelgateways.support.kit.HeaderContract;
import org.camelgateways.support.kit.Subject;

class IntimeHeaderTest extends HeaderContract {

    @Override
    protected Subject subject() {
        return new IntimeSubject();
    }
}
