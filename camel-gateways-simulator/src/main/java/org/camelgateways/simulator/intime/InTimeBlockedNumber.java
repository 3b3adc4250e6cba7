package org.camelgateways.simulator.intime;

/**
 * A number on an account's block list: InTime HTTP API 1.0, section 6.
 *
 * @param id        its NixEntryId
 * @param mobile    as it was given, without blanks and hyphens
 * @param firstname empty if it is not known
 * @param lastname  empty if it is not known
 */
public record InTimeBlockedNumber(long id, String mobile, String firstname, String lastname) {
    int size() {
        return mobile.length() + firstname.length() + lastname.length();
    }
}
