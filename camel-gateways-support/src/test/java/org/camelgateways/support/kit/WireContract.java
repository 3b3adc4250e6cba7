package org.camelgateways.support.kit;

/**
 * The wire half of the contract: whatever happens between a component and its service, every exchange is completed
 * once, within its deadline, told truthfully whether the request may have arrived, and the next call works. A component
 * inherits it, says how it is set up and what a good call looks like, and has these tests.
 */
public abstract class WireContract extends LoadContract {
}
