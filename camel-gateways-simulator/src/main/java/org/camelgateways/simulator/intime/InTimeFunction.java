package org.camelgateways.simulator.intime;

import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** A function that takes XML: checks what all of them check, and answers an error as the bare code. */
abstract class InTimeFunction implements VendorFunction {
    private final String name;
    private final Desk desk;
    private final int errorStatus;

    InTimeFunction(String name, Desk desk, InTimeReadings readings) {
        this.name = name;
        this.desk = desk;
        this.errorStatus = readings.errorStatus();
    }

    /** The reply to a request whose sender is known and whose body is not empty. */
    abstract VendorReply reply(String account, VendorRequest request);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final VendorReply handle(VendorRequest request) {
        try {
            return reply(account(request), request);
        } catch (InTimeError error) {
            return VendorReply.text(errorStatus, error.reply());
        }
    }

    private String account(VendorRequest request) {
        String user = request.parameter("user");
        String hash = request.parameter("hash");
        if (user == null || hash == null) {
            throw new InTimeError(CommonErrors.CREDENTIALS_MISSING);
        }
        if (request.body().length == 0) {
            throw new InTimeError(CommonErrors.XML_EMPTY);
        }
        if (!desk.knows(user, hash)) {
            throw new InTimeError(CommonErrors.NOT_VERIFIED);
        }
        return user;
    }
}
