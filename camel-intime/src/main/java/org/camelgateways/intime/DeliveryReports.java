package org.camelgateways.intime;

import java.util.List;
import java.util.Map;

import org.apache.camel.Message;
import org.camelgateways.support.callback.CallbackProtocol;
import org.camelgateways.support.callback.CallbackRefusedException;
import org.camelgateways.support.callback.CallbackReply;
import org.camelgateways.support.callback.CallbackRequest;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.SmsHeaders;
import org.jspecify.annotations.Nullable;

/** InTime HTTP API 1.0, section 4.3: the service posts a status, and wants to hear the message id. */
final class DeliveryReports implements CallbackProtocol<DeliveryReport> {

    private static final Map<String, DeliveryStatus> STATUSES = Map.of(
            "0", DeliveryStatus.FAILED, "1", DeliveryStatus.FAILED, "2", DeliveryStatus.FAILED, "3", DeliveryStatus.FAILED, "4",
            DeliveryStatus.FAILED, "20", DeliveryStatus.DELIVERED, "21", DeliveryStatus.UNKNOWN);

    private final IntimeEndpoint endpoint;

    DeliveryReports(IntimeEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    @Override
    public boolean accepts(@Nullable String mediaType) {
        return mediaType == null || mediaType.equals("application/x-www-form-urlencoded");
    }

    /** The id is echoed, so that nothing but digits is taken for one. A status that is not in the manual is UNKNOWN. */
    @Override
    public DeliveryReport read(CallbackRequest request) throws CallbackRefusedException {
        String id = request.parameter("messageid").orElse("").strip();
        String status = request.parameter("status").orElse("");
        if (!id.matches("[0-9]{1,40}")) {
            throw new CallbackRefusedException(400, "a delivery report has a messageid of digits");
        }
        return new DeliveryReport(
                id, request.parameter("transid").filter(t -> !t.isEmpty()).orElse(null), null,
                STATUSES.getOrDefault(status, DeliveryStatus.UNKNOWN), status, endpoint.clock().instant(),
                request.parameters());
    }

    @Override
    public void write(DeliveryReport report, Message message) {
        SmsHeaders.write(report, message);
        message.setBody(report);
    }

    @Override
    public String repeatKey(DeliveryReport report) {
        return report.id() + ":" + report.vendorStatus();
    }

    @Override
    public CallbackReply answer(DeliveryReport report, @Nullable Message routed) {
        return CallbackReply.text(report.id());
    }
}
