package org.camelgateways.intouch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.input.Fields;
import org.camelgateways.support.input.Problems;
import org.jspecify.annotations.Nullable;

/** Groups (REST API, Groups). */
final class Groups extends EntityKind<Group> {

    static final String PATH = "groups";

    Groups() {
        super(Group.class, IdRule.GROUP, Set.of("name", "description", "isPrivate"), Set.of("groupId"));
    }

    @Override
    String path() {
        return PATH;
    }

    @Override
    @Nullable
    String id(Group group) {
        return group.groupId();
    }

    @Override
    Group withId(Group group, String id) {
        return group.withGroupId(id);
    }

    @Override
    Group of(Fields map) {
        return new Group(
                map.text("groupId"), map.text("name"), map.text("description"), Boolean.TRUE.equals(map.flag("isPrivate")));
    }

    /** A group has a name. */
    @Override
    void check(Group group, Problems problems) {
        if (group.name() == null || group.name().isBlank()) {
            problems.add("body.name", "is missing", group.name());
        }
        line("name", group.name(), problems);
        text("description", group.description(), problems);
    }

    @Override
    Map<String, @Nullable Object> contents(Group group) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Name", group.name());
        fields.put("Description", group.description());
        fields.put("IsPrivate", group.isPrivate());
        return fields;
    }

    @Override
    Map<String, @Nullable Object> whole(Group group, String ownId, WireForm form) {
        Map<String, @Nullable Object> fields = contents(group);
        if (form.version() == 1) {
            fields.put("GroupId", Long.valueOf(ownId));
        }
        return fields;
    }

    @Override
    Group readLeniently(WireEntry entry, WireForm form) {
        if (!entry.has("GroupId") && !entry.has("Name")) {
            throw new InvalidEntryException("is no group");
        }
        return new Group(entry.id("GroupId"), entry.text("Name"), entry.text("Description"), entry.flag("IsPrivate"));
    }
}
