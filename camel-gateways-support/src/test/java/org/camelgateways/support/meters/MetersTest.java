package org.camelgateways.support.meters;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Which account is counted under which name. */
class MetersTest {

    private final Meters meters = new Meters(() -> "clinic");

    @Test
    void accountsHaveTheComponentsNameAndTheirPlace() {
        OperationMeter first = meters.of("one's secret", "send");
        OperationMeter second = meters.of("another's", "send");

        assertThat(first.account().name()).isEqualTo("clinic");
        assertThat(second.account().name()).isEqualTo("clinic-2");
        assertThat(meters.of("one's secret", "send")).isSameAs(first);
        assertThat(meters.of("one's secret", "read").account()).isSameAs(first.account());
        assertThat(meters.accounts()).containsExactly(first.account(), second.account());
    }

    @Test
    void howeverManyAccountsThereAreTheirNamesAreFew() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 10 * Meters.MOST_ACCOUNTS; i++) {
            names.add(meters.of(i, "send").account().name());
        }

        assertThat(names).hasSize(Meters.MOST_ACCOUNTS);
        assertThat(meters.of(0, "send").account().name()).isEqualTo("clinic");
    }

    @Test
    void aRegistryOfAnotherVersionStopsNobody() {
        CamelContext camel = new DefaultCamelContext();
        camel.getRegistry().bind("meters", new SimpleMeterRegistry() {
            @Override
            protected <T> FunctionCounter newFunctionCounter(Meter.Id id, T counted, ToDoubleFunction<T> count) {
                throw new NoSuchMethodError("newFunctionCounter");
            }
        });
        meters.show(camel, false);

        assertThat(meters.of("account", "send").count(Ending.DONE)).isZero();
    }

    /** As in OSGi, where Camel may see it and this not. */
    @Test
    void micrometerThatIsOutOfSightStopsNobody() throws Exception {
        Class<?> blind = new WithoutMicrometer().loadClass(Meters.class.getName());
        Object made = blind.getConstructor(Supplier.class).newInstance((Supplier<String>) () -> "clinic");
        Method show = blind.getMethod("show", CamelContext.class, boolean.class);

        assertThatCode(() -> show.invoke(made, new DefaultCamelContext(), false)).doesNotThrowAnyException();
    }

    private static final class WithoutMicrometer extends ClassLoader {

        WithoutMicrometer() {
            super(MetersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.micrometer.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(Meters.class.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defined(name) : loaded;
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void countingAllocatesNothing() {
        OperationMeter meter = meters.of("account", "send");
        GatewayException error = new ServiceUnreachableException(Failure.of("plain:send", "it failed"));
        count(meter, error, 20_000);

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        count(meter, error, 100_000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(meter.ended()).isEqualTo(240_000);
        assertThat(allocated).as("bytes for 200,000 calls").isLessThan(100_000);
    }

    private static void count(OperationMeter meter, GatewayException error, int times) {
        for (int i = 0; i < times; i++) {
            meter.ended(meter.begins(), "done");
            meter.ended(meter.begins(), error);
        }
    }
}
