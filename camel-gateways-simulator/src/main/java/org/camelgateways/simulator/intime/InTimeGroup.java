package org.camelgateways.simulator.intime;

/**
 * A group of contacts.
 *
 * @param id   its GroupId
 * @param name its name
 */
public record InTimeGroup(long id, String name) {
}
