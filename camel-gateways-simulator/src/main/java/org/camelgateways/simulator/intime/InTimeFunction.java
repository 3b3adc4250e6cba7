package org.camelgateways.simulator.intime;

import java.util.Set;

import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** A function: checks who asks, and answers an error as the bare code. */
abstract class InTimeFunction implements VendorFunction {
    private final String name;
    private final Desk desk;
    private final Accounts accounts;
    private final int errorStatus;

    /** What all functions work with. */
    record Office(Desk desk, InTimeReadings readings, Accounts accounts) {
    }

    InTimeFunction(String name, Office office) {
        this.name = name;
        this.desk = office.desk();
        this.accounts = office.accounts();
        this.errorStatus = office.readings().errorStatus();
    }

    /** The reply to a request whose sender is known. */
    abstract VendorReply reply(InTimeAccount account, VendorRequest request);

    /** What is to be right about a request whose sender is not known yet. */
    abstract void check(VendorRequest request);

    /** What its path may end in. */
    Set<String> suffixes() {
        return Set.of("ashx");
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public VendorReply handle(VendorRequest request) {
        try {
            return reply(account(request), request);
        } catch (InTimeError error) {
            return VendorReply.text(errorStatus, error.reply());
        }
    }

    private InTimeAccount account(VendorRequest request) {
        String user = request.parameter("user");
        String hash = request.parameter("hash");
        if (user == null || hash == null) {
            throw new InTimeError(CommonErrors.CREDENTIALS_MISSING);
        }
        check(request);
        InTimeAccount account = accounts.find(user);
        if (account == null || !desk.knows(user, hash)) {
            throw new InTimeError(CommonErrors.NOT_VERIFIED);
        }
        return account;
    }
}
