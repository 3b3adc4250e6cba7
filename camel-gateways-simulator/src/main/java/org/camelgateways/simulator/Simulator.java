package org.camelgateways.simulator;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import org.camelgateways.simulator.connector.Connector;
import org.camelgateways.simulator.connector.ConnectorReadings;
import org.camelgateways.simulator.intime.InTime;
import org.camelgateways.simulator.intime.InTimeReadings;
import org.camelgateways.simulator.intouch.Intouch;
import org.camelgateways.simulator.intouch.IntouchReadings;
import org.camelgateways.simulator.intouchsms.IntouchSms;
import org.camelgateways.simulator.intouchsms.IntouchSmsReadings;
import org.camelgateways.simulator.service.IncomingTexts;
import org.camelgateways.simulator.service.TextService;
import org.camelgateways.simulator.service.VendorService;
import org.jspecify.annotations.Nullable;

/**
 * The services, simulated in this process, on one port. Only the host of a service's URL is replaced by
 * {@link #baseUrl()}: InTime's functions are below {@code <baseUrl>/api/1.0/}, those of IntouchSMS below
 * {@code <baseUrl>/api/}, those of the Connector below {@code <baseUrl>/connector/api/2011-11/}, those of Intouch below
 * {@code <baseUrl>/1/} and {@code <baseUrl>/2/}.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.start()) {
 *     // send something to simulator.baseUrl() as user "demo" with the secret "demo-secret"
 *     simulator.clock().advance(Duration.ofHours(2));
 *     assertEquals(1, simulator.inbox().count("+46701234567"));
 * }
 * }</pre>
 *
 * Thread-safe. Several can run in one process.
 */
public final class Simulator implements AutoCloseable {
    /** The user name of the account that every simulator has. */
    public static final String DEMO_USER = "demo";
    /** Its secret. */
    public static final String DEMO_SECRET = "demo-secret";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MAX_HEADERS = 16_384;
    private static final int BACKLOG = 4096;
    private static final int IDLE_SECONDS = 120;

    private final Vertx vertx;
    private final Inbox inbox;
    private final SimulatorClock clock;
    private final Faults faults;
    private final CallbackSender callbacks;
    private final HttpServer server;
    private final String host;
    private final InTime inTime;
    private final IntouchSms intouchSms;
    private final Connector connector;
    private final Intouch intouch;
    private final List<VendorService> services;
    private final Set<String> accounts;
    private final Room replyRoom = new Room();
    private final SidePorts sidePorts;
    private volatile Runnable releaseConnections = () -> {
    };

