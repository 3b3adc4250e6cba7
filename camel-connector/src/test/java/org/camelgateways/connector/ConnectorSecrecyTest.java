package org.camelgateways.connector;

import org.camelgateways.support.kit.SecrecyContract;
import org.camelgateways.support.kit.Subject;

class ConnectorSecrecyTest extends SecrecyContract {

    @Override
    protected Subject subject() {
        return new ConnectorSubject();
    }
}
