package org.camelgateways.support.http;

/** How a call ended: with a reply, whatever it says, or without. */
public sealed interface HttpResult permits HttpReply, ListReply, TransportFailure {
}
