package org.camelgateways.simulator.intime;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** A function that takes no XML and answers with some: GET, and likely POST with an empty body. */
abstract class Listing extends InTimeFunction {
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n";
    private static final VendorReply METHOD_REFUSED = new VendorReply(
            405, Map.of("Content-Type", "text/plain", "Allow", "GET"), new byte[0]);

    private final boolean byPost;

    Listing(String name, Office office) {
        super(name, office);
        this.byPost = office.readings().listingsByPost();
    }

    @Override
    public final VendorReply handle(VendorRequest request) {
        boolean post = request.method().equals("POST") && byPost && request.body().length == 0;
        return post || request.method().equals("GET") ? super.handle(request) : METHOD_REFUSED;
    }

    @Override
    final void check(VendorRequest request) {
        // a listing has nothing that could be empty
    }

    static VendorReply xml(String root) {
        return new VendorReply(
                200, Map.of("Content-Type", "text/xml; charset=iso-8859-1"),
                (PROLOG + root).getBytes(StandardCharsets.ISO_8859_1));
    }
}
