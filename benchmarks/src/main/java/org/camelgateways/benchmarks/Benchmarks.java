package org.camelgateways.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.camelgateways.simulator.Main;

/**
 * Measures all of it and tells it: a table on the console, {@code results.json} and {@code RESULTS.md}. The service is
 * a process on one processor, each contestant one on the other; the contestants take turns within every round.
 */
public final class Benchmarks {

    private static final int SERVICE = 1;
    private static final int CONTESTANT = 0;
    private static final List<Integer> ANSWER_MILLIS = List.of(0, 50, 200);
    private static final List<String> EVENTS = List.of("cpu", "alloc");
    private static final List<String> FORMATS = List.of("json", "xml");
    private static final String LIST_HEAP = "-Xmx64m";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Plan plan;
    private final Path folder;
    /** Of all parts, the one to measure; empty: all. */
    private final String only;
    private final Instant began = Instant.now();
    private final Results results = Results.begun(machine(), began.truncatedTo(ChronoUnit.MINUTES).toString());
    private final Map<Integer, Integer> ports = new LinkedHashMap<>();

    private Benchmarks(Plan plan, Path folder, String only) {
        this.plan = plan;
        this.only = only;
        this.folder = folder;
    }

    /**
     * Options: {@code --quick} or {@code --minutes N}; {@code --to FOLDER}; {@code --only PART}, such as {@code lists};
     * {@code --profile}: that alone.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        boolean quick = options.contains("--quick");
        Path folder = Path.of(option(options, "--to", quick ? "benchmarks/target/results" : "benchmarks"));
        Files.createDirectories(folder);
        Plan plan = quick ? Plan.quick() : Plan.full(Integer.parseInt(option(options, "--minutes", "20")));
        Benchmarks benchmarks = new Benchmarks(plan, folder.toAbsolutePath().normalize(), option(options, "--only", ""));
        if (options.contains("--profile")) {
            benchmarks.profile();
        } else {
            benchmarks.measure();
        }
    }

    private static String option(List<String> options, String name, String usual) {
        int at = options.indexOf(name);
        return at < 0 ? usual : options.get(at + 1);
    }

    private void measure() throws Exception {
        try (JavaProcess stub = stub()) {
            for (ServiceCall call : ServiceCalls.ALL) {
                attempt(call.name(), () -> compare(call, call == ServiceCalls.INTIME ? plan.slow() : plan.slowOthers()));
            }
            attempt("many recipients", this::hundredRecipients);
            attempt("start-up", this::startUps);
        }
        attempt("simulator", this::simulator);
        attempt("lists", this::lists);
        attempt("pieces", this::pieces);
        results.others().put("minutes", Duration.between(began, Instant.now()).toSeconds() / 60.0);
        String report = new Report(results).markdown();
        System.out.println(report);
        JSON.writeValue(folder.resolve("results.json").toFile(), results);
        Files.writeString(folder.resolve("RESULTS.md"), report);
        System.out.println("Written to " + folder);
    }

    private interface Part {
        void measure() throws Exception;
    }

    /** What fails takes nothing else with it. */
    private void attempt(String what, Part part) {
        if (!only.isEmpty() && !only.equals(what)) {
            return;
        }
        try {
            part.measure();
        } catch (Exception e) {
            results.failed().add(what + ": " + e.getMessage());
        }
        progress(what);
    }

    private JavaProcess stub() throws IOException {
        JavaProcess stub = new JavaProcess(SERVICE, Stub.class, ANSWER_MILLIS.toArray());
        String[] said = stub.line("").split(" ");
        for (int i = 0; i < said.length; i++) {
            ports.put(ANSWER_MILLIS.get(i), Integer.valueOf(said[i]));
        }
        return stub;
    }

    private void compare(ServiceCall call, List<Round> slow) throws Exception {
        Map<Contestant, JavaProcess> contestants = new LinkedHashMap<>();
        try {
            for (Contestant contestant : Contestant.values()) {
                JavaProcess process = new JavaProcess(CONTESTANT, ContestantProcess.class, call.name(), contestant.name());
                contestants.put(contestant, process);
                warmUp(process, plan.warmUp());
            }
            alternate(call, contestants, plan.rounds(), plan.repeats());
            alternate(call, contestants, slow, call == ServiceCalls.INTIME ? Math.min(2, plan.repeats()) : 1);
        } finally {
            for (JavaProcess process : contestants.values()) {
                process.close();
            }
        }
    }

