package org.camelgateways.intime.model;

/** A group of contacts (InTime HTTP API 1.0, section 5.2). @param id the service's id @param name as people see it */
public record ContactGroup(String id, String name) {
}
