package org.camelgateways.simulator.intouchsms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.camelgateways.simulator.InboxMessage;

/** What IntouchSMS keeps for one account. Thread-safe. */
public final class IntouchSmsAccount {
    private final String user;
    private final IntouchSmsReadings readings;
    private final Supplier<List<InboxMessage>> texts;
    private BigDecimal balance;
    private BigDecimal price;
    private boolean postPaid;
    private Set<String> senders = Set.of();

    IntouchSmsAccount(String user, IntouchSmsReadings readings, Supplier<List<InboxMessage>> texts) {
        this.user = user;
        this.readings = readings;
        this.texts = texts;
        this.balance = readings.balance;
        this.price = readings.price;
        this.postPaid = readings.postPaid;
    }

    /** Its user name. */
    public String user() {
        return user;
    }

    /** What {@code Authorization: Token} has: the SHA-1 of the user name, in 40 hexadecimal digits. */
    public String token() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(user.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its texts, oldest first. */
    public List<InboxMessage> texts() {
        return texts.get();
    }

    /** What it has left. */
    public synchronized BigDecimal balance() {
        return balance;
    }

    /** Gives it so much. */
    public synchronized void setBalance(BigDecimal amount) {
        balance = amount;
    }

    /** What an SMS costs it. */
    public synchronized BigDecimal price() {
        return price;
    }

    /**
     * Lets an SMS cost so much.
     *
     * @throws IllegalArgumentException if that is less than nothing
     */
    public synchronized void setPrice(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A price is not negative: " + amount);
        }
        price = amount;
    }

    /** Whether its balance can be negative. */
    public synchronized boolean isPostPaid() {
        return postPaid;
    }

    /** Lets its balance be negative or not. */
    public synchronized void setPostPaid(boolean later) {
        postPaid = later;
    }

    /** The senders that it can use; none if it can use all. */
    public synchronized Set<String> senders() {
        return senders;
    }

    /** Lets it use only these senders, or, if there are none, all. */
    public synchronized void setSenders(Set<String> names) {
        senders = Set.copyOf(names);
    }

    synchronized boolean allows(String sender) {
        return senders.isEmpty() || senders.contains(sender);
    }

    /** One text to send: what it costs, and whether it will be sent. */
    record Order(String number, BigDecimal cost, boolean sent) {
    }

    /** What was ordered and paid, and what is left then. */
    record Payment(List<Order> orders, BigDecimal balance) {
    }

    /** Pays for them in their order; those that cannot be paid are not sent, if not all are refused. */
    synchronized Payment pay(List<Order> orders) {
        BigDecimal left = balance;
        List<Order> paid = new ArrayList<>();
        for (Order order : orders) {
            boolean possible = postPaid || order.cost().signum() == 0 || order.cost().compareTo(left) <= 0;
            if (!possible && !readings.sentWhileBalanceLasts) {
                throw tooLow();
            }
            left = possible ? left.subtract(order.cost()) : left;
            paid.add(possible ? order : new Order(order.number(), BigDecimal.ZERO, false));
        }
        if (orders.stream().anyMatch(Order::sent) && paid.stream().noneMatch(Order::sent)) {
            throw tooLow();
        }
        balance = left;
        return new Payment(paid, left);
    }

    synchronized void reset() {
        balance = readings.balance;
        price = readings.price;
        postPaid = readings.postPaid;
        senders = Set.of();
    }

    private static Refusal tooLow() {
        return Refusal.refused("Balance", "Top up your account");
    }

    @Override
    public synchronized String toString() {
        return user + ", balance " + balance + ", price " + price + (postPaid ? ", post-paid" : "")
               + (senders.isEmpty() ? "" : ", senders " + new TreeSet<>(senders));
    }
}
