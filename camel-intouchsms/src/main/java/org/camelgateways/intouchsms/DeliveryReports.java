package org.camelgateways.intouchsms;

import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;
import org.camelgateways.support.callback.CallbackProtocol;
import org.camelgateways.support.callback.CallbackRefusedException;
import org.camelgateways.support.callback.CallbackReply;
import org.camelgateways.support.callback.CallbackRequest;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.SmsHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Delivery reports to {@code dlrurl}: a GET with {@code messageid} and {@code status}. The vendor does not document
 * them; this is how its users take them in.
 */
final class DeliveryReports implements CallbackProtocol<DeliveryReport> {

    private final IntouchsmsEndpoint endpoint;
    private final @Nullable FollowedTexts followed;

    DeliveryReports(IntouchsmsEndpoint endpoint) {
        this.endpoint = endpoint;
        this.followed = endpoint.followed();
    }

    @Override
    public List<String> methods() {
        return List.of("GET");
    }

    /** Nothing is read of a body that a GET should not have. */
    @Override
    public boolean accepts(@Nullable String mediaType) {
        return true;
    }

    @Override
    public DeliveryReport read(CallbackRequest request) throws CallbackRefusedException {
        String id = request.parameter("messageid").orElse("").strip();
        String status = request.parameter("status").orElse("");
        if (!id.matches("[0-9]{1,40}")) {
            throw new CallbackRefusedException(400, "a delivery report has a messageid of digits");
        }
        return new DeliveryReport(
                id, null, null, StatusLetter.of(status).status(), status, endpoint.clock().instant(), request.parameters());
    }

    @Override
    public void write(DeliveryReport report, Message message) {
        SmsHeaders.write(report, message);
        message.setBody(report);
        FollowedTexts texts = followed;
        if (texts != null && StatusLetter.of(report.vendorStatus()).isFinal()) {
            message.getExchange().getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                /** Its status need not be asked for any more. */
                @Override
                public void onComplete(Exchange exchange) {
                    if (!exchange.isRollbackOnly() && !exchange.isRollbackOnlyLast()) {
                        texts.forget(report.id());
                    }
                }
            });
        }
    }

    @Override
    public String repeatKey(DeliveryReport report) {
        return report.id() + ":" + report.vendorStatus();
    }

    @Override
    public CallbackReply answer(DeliveryReport report, @Nullable Message routed) {
        return CallbackReply.text("OK");
    }
}
