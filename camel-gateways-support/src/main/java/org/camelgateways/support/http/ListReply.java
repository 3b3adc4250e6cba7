package org.camelgateways.support.http;

/**
 * A whole reply with status 200 to a call for a list, which may be larger than the memory.
 *
 * @param body to be closed by whoever it is given to
 */
public record ListReply(SpooledBody body) implements HttpResult {
}