    private Simulator(Builder builder) {
        host = builder.host;
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2).setWorkerPoolSize(4).setInternalBlockingPoolSize(2).setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        faults = new Faults(builder.seed, List.copyOf(builder.faults));
        clock = new SimulatorClock(builder.startAt == null ? Instant.now() : builder.startAt);
        inbox = new Inbox(builder.maxMessages, builder.firstId, clock::forgetBefore);
        callbacks = new CallbackSender(vertx, inbox, faults, builder.callbackHosts, builder.callbackTimeout);
        sidePorts = new SidePorts(faults, inbox, clock);
        accounts = Collections.unmodifiableSet(new TreeSet<>(builder.accounts.keySet()));
        FrontDesk desk = new FrontDesk(Map.copyOf(builder.accounts), clock, inbox, callbacks);
        inTime = new InTime(desk, builder.inTime, builder.maxEntries);
        intouchSms = new IntouchSms(desk, builder.intouchSms);
        connector = new Connector(desk, builder.connector, builder.maxEntries);
        intouch = new Intouch(desk, builder.intouch, builder.maxEntries);
        services = List.of(inTime, intouchSms, connector, intouch);
        server = vertx.createHttpServer(options());
        try {
            listen(builder);
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /** Settings for a simulator. */
    public static Builder builder() {
        return new Builder();
    }

    /** A running simulator on a free port of the loopback address, with everything as usual. */
    public static Simulator start() {
        return builder().build();
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** Its URL, without a slash at the end: {@code http://127.0.0.1:<port>}. */
    public URI baseUrl() {
        String shown = host.equals("0.0.0.0") ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + shown + ":" + port());
    }

    /**
     * The same by TLS: {@code https://127.0.0.1:<port>}.
     *
     * @throws IllegalStateException if it was built without {@link Builder#tlsPort}
     */
    public URI tlsUrl() {
        return URI.create("https://" + baseUrl().getHost() + ":" + tls().entrance().port());
    }

    /**
     * What clients have to trust for {@link #tlsUrl()}: the authority that has signed its certificate, made at the
     * start, or the last one in the chain of the given one.
     *
     * @throws IllegalStateException if it was built without {@link Builder#tlsPort}
     */
    public X509Certificate tlsAuthority() {
        return tls().keys().authority();
    }

    /**
     * The port of its proxy.
     *
     * @throws IllegalStateException if it was built without {@link Builder#proxyPort}
     */
    public int proxyPort() {
        return sidePorts.proxy().orElseThrow(() -> new IllegalStateException("This simulator is no proxy.")).entrance().port();
    }

    /**
     * What makes Camel's components call this simulator: {@code camel.component.<scheme>.base-url}, and
     * {@code username} with the secret of the account {@code demo} where a component has them. They fit Camel Main,
     * Spring Boot and Quarkus alike.
     *
     * @param  schemes                  the components that the application has; none given: all four
     * @throws IllegalArgumentException if one of them is not simulated
     */
    public Map<String, String> properties(String... schemes) {
        return ComponentProperties.of(baseUrl().toString(), List.of(schemes));
    }

    /** In words: the address, the port and who can reach it. */
    public String listensOn() {
        boolean loopback = CallbackSender.isLoopback(host) || host.equals("::1");
        return host + " port " + port() + ", " + (loopback ? "for this machine only" : "also for other machines");
    }

    /** What it accepted, was sent and reported. */
    public Inbox inbox() {
        return inbox;
    }

    /** Its time. */
    public SimulatorClock clock() {
        return clock;
    }

    /** What InTime keeps for its accounts beside texts: groups, contacts, blocked numbers, reminders. */
    public InTime inTime() {
        return inTime;
    }

    /** What IntouchSMS keeps for its accounts beside texts: balances, prices, senders. */
    public IntouchSms intouchSms() {
        return intouchSms;
    }

    /** What the InTouch Followup Connector keeps: users, staff, lead sources. */
    public Connector connector() {
        return connector;
    }

    /** What PSWinCom Intouch, later LINK Engage, keeps for its users: contacts, groups, messages. */
    public Intouch intouch() {
        return intouch;
    }

    /** What goes wrong next. */
    public Faults faults() {
        return faults;
    }

    /**
     * Reports a status of a text now, once, whatever was or will be reported about it: for reports out of order,
     * repeated or with a status that does not exist. Returns when it is answered.
     *
     * @throws IllegalArgumentException if there is no such text, or it has no URL for reports
     */
    public RecordedCallback report(long messageId, String vendorStatus) {
        InboxMessage message = inbox.find(messageId).filter(text -> text.statusUrl() != null).orElseThrow(
                () -> new IllegalArgumentException("There is no text " + messageId + " with a URL for reports."));
        return textService(message.service()).orElseThrow().report(message, vendorStatus).toCompletableFuture().join();
    }

    /**
     * Gives a text another status now, known or not: no other comes by itself, and it is reported if it is one that is.
     * Returns when the report is answered.
     *
     * @throws IllegalArgumentException if there is no such text, or its service has no statuses
     */
    public void setStatus(long messageId, String vendorStatus) {
        InboxMessage message = inbox.find(messageId).filter(text -> text.state() != InboxMessage.State.RECEIVED)
                .orElseThrow(() -> new IllegalArgumentException("There is no text " + messageId + " that was sent."));
        TextService service = textService(message.service()).orElseThrow(
                () -> new IllegalArgumentException("The texts of " + message.service() + " have no status."));
        service.setStatus(message, vendorStatus).toCompletableFuture().join();
    }

    /**
     * Has a handset's text come in now.
     *
     * @param  service                  the name of the service that takes it in
     * @param  account                  the account that it is for
     * @param  sender                   the handset's number
     * @param  recipient                the number that it is sent to; empty: the account's usual one
     * @param  text                     what it says
     * @return                          the text as it stands in the inbox
     * @throws IllegalArgumentException if that service takes none in, or not this one
     */
    public InboxMessage receive(String service, String account, String sender, String recipient, String text) {
        List<IncomingTexts> takers = services.stream().filter(IncomingTexts.class::isInstance).map(IncomingTexts.class::cast)
                .toList();
        return takers.stream().filter(taker -> taker.name().equals(service)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        "No texts come in at " + service + "; those that take them: "
                                                   + takers.stream().map(VendorService::name).toList() + "."))
                .receive(account, sender, recipient, text);
    }

    /** The ports beside the usual one. */
    SidePorts sidePorts() {
        return sidePorts;
    }

    /** For replies that are on their way. */
    Room replyRoom() {
        return replyRoom;
    }

    /** All services. */
    List<VendorService> services() {
        return services;
    }

    /** The user names of all accounts. */
    Set<String> accounts() {
        return accounts;
    }

    private TlsPort tls() {
        return sidePorts.tls().orElseThrow(() -> new IllegalStateException("This simulator speaks no TLS."));
    }

    private Optional<TextService> textService(String name) {
        return services.stream().filter(TextService.class::isInstance).map(TextService.class::cast)
                .filter(service -> service.name().equals(name)).findFirst();
    }

    /**
     * Clears inbox, faults (what they hold open is closed; those it was built with strike anew), what the services keep
     * for their accounts and everything that was to happen later. The clock and the ids go on where they are.
     */
    public void reset() {
        faults.restart();
        clock.forget();
        inTime.clear();
        intouchSms.clear();
        connector.clear();
        intouch.clear();
        inbox.clear();
        releaseConnections.run();
        sidePorts.release();
    }

    /** Stops it: the port is free, its threads are gone, callbacks under way are dropped. */
    @Override
    public void close() {
        clock.stop();
        callbacks.close();
        sidePorts.close();
        await(vertx.close());
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false).setMaxHeaderSize(MAX_HEADERS).setMaxInitialLineLength(MAX_HEADERS)
                .setIdleTimeout(IDLE_SECONDS).setAcceptBacklog(BACKLOG).setHandle100ContinueAutomatically(true);
    }

