package org.camelgateways.connector;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.RawClient;
import org.camelgateways.support.kit.Reply;

/** Meets every attack again and again, and prints how long that took and what is left on the heap. */
final class XmlAttackChild {

    private static final long TOLERATED = 6L << 20;

    private XmlAttackChild() {
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        AtomicInteger routed = new AtomicInteger();
        Map<String, String> properties = XmlAttackTest.receiving();
        try (FaultServer outside = FaultServer.plain(); FaultServer hub = FaultServer.plain()) {
            properties.put("camel.component.connector.baseUrl", "http://127.0.0.1:" + hub.port());
            properties.put("camel.component.connector.provider", "ACME");
            properties.put("camel.component.connector.clientId", "456");
            properties.put("camel.component.connector.clubId", "123");
            try (Application application = Application.start(properties, XmlAttackTest.receivers(routed))) {
                long first = 0;
                long last = 0;
                // the first pass fills whatever is kept for ever
                for (int pass = 0; pass < 2; pass++) {
                    for (XmlAttack attack : XmlAttack.values()) {
                        last = meet(attack, pass == 0 ? 5 : rounds, application, hub, outside.port());
                        first = pass == 0 ? last : first;
                    }
                }
                System.out.printf("routed %d, asked outside %d, heap %,d then %,d kB%n", routed.get(), outside.connections(),
                        first >> 10, last >> 10);
                boolean good = routed.get() == 0 && outside.connections() == 0 && last - first < TOLERATED;
                System.out.println(good ? "heap flat" : "not as it must be");
            }
        }
        System.exit(0);
    }

    private static long meet(XmlAttack attack, int rounds, Application application, FaultServer hub, int outside)
            throws Exception {
        byte[] reply = Reply.of(200, attack.document("user", XmlAttackTest.REPLY, outside), "Content-Type: application/xml");
        hub.usually(FaultServer.answering(reply));
        hub.closeConnections();
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            Exception refused = application.template().request("connector:user/fetch", x -> x.getMessage().setBody("4711"))
                    .getException();
            if (refused == null) {
                throw new IllegalStateException(attack + " was read");
            }
        }
        long replies = System.nanoTime() - start;
        String document = attack.document("user", XmlAttackTest.POST, outside);
        start = System.nanoTime();
        for (int i = 0; i < rounds && !attack.name().startsWith("LONG"); i++) {
            int status = RawClient.once(
                    application.port(), "POST", "/partner/user/" + XmlAttackTest.TOKEN, "Content-Type: text/xml\r\n", document)
                    .status();
            if (status != 400) {
                throw new IllegalStateException(attack + " was answered with " + status);
            }
        }
        long posts = System.nanoTime() - start;
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("%-18s %d times: a reply of %,9d bytes %6.1f ms, a post of %,6d %5.1f ms; heap after it %,d kB%n",
                attack,
                rounds, reply.length, replies / 1e6 / rounds, document.length(), posts / 1e6 / rounds, heap >> 10);
        return heap;
    }
}
