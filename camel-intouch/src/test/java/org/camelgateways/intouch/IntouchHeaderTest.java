package org.camelgateways.intouch;

import org.camelgateways.support.kit.HeaderContract;
import org.camelgateways.support.kit.Subject;

class IntouchHeaderTest extends HeaderContract {

    @Override
    protected Subject subject() {
        return new IntouchSubject();
    }
}
