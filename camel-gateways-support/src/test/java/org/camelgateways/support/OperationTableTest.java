package org.camelgateways.support;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperationTableTest {

    private enum Each implements RouteOperation {
        SEND("text/send", "to"),
        STATUS("text/status", "to callback"),
        LIST("group/list", "to poll"),
        RECEIVE("text/receive", "callback");

        private final String path;
        private final Set<String> roles;

        Each(String path, String roles) {
            this.path = path;
            this.roles = Set.of(roles.split(" "));
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public boolean produces() {
            return roles.contains("to");
        }

        @Override
        public boolean receives() {
            return roles.contains("callback");
        }

        @Override
        public boolean polls() {
            return roles.contains("poll");
        }
    }

    private static final OperationTable<Each> TABLE = new OperationTable<>("plain", "Plain", Each.values());

    @Test
    void an_operation_is_found_by_its_path() {
        assertThat(TABLE.of("group/list")).isEqualTo(Each.LIST);
    }

    @Test
    void what_is_no_operation_is_refused_and_all_are_named() {
        assertThatThrownBy(() -> TABLE.of("text/sent")).isInstanceOf(IllegalArgumentException.class).hasMessage(
                "Plain has no operation 'text/sent'; possible are text/send, text/status, group/list, text/receive");
    }

    @Test
    void what_follows_a_path_may_be_a_secret_and_is_not_shown() {
        assertThatThrownBy(() -> TABLE.of("text/send&password=hush"))
                .hasMessageStartingWith("Plain has no operation 'text/send…'")
                .hasMessageNotContaining("hush");
    }

    @Test
    void in_its_place_an_operation_is_what_handles_it() {
        assertThat(TABLE.inTo(Each.SEND, "sends")).isEqualTo("sends");
        assertThat(TABLE.inFrom(Each.LIST, "lists")).isEqualTo("lists");
    }

    @Test
    void out_of_its_place_it_is_refused_and_those_are_named_that_can_stand_there() {
        assertThatThrownBy(() -> TABLE.inTo(Each.RECEIVE, null)).isInstanceOf(IllegalArgumentException.class).hasMessage(
                "plain:text/receive cannot be used in 'to'; possible are text/send, text/status, group/list");
        assertThatThrownBy(() -> TABLE.inFrom(Each.SEND, null)).isInstanceOf(IllegalArgumentException.class).hasMessage(
                "plain:text/send cannot be used in 'from'; possible are text/status, group/list, text/receive");
    }
}
