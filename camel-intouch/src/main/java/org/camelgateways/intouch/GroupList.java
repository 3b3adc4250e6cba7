package org.camelgateways.intouch;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.list.KeptForm;

/** {@code GET /groups}: all groups that the account sees (REST API, Groups). */
final class GroupList extends IntouchList<String, Group> {

    private static final Groups KIND = new Groups();

    GroupList(IntouchEndpoint endpoint) {
        super(endpoint, endpoint.form(IntouchOperation.GROUPS_LIST));
    }

    /** Whatever the body is, it is not asked. */
    @Override
    public String read(Exchange exchange) {
        return "";
    }

    @Override
    public HttpCall encode(String nothing) {
        return get(Groups.PATH);
    }

    @Override
    Group entry(WireEntry entry) {
        return KIND.read(entry, form);
    }

    @Override
    public KeptForm<Group> keptForm() {
        return KeptForms.GROUP;
    }
}
