package org.camelgateways.support.http;

import java.io.IOException;

/** A reply beyond the size allowed, or one that cannot be unpacked; its text is ours and safe to show. */
final class UnreadableReplyException extends IOException {

    UnreadableReplyException(String sentence) {
        super(sentence);
    }
}