    /** One contestant after the other, and again from the first: what slows the machine down slows them all down. */
    private void alternate(ServiceCall call, Map<Contestant, JavaProcess> contestants, List<Round> rounds, int repeats)
            throws Exception {
        for (Round round : rounds) {
            Map<Contestant, List<Measurement>> measured = new LinkedHashMap<>();
            for (int repeat = 0; repeat < repeats; repeat++) {
                for (Map.Entry<Contestant, JavaProcess> contestant : contestants.entrySet()) {
                    measured.computeIfAbsent(contestant.getKey(), c -> new ArrayList<>())
                            .add(ask(contestant.getValue(), round));
                }
            }
            measured.forEach((contestant, all) -> results.cells().add(new Results.Cell(
                    call.name(), round.title(), contestant.toString(), all.size(), Results.median(all))));
            progress(call.name() + ", " + round.title());
        }
    }

    /** On every processor: on one, the compiler would need most of a minute. */
    private void warmUp(JavaProcess process, Round round) throws IOException, InterruptedException {
        process.spread(true);
        ask(process, round);
        process.spread(false);
    }

    private Measurement ask(JavaProcess process, Round round) throws IOException {
        process.say(round.request().replace("%d", String.valueOf(ports.get(round.answerMillis()))));
        return JSON.readValue(process.line(ContestantProcess.ANSWER), Measurement.class);
    }

    private void progress(String what) {
        System.err.printf("%4d s  %s%n", Duration.between(began, Instant.now()).toSeconds(), what);
    }

    private void hundredRecipients() throws Exception {
        for (ServiceCall call : List.of(ServiceCalls.INTIME, ServiceCalls.INTIME_HUNDRED)) {
            try (JavaProcess process
                    = new JavaProcess(CONTESTANT, ContestantProcess.class, call.name(), Contestant.OURS.name())) {
                warmUp(process, plan.warmUp());
                Measurement measured = ask(process, Round.slow(16, 50, 20));
                results.others().put(
                        "recipients a second, " + call.size() + " a send, 16 in flight, 50 ms",
                        measured.perSecond() * call.size());
            }
        }
    }

    private void startUps() throws Exception {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int repeat = 0; repeat < plan.startUps(); repeat++) {
            startUp(millis, Targets.BY_HAND, Contestant.CAMEL_HTTP, "one");
            startUp(millis, "one component", Contestant.OURS, "one");
            startUp(millis, Targets.ALL, Contestant.OURS, "all");
        }
        millis.forEach((what, all) -> results.others().put(what, median(all)));
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private void startUp(Map<String, List<Double>> millis, String title, Contestant contestant, String components)
            throws Exception {
        try (JavaProcess process
                = new JavaProcess(
                        CONTESTANT, StartUp.class, contestant.name(), components, Objects.requireNonNull(ports.get(0)))) {
            String[] micros = process.line(ContestantProcess.ANSWER).split(" ");
            millis.computeIfAbsent(Targets.START + title, t -> new ArrayList<>())
                    .add(Double.parseDouble(micros[0]) / 1e3);
            millis.computeIfAbsent(Targets.FIRST_MESSAGE + title, t -> new ArrayList<>())
                    .add(Double.parseDouble(micros[1]) / 1e3);
        }
    }

