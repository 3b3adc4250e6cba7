package org.camelgateways.simulator.intouch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.camelgateways.simulator.intouch.IntouchFunction.Office;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;

/** Finds the function behind a path: {@code 1/contacts/5120}. */
final class Routes {
    private static final Pattern ENCODED_SLASH = Pattern.compile("(?i)%2f");

    private final List<Route> routes;
    private final Office office;

    Routes(List<Route> routes, Office office) {
        this.routes = routes;
        this.office = office;
    }

    /** All functions, once each. */
    List<VendorFunction> functions() {
        return routes.stream().<VendorFunction> map(
                route -> new IntouchFunction(route, Version.ONE, List.of(), office)).toList();
    }

    /** Slashes that follow a slash are passed over; paths of version 2 are the same in upper and lower case. */
    VendorFunction find(String method, Version version, String path) {
        List<String> segments;
        try {
            segments = segments(path);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return misdirected(version, 400, "The path is malformed.");
        }
        boolean inAnyCase = version == Version.TWO && office.readings().v2PathsInAnyCase;
        List<Route> alike = routes.stream()
                .filter(route -> route.versions().contains(version) && route.looksLike(segments, inAnyCase)).toList();
        if (alike.isEmpty()) {
            return misdirected(version, 404, "There is no such resource.");
        }
        for (Route route : alike) {
            if (route.method().equals(method)) {
                return route.bindsTo(segments)
                        ? new IntouchFunction(route, version, route.parameters(segments), office)
                        : misdirected(version, version == Version.ONE ? 405 : office.readings().v2BadIdStatus,
                                "The id is no integer.");
            }
        }
        return misdirected(version, office.readings().badMethodStatus, "The resource does not support this method.");
    }

    /** What is behind no route is told only to whom it may be told. */
    private VendorFunction misdirected(Version version, int status, String message) {
        Function<Call, VendorReply> refuse = call -> {
            throw Refusal.of(status, message);
        };
        Route nowhere = new Route(Intouch.NAME, Set.of(version), "", List.of(), null, refuse);
        return new IntouchFunction(nowhere, version, List.of(), office);
    }

    private List<String> segments(String path) {
        boolean resolved = office.readings().pathsResolved;
        List<String> segments = new ArrayList<>();
        for (String segment : (resolved ? ENCODED_SLASH.matcher(path).replaceAll("/") : path).split("/")) {
            String decoded = decoded(segment);
            if (resolved && decoded.equals("..")) {
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !(resolved && decoded.equals("."))) {
                segments.add(decoded);
            }
        }
        return segments;
    }

    /** A plus stands for itself. */
    private static String decoded(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(segment, i + 1, i + 3));
                i += 2;
            } else {
                bytes.writeBytes(Character.toString(segment.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException noText) {
            throw new IllegalArgumentException(noText);
        }
    }
}
