package org.camelgateways.examples.sync;

import java.util.List;

import org.apache.camel.CamelContext;
import org.camelgateways.intouch.IntouchComponent;
import org.camelgateways.intouch.IntouchConfiguration;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchContact;
import org.camelgateways.simulator.intouch.IntouchGroup;

/** The service played by the simulator: it has most members already, some of them as they were last year. */
final class SimulatedService implements AutoCloseable {

    private static final int KNOWN = 4_700;
    private static final int OTHERS = 200;

    private final Simulator simulator = Simulator.builder().port(0).maxEntries(10_000).build();
    private final IntouchAccount account = simulator.intouch().account(Simulator.DEMO_USER);

    SimulatedService() {
        account.fill(OTHERS);
        List<IntouchGroup> groups = SampleMembers.all().stream().map(Member::team).distinct().skip(1)
                .map(account::addGroup).toList();
        for (int i = 0; i < KNOWN; i++) {
            Member member = SampleMembers.member(i);
            boolean married = i % 50 == 7;
            IntouchContact contact = account.addContact(new IntouchContact(
                    0, account.user(), simulator.clock().instant(), member.firstname(), married ? "Aas" : member.lastname(),
                    member.mobile(), member.email().isEmpty() ? null : member.email(), member.number(), "locker " + i, null,
                    false, false));
            String team = i % 100 == 3 ? SampleMembers.team(i % 7 + 1) : member.team();
            groups.stream().filter(group -> team.equals(group.name())).findFirst()
                    .ifPresent(group -> account.addMember(group.id(), contact.id()));
        }
        account.incoming("+46701740699", "2077", "This came last week");
    }

    Simulator simulator() {
        return simulator;
    }

    IntouchAccount account() {
        return account;
    }

    /** Points the component at it. */
    void connect(CamelContext context) {
        IntouchComponent intouch = context.getComponent("intouch", IntouchComponent.class);
        intouch.setClock(simulator.clock());
        IntouchConfiguration options = intouch.getConfiguration();
        options.setBaseUrl(simulator.baseUrl().toString());
        options.setUsername(account.username());
        options.setDomain(account.domain());
        options.setPassword(Simulator.DEMO_SECRET);
    }

    /** Some of those who got the text answer it; so does somebody who did not. */
    int answer(List<Member> asked) {
        List<Member> answering = asked.stream().limit(40).toList();
        for (int i = 0; i < answering.size(); i++) {
            account.incoming(answering.get(i).mobile(), "2077", i % 4 == 0 ? "Nej tyvärr" : i % 9 == 0 ? "Vem är du?" : "JA!");
        }
        account.incoming("+46701740698", "2077", "JA");
        return answering.size();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
