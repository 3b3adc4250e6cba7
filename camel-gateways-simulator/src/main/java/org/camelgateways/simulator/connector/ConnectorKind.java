package org.camelgateways.simulator.connector;

/** What the Connector keeps. */
public enum ConnectorKind {
    /** Prospects and members. */
    USER,
    /** Staff of a club. */
    STAFF,
    /** Where leads come from. */
    LEADSOURCE
}
