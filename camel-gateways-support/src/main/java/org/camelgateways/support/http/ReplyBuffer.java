package org.camelgateways.support.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Where a reply's body goes while it comes. */
interface ReplyBuffer {

    /** Takes all that there is. */
    void write(ByteBuffer source) throws IOException;

    /** The reply, now that it is whole. */
    HttpResult whole(int status, Map<String, List<String>> headers) throws IOException;

    /** What has come. */
    byte[] soFar();
}
