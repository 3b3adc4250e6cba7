package org.camelgateways.simulator.intouch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camelgateways.simulator.intouch.RequestFields.Shape;
import org.camelgateways.simulator.intouch.Value.Entry;
import org.camelgateways.simulator.service.VendorReply;

/** {@code /groups}, and who is in them. */
final class Groups {
    private static final Shape SHAPE = new Shape("Group", List.of("Description", "GroupId", "IsPrivate", "Name"));

    private final IntouchReadings readings;
    private final Contacts contacts;

    Groups(IntouchReadings readings, Contacts contacts) {
        this.readings = readings;
        this.contacts = contacts;
    }

    VendorReply list(Call call) {
        return call.answers().list("Group", readings.ordered(call.account().groups()).stream().map(Groups::entry).iterator());
    }

    VendorReply create(Call call) {
        IntouchGroup draft = read(fields(call), new IntouchGroup(0, call.account().user(), null, null, false));
        IntouchGroup added = call.account().book().add(draft).orElseThrow(
                () -> Refusal.invalid("There is no room for another group."));
        return call.version() == Version.ONE
                ? call.answers().value(readings.createStatus, entry(added))
                : call.answers().created(
                        readings.v2GroupStatus, "groups", Integer.toString(added.id()), new Value.Whole(added.id()));
    }

    VendorReply get(Call call) {
        return call.answers().value(200, entry(wanted(call)));
    }

    VendorReply update(Call call) {
        IntouchGroup before = wanted(call);
        RequestFields fields = fields(call);
        if (readings.bodyIdsChecked && fields.has("GroupId") && fields.whole("GroupId") != before.id()) {
            throw Refusal.invalid(Map.of("GroupId", "This is not the id of the path."));
        }
        call.account().book().replace(read(fields, before));
        return call.answers().empty();
    }

    VendorReply delete(Call call) {
        call.account().book().removeGroup(wanted(call).id(), readings.contactsGoWithGroup);
        return call.answers().empty();
    }

    VendorReply members(Call call) {
        return contacts.listed(call, members(call, wanted(call).id()), contact -> true);
    }

    VendorReply search(Call call) {
        int group = wanted(call).id();
        return contacts.found(call, () -> members(call, group), call.parameters().get(1));
    }

    private Stream<IntouchContact> members(Call call, int group) {
        return call.account().book().eachMember(group, readings.newestFirst);
    }

    VendorReply addContact(Call call) {
        IntouchContact contact = call.account().contact(call.id(1)).orElseThrow(Refusal::notFound);
        if (!call.account().book().addMember(wanted(call).id(), contact.id()) && !readings.memberAddedAgain) {
            throw Refusal.invalid("The contact is in the group already.");
        }
        return call.answers().empty();
    }

    VendorReply removeContact(Call call) {
        if (!call.account().book().removeMember(wanted(call).id(), call.id(1))) {
            throw Refusal.of(readings.noMemberStatus, "The contact is not in the group.");
        }
        return call.answers().empty();
    }

    private static IntouchGroup wanted(Call call) {
        return call.account().group(call.id(0)).orElseThrow(Refusal::notFound);
    }

    private RequestFields fields(Call call) {
        return RequestFields.of(call.request(), call.version(), readings, SHAPE);
    }

    private IntouchGroup read(RequestFields fields, IntouchGroup before) {
        if (fields.whole("GroupId") != 0 && before.id() == 0 && readings.idsRefusedOnCreate) {
            throw Refusal.invalid(Map.of("GroupId", "What is created has no id yet."));
        }
        fields.checkLengths();
        boolean kept = before.id() != 0 && !readings.missingReset;
        IntouchGroup read = new IntouchGroup(
                before.id(), before.owner(), kept && !fields.has("Name") ? before.name() : fields.text("Name"),
                kept && !fields.has("Description") ? before.description() : fields.text("Description"),
                kept && !fields.has("IsPrivate") ? before.isPrivate() : fields.flag("IsPrivate"));
        if (readings.groupNameRequired && Objects.requireNonNullElse(read.name(), "").isBlank()) {
            throw Refusal.invalid(Map.of("Name", "The Name field is required."));
        }
        return read;
    }

    private static Entry entry(IntouchGroup group) {
        return new Entry(
                "Group", List.of(
                        Value.text("Name", group.name()), Value.text("Description", group.description()),
                        Value.flag("IsPrivate", group.isPrivate()), Value.whole("GroupId", group.id())));
    }
}
