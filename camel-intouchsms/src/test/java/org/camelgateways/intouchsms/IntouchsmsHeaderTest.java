package org.camelgateways.intouchsms;

import org.camelgateways.support.kit.HeaderContract;
import org.camelgateways.support.kit.Subject;

class IntouchsmsHeaderTest extends HeaderContract {

    @Override
    protected Subject subject() {
        return new IntouchsmsSubject();
    }
}
