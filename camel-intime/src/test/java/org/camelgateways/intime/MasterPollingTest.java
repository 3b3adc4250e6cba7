package org.camelgateways.intime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.cluster.AbstractCamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterView;
import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.MemoryFollowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes, of which one leads and polls; the other one goes on where it stopped. */
class MasterPollingTest {

    private static final String ONE = "+46701740605";
    private static final String TWO = "+46701740606";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final FollowStore store = new MemoryFollowStore();
    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final List<CamelContext> contexts = new ArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (CamelContext context : contexts) {
            context.close();
        }
    }

    @Test
    void anotherNodeGoesOnWhereTheFirstOneStopped() throws Exception {
        InTimeAccount account = extension.simulator().inTime().account("demo");
        account.block(ONE);
        start("first");
        start("second");
        lead("first");
        await().atMost(30, SECONDS).until(() -> !all().isEmpty());
        account.block(TWO);
        await().atMost(30, SECONDS).until(() -> told.size() == 1);

        account.unblock(ONE);
        lead("second");
        await().atMost(30, SECONDS).until(() -> told.size() == 2);
        account.unblock(TWO);
        await().atMost(30, SECONDS).until(() -> told.size() == 3);

        assertThat(told.get(0)).isEqualTo("first created " + TWO);
        assertThat(told.get(1)).endsWith(" removed " + ONE);
        assertThat(told.get(2)).isEqualTo("second removed " + TWO);
        assertThat(told).hasSize(3);
        await().atMost(30, SECONDS).until(() -> all().size() == 1);
    }

    private List<String> all() {
        List<String> keys = new CopyOnWriteArrayList<>();
        store.forEach("", followed -> keys.add(followed.key()));
        return keys;
    }

    private void start(String node) throws Exception {
        CamelContext context = new DefaultCamelContext();
        contexts.add(context);
        context.getRegistry().bind("store", store);
        context.addService(new Cluster(node));
        IntimeComponent component = context.getComponent("intime", IntimeComponent.class);
        component.getConfiguration().setBaseUrl(extension.simulator().baseUrl().toString());
        component.getConfiguration().setUsername("demo");
        component.getConfiguration().setSecretKey("demo-secret");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("master:lists:intime:nix/list?initialDelay=0&delay=50&followStore=#store")
                        .process(x -> told.add(node + " " + x.getMessage().getHeader("CamelIntimeChange") + " "
                                               + x.getMessage().getBody(BlockListEntry.class).mobile()));
            }
        });
        context.start();
    }

    private void lead(String node) {
        members.values().forEach(member -> member.leads = false);
        members.forEach((name, member) -> member.leads = name.equals(node));
        members.values().forEach(Member::tell);
    }

    /** A cluster whose leader the test names. */
    private final class Cluster extends AbstractCamelClusterService<Member> {

        private final String node;

        Cluster(String node) {
            super(node);
            this.node = node;
        }

        @Override
        protected Member createView(String namespace) {
            return members.computeIfAbsent(node, n -> new Member(this, namespace));
        }
    }

    private static final class Member extends AbstractCamelClusterView implements CamelClusterMember {

        private volatile boolean leads;

        Member(Cluster cluster, String namespace) {
            super(cluster, namespace);
        }

        void tell() {
            fireLeadershipChangedEvent(leads ? this : null);
        }

        @Override
        public Optional<CamelClusterMember> getLeader() {
            return leads ? Optional.of(this) : Optional.empty();
        }

        @Override
        public CamelClusterMember getLocalMember() {
            return this;
        }

        @Override
        public List<CamelClusterMember> getMembers() {
            return List.of(this);
        }

        @Override
        public boolean isLeader() {
            return leads;
        }

        @Override
        public boolean isLocal() {
            return true;
        }

        @Override
        public String getId() {
            return getClusterService().getId();
        }
    }
}