    /**
     * Started where there is room, as it is by a user; loaded on the service's processor, by the raw client on the
     * other.
     */
    private void simulator() throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int repeat = 0; repeat < plan.startUps(); repeat++) {
            long start = System.nanoTime();
            try (JavaProcess simulator = new JavaProcess(JavaProcess.ANY, Main.class, "--port", "0")) {
                simulator.line("  URL");
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        results.others().put(Targets.SIMULATOR_UP, median(millis));
        try (JavaProcess simulator = new JavaProcess(SERVICE, Main.class, "--port", "0");
             JavaProcess process = new JavaProcess(
                     CONTESTANT, ContestantProcess.class, ServiceCalls.INTIME.name(), Contestant.RAW.name())) {
            int port = URI.create(simulator.line("  URL").strip()).getPort();
            ports.put(0, port);
            warmUp(process, plan.simulatorWarmUp());
            results.others().put(Targets.SIMULATOR, ask(process, Round.flood(64, 1_000)).perSecond());
        }
    }

    /** Each in a process with a heap of 64 MB; short ones more often, since they are less steady. */
    private void lists() throws Exception {
        try (JavaProcess service = new JavaProcess(SERVICE, ListService.class, plan.lists().toArray())) {
            String[] said = service.line("").split(" ");
            for (String format : FORMATS) {
                for (int i = 0; i < plan.lists().size(); i++) {
                    int count = plan.lists().get(i);
                    int rounds = Math.max(5, Math.min(201, 500_000 / count));
                    try (JavaProcess process
                            = new JavaProcess(
                                    CONTESTANT, LIST_HEAP, ListProcess.class, said[i], format, count, warmUp(count), rounds)) {
                        String[] perSecond = process.line(ContestantProcess.ANSWER).split(" ");
                        results.others().put(Targets.LISTED + format + " " + count, Double.valueOf(perSecond[0]));
                        results.others().put(Targets.PARSED + format + " " + count, Double.valueOf(perSecond[1]));
                    }
                }
            }
        }
    }

    /** As often as it takes to list 200,000 contacts. */
    private static int warmUp(int count) {
        return Math.max(1, 200_000 / count);
    }

    /** JMH's own processes inherit the processor. */
    private void pieces() throws Exception {
        Path file = folder.resolve("pieces.json");
        List<String> arguments = new ArrayList<>(plan.pieces());
        arguments.addAll(List.of("-f", "1", "-prof", "gc", "-v", "SILENT", "-rf", "json", "-rff", file.toString(), "Pieces"));
        try (JavaProcess jmh = new JavaProcess(CONTESTANT, org.openjdk.jmh.Main.class, arguments.toArray())) {
            jmh.waitForEnd();
        }
        for (JsonNode piece : JSON.readTree(file.toFile())) {
            String name = piece.path("benchmark").asText();
            JsonNode metric = piece.path("primaryMetric");
            results.pieces().add(new Results.Piece(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1), metric.path("score").asDouble(),
                    metric.path("scoreError").asDouble(), metric.path("scoreUnit").asText(),
                    piece.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score").asDouble()));
        }
        Files.delete(file);
    }

    /** Flame graphs of our own way. */
    private void profile() {
        attempt("calls", this::profileCalls);
        attempt("lists", this::profileLists);
        System.out.println(String.join("\n", results.failed()));
    }

    private void profileLists() throws Exception {
        try (JavaProcess service = new JavaProcess(SERVICE, ListService.class, 500_000)) {
            String port = service.line("");
            for (String format : FORMATS) {
                for (String event : EVENTS) {
                    Path file = folder.resolve("intouch-contacts-list-" + format + "-" + event + ".html");
                    try (JavaProcess process = new JavaProcess(
                            CONTESTANT, LIST_HEAP, ListProcess.class, port, format, 500_000, 1, event + ":" + file)) {
                        process.line(ContestantProcess.ANSWER);
                        System.out.println("Written to " + file);
                    }
                }
            }
        }
    }

    private void profileCalls() throws Exception {
        try (JavaProcess stub = stub()) {
            for (ServiceCall call : ServiceCalls.ALL) {
                try (JavaProcess process
                        = new JavaProcess(CONTESTANT, ContestantProcess.class, call.name(), Contestant.OURS.name())) {
                    warmUp(process, plan.warmUp());
                    for (String event : EVENTS) {
                        Path file = folder.resolve(call.name().replaceAll("[:/]", "-") + "-" + event + ".html");
                        ask(process, new Round("profile", "profile %d 16 5000 " + event + ":" + file, 0));
                        System.out.println("Written to " + file);
                    }
                }
            }
        }
    }

    private static Map<String, String> machine() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("processor", processor());
        machine.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        machine.put("pinned", JavaProcess.pins() ? "service and contestant have a processor each" : "not pinned");
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        machine.put("camel", new org.apache.camel.impl.DefaultCamelContext(false).getVersion());
        return machine;
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("");
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
