package org.camelgateways.intouch;

/**
 * A document that is well-formed and does not say what it should. The message is a sentence without a subject, and
 * repeats nothing of the document.
 */
final class InvalidEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidEntryException(String sentence) {
        super(sentence);
    }
}
