package org.camelgateways.intouch;

import org.camelgateways.intouch.model.Contact;

/** Whether contacts that a polled list lacks are really gone: what the service is asked beside the list. */
interface Absence {

    /**
     * Whether a list that lacks somebody may be believed at all.
     *
     * @param listed how many it has
     */
    boolean isBelieved(int listed) throws Exception;

    /** Whether somebody is gone whom two such lists in a row lack. */
    boolean isGone(Contact contact) throws Exception;
}
