package org.camelgateways.simulator.intouch;

import java.util.List;
import java.util.Map;

import org.camelgateways.simulator.intouch.Value.Entries;
import org.camelgateways.simulator.intouch.Value.Entry;
import org.camelgateways.simulator.intouch.Value.Member;
import org.camelgateways.simulator.intouch.Value.Texts;
import org.camelgateways.simulator.service.VendorReply;

/** {@code /user}: who asks. */
final class Users {
    private final IntouchReadings readings;

    Users(IntouchReadings readings) {
        this.readings = readings;
    }

    VendorReply get(Call call) {
        IntouchProfile profile = call.account().profile();
        return call.answers().value(200, new Entry(
                "User", List.of(
                        new Member("AllowedFunctions", new Texts(profile.allowedFunctions())),
                        new Member("AllowedSenderIds", new Texts(profile.allowedSenderIds())),
                        new Member(
                                "Organization", new Entry(
                                        "Organization", profile.organization().entrySet().stream()
                                                .map(member -> Value.text(member.getKey(), member.getValue())).toList())),
                        new Member(
                                "Settings", new Entries(
                                        readings.settingElement,
                                        profile.settings().entrySet().stream().map(this::setting).toList())))));
    }

    private Entry setting(Map.Entry<String, String> setting) {
        return new Entry(
                readings.settingElement, List.of(
                        Value.text("Name", setting.getKey()), Value.text("Value", setting.getValue())));
    }
}
