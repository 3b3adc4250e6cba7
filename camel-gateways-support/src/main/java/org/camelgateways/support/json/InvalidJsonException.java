package org.camelgateways.support.json;

/**
 * Bytes that are not the JSON document they should be, or one that asks for more than any honest document does. The
 * message is one sentence that begins with a verb and repeats nothing of the document.
 */
public final class InvalidJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidJsonException(String sentence) {
        super(sentence);
    }
}
