package org.camelgateways.connector;

import org.camelgateways.support.kit.CallbackContract;
import org.camelgateways.support.kit.Subject;

/** Who gets in with a record, and that none is lost; what comes in and goes back is in {@link ReceiveTest}. */
class ConnectorCallbackTest extends CallbackContract {

    @Override
    protected Subject subject() {
        return new ConnectorSubject();
    }
}
