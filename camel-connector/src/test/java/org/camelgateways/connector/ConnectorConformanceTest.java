package org.camelgateways.connector;

import org.camelgateways.support.kit.ConformanceContract;
import org.camelgateways.support.kit.Subject;

class ConnectorConformanceTest extends ConformanceContract {

    @Override
    protected Subject subject() {
        return new ConnectorSubject();
    }
}
