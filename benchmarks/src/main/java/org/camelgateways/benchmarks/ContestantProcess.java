package org.camelgateways.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * One contestant with one call, in a process of its own. Reads a line for each round and answers it with a
 * {@link Measurement} as JSON, in a line that begins with {@link #ANSWER}; ends with its standard input.
 */
final class ContestantProcess {

    static final String ANSWER = "=> ";

    private static final int MOST_IN_FLIGHT = 2_048;
    private static final int WARM_UP_IN_FLIGHT = 16;
    private static final int STEP_MILLIS = 200;
    private static final int QUIET_STEPS = 10;
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private final ServiceCall call;
    private final Contestant contestant;
    private final List<Object> messages;
    private int port;
    private @Nullable Sender sender;
    private int idleThreads;

    private ContestantProcess(ServiceCall call, Contestant contestant) {
        this.call = call;
        this.contestant = contestant;
        this.messages = IntStream.range(0, ServiceCall.VARIANTS).mapToObj(call::message).toList();
    }

    public static void main(String[] arguments) throws Exception {
        ContestantProcess process
                = new ContestantProcess(ServiceCalls.named(arguments[0]), Contestant.valueOf(arguments[1]));
        PrintStream out = System.out;
        BufferedReader rounds = new BufferedReader(new InputStreamReader(System.in));
        for (String line = rounds.readLine(); line != null; line = rounds.readLine()) {
            out.println(ANSWER + new ObjectMapper().writeValueAsString(process.measured(line.split(" "))));
        }
        System.exit(0);
    }

    private Measurement measured(String[] round) throws Exception {
        Sender to = to(Integer.parseInt(round[1]));
        int number = Integer.parseInt(round[2]);
        int amount = Integer.parseInt(round[3]);
        return switch (round[0]) {
            case "warm" -> warm(to, number, amount);
            case "flood" -> new ClosedLoop(to, messages, number).forMillis(amount);
            case "turns" -> turns(to, number, amount, Long.parseLong(round[4]));
            case "rate" -> new OpenLoop(to, messages, amount).at(number);
            case "profile" -> Profile.of(round[4], () -> new ClosedLoop(to, messages, number).forMillis(amount));
            default -> throw new IOException("there is no " + round[0]);
        };
    }

    /**
     * So many messages, and until the compiler has taken less than a twentieth of the time for two seconds in a row,
     * but no longer than that. The last of what it compiles is the largest, and makes the most of a difference: a route
     * is five times as fast after it as a second before.
     */
    private Measurement warm(Sender to, int count, int mostMillis) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMillis);
        long sent = 0;
        int quiet = 0;
        while (true) {
            long compiled = COMPILER.getTotalCompilationTime();
            Measurement last = new ClosedLoop(to, messages, WARM_UP_IN_FLIGHT).forMillis(STEP_MILLIS);
            sent += last.messages();
            quiet = COMPILER.getTotalCompilationTime() - compiled < STEP_MILLIS / 20 ? quiet + 1 : 0;
            if (sent >= count && quiet >= QUIET_STEPS || System.nanoTime() > end) {
                return last;
            }
        }
    }

    /** Connections are there before it counts. */
    private Measurement turns(Sender to, int inFlight, int turns, long answerMillis) throws Exception {
        new ClosedLoop(to, messages, inFlight).forTurns(2, 0);
        Measurement measured = new ClosedLoop(to, messages, inFlight).forTurns(turns, idleThreads);
        double live = new ClosedLoop(to, messages, inFlight).liveMegabytes(answerMillis);
        return new Measurement(
                measured.messages(), measured.perSecond(), measured.cpuMicros(), measured.allocatedBytes(),
                measured.moreThreads(), live, measured.residentMegabytes(), null, null);
    }

    /** One context at a time; that which was started last is the idle one to compare with. */
    private Sender to(int wanted) throws Exception {
        Sender known = sender;
        if (known == null || port != wanted) {
            if (known != null) {
                known.close();
            }
            known = contestant.start(call, "http://127.0.0.1:" + wanted, MOST_IN_FLIGHT);
            sender = known;
            port = wanted;
            idleThreads = Resources.threads();
        }
        return known;
    }
}
