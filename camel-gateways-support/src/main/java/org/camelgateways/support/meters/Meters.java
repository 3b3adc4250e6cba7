package org.camelgateways.support.meters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is counted of a component's calls. Its accounts are known by their place: the first has the component's name,
 * the next ones a number too, since anything of an account itself could tell whose it is. Beyond {@link #MOST_ACCOUNTS}
 * the accounts share one.
 */
public final class Meters {

    /** So many names can a meter's tag have, whatever a route puts into its URIs. */
    static final int MOST_ACCOUNTS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);

    private final Supplier<String> component;
    private final Map<Object, AccountMeter> accounts = new HashMap<>();
    private final List<AccountMeter> inOrder = new ArrayList<>();
    private final List<MeterView> views = new ArrayList<>();
    private final Views all = new Views();

    /** @param component tells the name that the component has in Camel, when there is one */
    public Meters(Supplier<String> component) {
        this.component = component;
    }

    /**
     * Where an operation's calls are counted.
     *
     * @param account   whose calls; kept, never shown
     * @param operation as in the URI
     */
    public synchronized OperationMeter of(Object account, String operation) {
        AccountMeter known = accounts.get(account);
        if (known == null) {
            known = inOrder.size() < MOST_ACCOUNTS ? made() : inOrder.get(MOST_ACCOUNTS - 1);
            if (accounts.size() < MOST_ACCOUNTS) {
                accounts.put(account, known);
            }
        }
        return known.operation(operation);
    }

    private AccountMeter made() {
        String name = component.get();
        int place = inOrder.size() + 1;
        AccountMeter made = new AccountMeter(name, place == 1 ? name : name + "-" + place, all, System::nanoTime);
        inOrder.add(made);
        all.account(made);
        return made;
    }

    /** The accounts, in the order in which they were first used. */
    public synchronized List<AccountMeter> accounts() {
        return List.copyOf(inOrder);
    }

    /**
     * Shows what is counted, from now on, in what the application has for it.
     *
     * @param health whether as health checks too
     */
    public synchronized void show(CamelContext camel, boolean health) {
        hide();
        if (health) {
            show(new HealthView(camel));
        }
        MeterRegistries.views(camel).forEach(this::show);
    }

    private void show(MeterView view) {
        views.add(view);
        for (AccountMeter account : inOrder) {
            safely(view, v -> v.account(account));
            Collection<OperationMeter> operations = account.operations();
            operations.forEach(operation -> safely(view, v -> v.operation(operation)));
            if (account.balance() != null) {
                safely(view, v -> v.balance(account));
            }
        }
    }

    /** Nobody is shown anything any more. */
    public synchronized void hide() {
        views.forEach(view -> safely(view, MeterView::close));
        views.clear();
    }

    /** No call ends otherwise because of one who looks on. */
    private static void safely(MeterView view, Consumer<MeterView> telling) {
        try {
            telling.accept(view);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} does not show what is counted ({})", view.getClass().getSimpleName(), e.getClass().getSimpleName());
        }
    }

    private final class Views implements MeterView {

        @Override
        public void account(AccountMeter account) {
            each(view -> view.account(account));
        }

        @Override
        public void operation(OperationMeter operation) {
            each(view -> view.operation(operation));
        }

        @Override
        public void balance(AccountMeter account) {
            each(view -> view.balance(account));
        }

        private void each(Consumer<MeterView> telling) {
            synchronized (Meters.this) {
                views.forEach(view -> safely(view, telling));
            }
        }
    }
}
