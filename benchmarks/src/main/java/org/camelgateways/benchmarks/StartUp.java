package org.camelgateways.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** A program that starts a context, sends one message and says how long each took, from the beginning of its main. */
final class StartUp {

    private StartUp() {
    }

    /** @param arguments the name of a {@link Contestant}, {@code one} or {@code all} components, the service's port */
    public static void main(String[] arguments) throws Exception {
        long began = System.nanoTime();
        String baseUrl = "http://127.0.0.1:" + arguments[2];
        Contestant contestant = Contestant.valueOf(arguments[0]);
        Sender sender = arguments[1].equals("all")
                ? RouteSender.start(false, (context, route) -> {
                    for (ServiceCall call : ServiceCalls.ALL) {
                        String uri = call.component(context, baseUrl, 64);
                        if (call == ServiceCalls.INTIME) {
                            route.to(uri);
                        } else {
                            context.getEndpoint(uri).createAsyncProducer().start();
                        }
                    }
                }, ServiceCalls.INTIME::id)
                : contestant.start(ServiceCalls.INTIME, baseUrl, 64);
        long started = System.nanoTime();
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
        sender.send(ServiceCalls.INTIME.message(0), (id, e) -> {
            error.set(e);
            done.countDown();
        });
        done.await();
        long sent = System.nanoTime();
        if (error.get() != null) {
            throw new IllegalStateException(error.get());
        }
        System.out.println(ContestantProcess.ANSWER + (started - began) / 1_000 + " " + (sent - started) / 1_000);
        System.exit(0);
    }
}