    private void listen(Builder builder) {
        services.forEach(service -> service.functions().forEach(function -> faults.know(service.name(), function.name())));
        sidePorts.announce(builder.wish);
        faults.restart();
        Room room = new Room();
        List<VendorEndpoint> vendors = services.stream()
                .map(service -> new VendorEndpoint(vertx, service, clock, inbox, faults, room, replyRoom, builder.latency))
                .toList();
        releaseConnections = () -> vendors.forEach(VendorEndpoint::release);
        Set<String> names = new TreeSet<>(builder.hostNames);
        names.add(host);
        Guard guard = new Guard(names, replyRoom);
        Router rest = new RestApi(vertx, this, guard).router();
        Connections connections = new Connections();
        server.connectionHandler(connections::opened);
        server.requestHandler(guard.around(request -> vendors.stream().filter(vendor -> vendor.isFor(request)).findFirst()
                .<Handler<HttpServerRequest>> map(vendor -> vendor).orElse(rest).handle(connections.used(request))));
        await(server.listen(builder.port, builder.host));
        sidePorts.open(vertx, address(), port(), builder.wish);
        clock.start();
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException gone) {
            throw new IllegalStateException("The simulator did not start: " + gone.getMessage(), gone);
        }
    }

    private static void await(Future<?> future) {
        CompletionStage<?> stage = future.toCompletionStage();
        try {
            stage.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("The simulator did not start or stop: " + failure.getMessage(), failure);
        }
    }

    /** Settings for a simulator; each has a value that is mostly right. */
    public static final class Builder {
        private final Map<String, String> accounts = new TreeMap<>(Map.of(DEMO_USER, DEMO_SECRET));
        private final Set<String> hostNames = new TreeSet<>();
        private String host = "127.0.0.1";
        private int port;
        private @Nullable Instant startAt;
        private int maxMessages = 1_000_000;
        private long firstId = 4510;
        private int maxEntries = 100_000;
        private Predicate<String> callbackHosts = CallbackSender::isLoopback;
        private Duration callbackTimeout = Duration.ofSeconds(30);
        private InTimeReadings inTime = InTimeReadings.likely();
        private ConnectorReadings connector = ConnectorReadings.likely();
        private IntouchSmsReadings intouchSms = IntouchSmsReadings.likely();
        private IntouchReadings intouch = IntouchReadings.likely();

        private final List<Fault> faults = new ArrayList<>();
        private Duration latency = Duration.ZERO;
        private long seed = 1;
        private final SidePorts.Wish wish = new SidePorts.Wish();

        private Builder() {
        }

        /** The port to listen on; 0, which is usual, takes a free one. */
        public Builder port(int number) {
            port = checkPort(number);
            return this;
        }

        /**
         * It speaks TLS too, on this port; 0 takes a free one. It shows a certificate that an authority of its own has
         * signed at the start, for {@code localhost}, 127.0.0.1, ::1 and {@link #tlsHost more}.
         */
        public Builder tlsPort(int number) {
            wish.tlsPort = checkPort(number);
            return this;
        }

        /** One more host name or address that the certificate is for. */
        public Builder tlsHost(String name) {
            if (!name.matches("[A-Za-z0-9.:*_-]+")) {
                throw new IllegalArgumentException("A host name or an address is wanted, not " + name);
            }
            wish.hosts.add(name);
            return this;
        }

        /** Writes {@link Simulator#tlsAuthority} to this file at the start, as PEM. */
        public Builder tlsAuthorityFile(Path file) {
            wish.authorityFile = file;
            return this;
        }

        /** The key and certificate of this key store, in place of those made at the start. */
        public Builder tlsKeys(KeyStore keys, char[] password) {
            wish.keys = TlsKeys.of(keys, password);
            return this;
        }

        /**
         * It is an HTTP proxy too, on this port; 0 takes a free one. Whatever host a client asks it for, it leads to
         * this simulator and nowhere else: by CONNECT to its TLS port, if there is one and the client did not ask for
         * its usual port or for port 80.
         */
        public Builder proxyPort(int number) {
            wish.proxyPort = checkPort(number);
            return this;
        }

        private static int checkPort(int number) {
            if (number < 0 || number > 65535) {
                throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + number);
            }
            return number;
        }

        /** The address to listen on. Usual is 127.0.0.1; any other can be reached from other machines. */
        public Builder host(String address) {
            host = address;
            return this;
        }

        /**
         * One more host name under which inbox page and REST are shown, for example
         * {@code simulator.default.svc.cluster.local}; {@code .svc.cluster.local} is all names below it. Addresses,
         * names without dots and those below {@code localhost} and {@code internal} need none of this; any other could
         * be one that a site of the internet made lead here.
         */
        public Builder allowHost(String name) {
            if (!name.matches("\\.?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")) {
                throw new IllegalArgumentException(
                        "A host name is wanted, without port, for example simulator.default.svc.cluster.local, not " + name);
            }
            hostNames.add(name);
            return this;
        }

        /** The simulated time at the start; usual is now. It runs on in real time. */
        public Builder startAt(Instant instant) {
            if (instant.isAfter(SimulatorClock.LATEST)) {
                throw new IllegalArgumentException("The clock runs to " + SimulatorClock.LATEST + " at most");
            }
            startAt = instant;
            return this;
        }

        /** One more account; {@code demo} with {@code demo-secret} is always there. */
        public Builder account(String user, String secret) {
            accounts.put(user, secret);
            return this;
        }

        /** How many texts the inbox keeps; usual are 1,000,000. */
        public Builder maxMessages(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("An inbox keeps at least 1 text, not " + number);
            }
            maxMessages = number;
            return this;
        }

        /** The id of the first text; usual is 4510. The others follow one by one, whatever service they are for. */
        public Builder firstId(long id) {
            if (id < 1) {
                throw new IllegalArgumentException("Ids begin with 1 or later, not with " + id);
            }
            firstId = id;
            return this;
        }

        /**
         * How many groups, contacts, blocked numbers and reminders, of each, an account of InTime can have, with 200
         * characters each on average, how many records the Connector, and how many contacts and groups, of each, a
         * domain of Intouch; usual are 100,000. More are refused with the error for what could not be created.
         */
        public Builder maxEntries(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("An account has room for at least 1 entry of each kind, not " + number);
            }
            maxEntries = number;
            return this;
        }

        /** One more fault from the start on, and again after each {@link Simulator#reset()}. */
        public Builder fault(Fault fault) {
            faults.add(fault);
            return this;
        }

        /** What chance is drawn from, for faults that depend on it; usual is 1. */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /** How long, in real time, each answer takes at least, up to a minute; usual is no time. */
        public Builder latency(Duration time) {
            if (time.isNegative() || time.compareTo(Duration.ofMinutes(1)) > 0) {
                throw new IllegalArgumentException("A latency is from PT0S to PT1M, not " + time);
            }
            latency = time;
            return this;
        }

        /** Insecure: lets callbacks go to any host, not only to loopback addresses. */
        public Builder callbacksToAnyHost() {
            callbackHosts = anyHost -> true;
            return this;
        }

        /** How long an answer to a callback may take, in real time; usual are 30 s. */
        public Builder callbackTimeout(Duration timeout) {
            callbackTimeout = timeout;
            return this;
        }

        /** How InTime's manual is read where it leaves something open. */
        public Builder inTime(InTimeReadings readings) {
            inTime = readings;
            return this;
        }

        /** How the documentation of IntouchSMS is read where it leaves something open. */
        public Builder intouchSms(IntouchSmsReadings readings) {
            intouchSms = readings;
            return this;
        }

        /** How the Connector's API guide is read where it leaves something open. */
        public Builder connector(ConnectorReadings readings) {
            connector = readings;
            return this;
        }

        /** How the documentation of Intouch is read where it leaves something open. */
        public Builder intouch(IntouchReadings readings) {
            intouch = readings;
            return this;
        }

        /**
         * Reads all manuals strictly, leniently or, as is usual, as seems most likely. What was read otherwise before
         * is forgotten.
         */
        public Builder mode(Mode mode) {
            return inTime(mode.readings(InTimeOptions.ALL, InTimeReadings.likely()))
                    .intouchSms(mode.readings(IntouchSmsOptions.ALL, IntouchSmsReadings.likely()))
                    .connector(mode.readings(ConnectorOptions.ALL, ConnectorReadings.likely()))
                    .intouch(mode.readings(IntouchOptions.ALL, IntouchReadings.likely()));
        }

        /** A running simulator. */
        public Simulator build() {
            return new Simulator(this);
        }
    }
}
