package org.camelgateways.simulator.service;

import org.camelgateways.simulator.InboxMessage;

/** A service that takes in texts which handsets send to the numbers of its accounts. */
public interface IncomingTexts extends VendorService {
    /**
     * A handset's text comes in now.
     *
     * @param  account                  the user name of the account that it is for
     * @param  sender                   the handset's number
     * @param  recipient                the number that it was sent to; empty: the account's usual one
     * @param  text                     what it says
     * @return                          the text as it stands in the simulator's inbox, in the state
     *                                  {@link InboxMessage.State#RECEIVED}
     * @throws IllegalArgumentException with one sentence, if there is no such account or the service cannot take it
     */
    InboxMessage receive(String account, String sender, String recipient, String text);
}
