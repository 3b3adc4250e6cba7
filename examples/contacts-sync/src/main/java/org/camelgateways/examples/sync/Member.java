package org.camelgateways.examples.sync;

/**
 * A row of the list.
 *
 * @param number its own, which a contact keeps in its description: by it rows and contacts are told to be one
 * @param mobile digits, perhaps after a plus sign
 * @param team   the name of the group that it belongs to
 */
record Member(String number, String firstname, String lastname, String mobile, String email, String team) {

    /** Who it is is not shown. */
    @Override
    public String toString() {
        return "Member[" + number + "]";
    }
}
