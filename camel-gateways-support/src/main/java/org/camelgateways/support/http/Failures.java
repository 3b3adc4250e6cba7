package org.camelgateways.support.http;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.HttpException;

/** Puts the HTTP client's exceptions into sentences. Of what a server sent nothing is repeated. */
final class Failures {

    private Failures() {
    }

    /**
     * What a failure means for the request.
     *
     * @param answered whether anything of an answer had come. Where nothing had, and the server ends the handshake that
     *                 TLS 1.3 lets a client take for finished, it had read nothing: it first reads the client's
     *                 certificate
     */
    static TransportFailure explain(Exception cause, boolean sending, boolean answered, String host) {
        if (!sending) {
            return new TransportFailure(false, beforeSending(cause, host), cause);
        }
        if (cause instanceof FirstBytes.TlsAlertException) {
            return new TransportFailure(false, host + " speaks TLS on this port and was spoken to without", null);
        }
        if (cause instanceof SSLHandshakeException && !answered) {
            return new TransportFailure(
                    false, host + " ended TLS before it took the request: it may ask for a certificate", cause);
        }
        if (cause instanceof UnreadableReplyException unreadable) {
            return new TransportFailure(true, host + " answered, but " + unreadable.getMessage(), null);
        }
        if (cause instanceof HttpException) {
            return new TransportFailure(true, host + " answered with something that is not HTTP", null);
        }
        return new TransportFailure(true, "the connection to " + host + " broke before its answer was complete", cause);
    }

    static String notConnectedInTime(String host) {
        return "no connection to " + host + " within connectTimeout";
    }

    private static String beforeSending(Exception cause, String host) {
        if (cause instanceof UnknownHostException) {
            return "the name " + host + " is not known";
        }
        if (cause instanceof SSLException) {
            return "no trusted TLS connection to " + host;
        }
        if (cause instanceof SocketTimeoutException) {
            return notConnectedInTime(host);
        }
        if (cause instanceof HttpHostConnectException) {
            return host + " refused the connection";
        }
        if (cause instanceof TimeoutException || cause instanceof InterruptedIOException) {
            return "no connection to " + host + " was free in time";
        }
        return "no connection to " + host;
    }
}
