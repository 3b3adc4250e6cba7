package org.camelgateways.support.meters;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;

import com.sun.management.ThreadMXBean;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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
