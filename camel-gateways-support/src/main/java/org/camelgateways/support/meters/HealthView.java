package org.camelgateways.support.meters;

import java.util.ArrayList;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.jspecify.annotations.Nullable;

/** A health check for each account, among those of Camel's producers, which are asked where that is switched on. */
final class HealthView implements MeterView {

    private final @Nullable WritableHealthCheckRepository repository;
    private final List<HealthCheck> checks = new ArrayList<>();

    HealthView(CamelContext camel) {
        repository = HealthCheckHelper.getHealthCheckRepository(camel, "producers", WritableHealthCheckRepository.class);
    }

    @Override
    public void account(AccountMeter account) {
        if (repository != null) {
            HealthCheck check = new AccountHealthCheck(account);
            checks.add(check);
            repository.addHealthCheck(check);
        }
    }

    @Override
    public void close() {
        if (repository != null) {
            checks.forEach(repository::removeHealthCheck);
        }
    }
}
