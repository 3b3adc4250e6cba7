package org.camelgateways.connector;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camelgateways.connector.model.User;
import org.camelgateways.connector.wire.ProviderInfo;
import org.camelgateways.connector.wire.UserDocument;
import org.camelgateways.support.input.Fields;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/**
 * Users, and staff, which differ in their URL and in their type only (API Guide, users and staff).
 *
 * @param path  where they are
 * @param types the values of {@code userType}
 * @param leads whether they can be leads: staff cannot
 */
record Users(String path, Set<String> types, boolean leads) implements RecordKind<User, UserDocument> {

    private static final Set<String> FIELDS = Set.of(
            "recordId", "firstname", "lastname", "userStatus", "userType", "birthdate", "gender", "address1", "address2",
            "city", "zipcode", "state", "country", "mobile", "email", "homePhone", "workPhone", "company", "leadSource",
            "ownerId", "inTouchId", "createdBy", "createdDate", "modifiedBy", "modifiedDate");
    private static final Set<String> STATUSES = Set.of(User.ACTIVE, User.INACTIVE);
    private static final Set<String> GENDERS = Set.of("M", "F");

    static Users users(ConnectorConfiguration options) {
        return new Users("user", options.types(), true);
    }

    static Users staff() {
        return new Users("staff", Set.of(User.STAFF), false);
    }

    @Override
    public String root() {
        return "user";
    }

    @Override
    public Class<UserDocument> document() {
        return UserDocument.class;
    }

    @Override
    public String recordParameter() {
        return "recordID";
    }

    @Override
    public String possible() {
        return "a User or a Map with its fields";
    }

    @Override
    public @Nullable User given(String field, Object value, Problems problems) {
        if (value instanceof User user) {
            return user;
        }
        return value instanceof Map<?, ?> map ? user(new Fields(field, map, FIELDS, problems)) : null;
    }

    /** What only the service says is not even looked at. */
    private static User user(Fields fields) {
        return new User(
                fields.text("recordId"), fields.text("firstname"), fields.text("lastname"), fields.text("userStatus"),
                fields.text("userType"), fields.date("birthdate"), fields.text("gender"), fields.text("address1"),
                fields.text("address2"), fields.text("city"), fields.text("zipcode"), fields.text("state"),
                fields.text("country"), fields.text("mobile"), fields.text("email"), fields.text("homePhone"),
                fields.text("workPhone"), fields.text("company"), fields.text("leadSource"), fields.text("ownerId"), null,
                null, null, null, null);
    }

    @Override
    public void check(String field, User user, Problems problems) {
        Values.required(field, "firstname", user.firstname(), problems);
        Values.required(field, "lastname", user.lastname(), problems);
        Values.required(field, "userStatus", user.userStatus(), problems);
        Values.oneOf(field, "userStatus", user.userStatus(), STATUSES, problems);
        Values.required(field, "userType", user.userType(), problems);
        Values.oneOf(field, "userType", user.userType(), types, problems);
        Values.date(field, "birthdate", user.birthdate(), problems);
        Values.oneOf(field, "gender", user.gender(), GENDERS, problems);
        Values.country(field, "country", user.country(), problems);
        checkOptionalTexts(field, user, problems);
        if (!leads && (user.leadSource() != null || user.ownerId() != null)) {
            problems.add(field, "has a leadSource or an ownerId, which staff cannot have", user);
        }
    }

    private static void checkOptionalTexts(String field, User user, Problems problems) {
        Values.line(field, "address1", user.address1(), problems);
        Values.line(field, "address2", user.address2(), problems);
        Values.line(field, "city", user.city(), problems);
        Values.line(field, "zipcode", user.zipcode(), problems);
        Values.line(field, "state", user.state(), problems);
        Values.line(field, "mobile", user.mobile(), problems);
        Values.line(field, "email", user.email(), problems);
        Values.line(field, "homePhone", user.homePhone(), problems);
        Values.line(field, "workPhone", user.workPhone(), problems);
        Values.line(field, "company", user.company(), problems);
        Values.line(field, "leadSource", user.leadSource(), problems);
        Values.line(field, "ownerId", user.ownerId(), problems);
    }

    @Override
    public @Nullable String recordId(User user) {
        return user.recordId();
    }

    @Override
    public User withRecordId(User user, String recordId) {
        return user.withRecordId(recordId);
    }

    @Override
    public UserDocument write(User user, ProviderInfo ids) {
        UserDocument.UserInfo info = new UserDocument.UserInfo();
        info.firstname = user.firstname();
        info.lastname = user.lastname();
        info.birthdate = user.birthdate() == null ? null : Objects.toString(user.birthdate());
        info.gender = user.gender();
        info.userStatus = user.userStatus();
        info.userType = user.userType();
        info.address1 = user.address1();
        info.address2 = user.address2();
        info.city = user.city();
        info.zipcode = user.zipcode();
        info.state = user.state();
        info.country = user.country();
        info.mobile = user.mobile();
        info.email = user.email();
        info.homePhone = user.homePhone();
        info.workPhone = user.workPhone();
        info.company = user.company();
        UserDocument document = new UserDocument();
        document.providerInfo = ids;
        document.userInfo = info;
        if (user.leadSource() != null || user.ownerId() != null) {
            document.leadInfo = new UserDocument.LeadInfo();
            document.leadInfo.leadSource = user.leadSource();
            document.leadInfo.ownerID = user.ownerId();
        }
        return document;
    }

    @Override
    public @Nullable ProviderInfo ids(UserDocument document) {
        return document.providerInfo;
    }

    @Override
    public User read(UserDocument document) throws InvalidXmlException {
        UserDocument.UserInfo info = document.userInfo;
        if (info == null) {
            throw new InvalidXmlException("has no userInfo");
        }
        UserDocument.LeadInfo lead = document.leadInfo == null ? new UserDocument.LeadInfo() : document.leadInfo;
        return new User(
                document.providerInfo == null ? null : Values.text(document.providerInfo.recordID),
                Values.text(info.firstname), Values.text(info.lastname), Values.text(info.userStatus),
                Values.text(info.userType), Values.date(info.birthdate), Values.text(info.gender), Values.text(info.address1),
                Values.text(info.address2), Values.text(info.city), Values.text(info.zipcode), Values.text(info.state),
                Values.text(info.country), Values.text(info.mobile), Values.text(info.email), Values.text(info.homePhone),
                Values.text(info.workPhone), Values.text(info.company), Values.text(lead.leadSource),
                Values.text(lead.ownerID),
                document.extraProviderIDs == null ? null : Values.text(document.extraProviderIDs.inTouchID),
                Values.text(info.createdBy), Values.time(info.createdDate), Values.text(info.modifiedBy),
                Values.time(info.modifiedDate));
    }
}
