package org.camelgateways.intime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * One function's error codes and what each means for it. The same code means different things for different functions.
 *
 * @param meanings by code, as the vendor's manual has them
 */
record IntimeErrors(Map<String, String> meanings) {

    private static final Set<String> AUTHENTICATION = Set.of("0:ERROR1", "0:ERROR3");

    /** What every function with a document in its request may answer (InTime HTTP API 1.0, section 3). */
    private static final Map<String, String> COMMON = Map.of(
            "0:ERROR1", "user name or secret key is missing in the request", "0:ERROR2", "the XML is empty or missing",
            "0:ERROR3", "the user is not verified: user name or secret key is wrong");

    static IntimeErrors withCommon(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(COMMON);
        all.putAll(own);
        return new IntimeErrors(all);
    }

    /** What every listing may answer; it has no document that could be missing. */
    static IntimeErrors ofListing() {
        return new IntimeErrors(
                Map.of(
                        "0:ERROR1", COMMON.get("0:ERROR1"), "0:ERROR3", COMMON.get("0:ERROR3"), "2:ERROR1",
                        "there is no data to return"));
    }

    /** The error for a code that does not say how far the function got before it. */
    GatewayException errorAfterPart(ServiceOperation<?, ?> operation, String code) {
        String meaning = meanings.getOrDefault(code, "not in the manual");
        String sentence = meaning + " (" + code + "), and whether those before it were stored is not said";
        return operation.unanswered(
                Failure.of(operation.name(), sentence).status(200).vendor(code, meaning));
    }

    GatewayException error(ServiceOperation<?, ?> operation, String code) {
        @Nullable
        String meaning = meanings.get(code);
        if (meaning == null) {
            String sentence = "the service answered " + code + ", which its manual does not list for this function";
            return operation.unanswered(
                    Failure.of(operation.name(), sentence).status(200).vendor(code, "not in the manual"));
        }
        Failure failure = Failure.of(operation.name(), meaning + " (" + code + ")").status(200).vendor(code, meaning);
        return AUTHENTICATION.contains(code)
                ? new AuthenticationFailedException(failure) : new RequestRejectedException(failure);
    }
}
