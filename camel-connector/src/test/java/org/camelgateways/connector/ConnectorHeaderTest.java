package org.camelgateways.connector;

import org.camelgateways.support.kit.HeaderContract;
import org.camelgateways.support.kit.Subject;

class ConnectorHeaderTest extends HeaderContract {

    @Override
    protected Subject subject() {
        return new ConnectorSubject();
    }
}
