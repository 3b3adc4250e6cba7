package org.camelgateways.support.meters;

import java.util.Map;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Whether an account's calls go well, by how the last ones ended: it makes no call of its own, which would cost money.
 * For readiness alone; a restart mends neither a password nor a service.
 */
final class AccountHealthCheck implements HealthCheck {

    private final AccountMeter account;
    private boolean enabled = true;

    AccountHealthCheck(AccountMeter account) {
        this.account = account;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public String getId() {
        return "producer:" + account.name();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this).detail(CHECK_KIND, Kind.READINESS.name());
        if (!enabled) {
            return result.message("Disabled").detail(CHECK_ENABLED, false).unknown().build();
        }
        account.counts().forEach((ending, count) -> result.detail("calls." + ending.word(), count));
        if (account.balance() != null) {
            result.detail("balance", account.balance());
        }
        if (account.throttledUntil() != null) {
            result.detail("throttled.until", account.throttledUntil().toString());
        }
        String problem = account.problem();
        return problem == null ? result.up().build() : result.message(account.name() + ": " + problem).down().build();
    }
}
