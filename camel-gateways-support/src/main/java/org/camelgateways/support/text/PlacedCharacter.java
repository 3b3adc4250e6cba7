package org.camelgateways.support.text;

/**
 * A character and its place in a text: all that may be said of a text in a message or a log.
 *
 * @param index     where it begins, in UTF-16 units from 0
 * @param codePoint its code point; a lone surrogate stands for itself
 */
public record PlacedCharacter(int index, int codePoint) {

    /** The character that begins at this index of the text. */
    static PlacedCharacter of(String text, int index) {
        return new PlacedCharacter(index, text.codePointAt(index));
    }

    /** As in {@code U+1F600 at index 12}. */
    @Override
    public String toString() {
        return "U+%04X at index ".formatted(codePoint) + index;
    }
}
