package org.camelgateways.simulator;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Runs a simulator from the command line until it is stopped. */
public final class Main {
    /** Kept: the log system forgets loggers that nobody holds. */
    private static final Logger FAULTS = Logger.getLogger(Faults.class.getName());

    private Main() {
    }

    /** Starts it; {@code --help} says what can be set. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.println(
                    "Simulates the HTTP APIs of InTime, IntouchSMS, the InTouch Followup Connector and Intouch. Options, with what is usual in brackets:");
            System.out.println(CommandLine.help());
            System.out.println("Kinds of faults: " + String.join(", ", FaultCatalog.kinds()));
            return;
        }
        try {
            Simulator simulator = CommandLine.parse(arguments).build();
            showFaults();
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
            greet(simulator);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** In the log: each fault that strikes. */
    private static void showFaults() {
        FAULTS.setLevel(Level.FINE);
        FAULTS.setUseParentHandlers(false);
        FAULTS.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                System.out.println(entry.getInstant() + " " + entry.getMessage());
            }

            @Override
            public void flush() {
                System.out.flush();
            }

            @Override
            public void close() {
                flush();
            }
        });
    }

    private static void greet(Simulator simulator) {
        System.out.println("The simulator listens on " + simulator.listensOn());
        System.out.println("  URL         " + simulator.baseUrl());
        simulator.sidePorts().tls().ifPresent(tls -> System.out.println(
                "  TLS         " + simulator.tlsUrl() + ", trust " + simulator.baseUrl() + "/tls/ca.pem"));
        simulator.sidePorts().proxy().ifPresent(proxy -> System.out.println(
                "  proxy       " + simulator.baseUrl().getHost() + ":" + simulator.proxyPort()));
        System.out.println("  InTime      " + simulator.baseUrl() + "/api/1.0/");
        System.out.println("  IntouchSMS  " + simulator.baseUrl() + "/api/");
        System.out.println("  Connector   " + simulator.baseUrl() + "/connector/api/2011-11/");
        System.out.println("  Intouch     " + simulator.baseUrl() + "/1/ and " + simulator.baseUrl() + "/2/");
        System.out.println("  account     " + Simulator.DEMO_USER + ", secret " + Simulator.DEMO_SECRET);
        System.out.println("  inbox       " + simulator.baseUrl() + "/inbox");
        System.out.println("  faults      " + simulator.faults().active().size() + ", seed " + simulator.faults().seed());
    }
}
