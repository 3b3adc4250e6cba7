package org.camelgateways.support.http;

import java.io.IOException;

/** A reply beyond the size allowed, or one that cannot be unpacked; its text is ours and safe to show. */
public final class UnreadableReplyException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableReplyException(String sentence) {
        super(sentence);
    }
}
