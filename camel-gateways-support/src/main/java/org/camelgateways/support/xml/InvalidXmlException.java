package org.camelgateways.support.xml;

/**
 * Bytes that are not the XML document they should be, or one that asks for more than any honest document does. The
 * message is one sentence that begins with a verb and repeats nothing of the document.
 */
public final class InvalidXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidXmlException(String sentence) {
        super(sentence);
    }
}
