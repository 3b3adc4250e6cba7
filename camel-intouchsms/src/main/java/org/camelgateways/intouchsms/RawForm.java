package org.camelgateways.intouchsms;

import java.io.IOException;

import org.apache.camel.Exchange;
import org.camelgateways.support.input.RawBody;

/** A body that is the form itself, already encoded. */
final class RawForm {

    private static final int LARGEST = 1024 * 1024;

    private RawForm() {
    }

    static byte[] read(String operation, Exchange exchange) throws IOException {
        return RawBody.read(operation, "the encoded form with raw=true", LARGEST, RawBody::utf8, exchange).bytes();
    }
}
