package org.camelgateways.intouchsms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.polling.JdbcFollowStore;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A process to be killed: sends to the numbers after the first two arguments, service and database, then follows what
 * is in that database and prints each status, until its end comes.
 */
final class FollowingProcess {

    private FollowingProcess() {
    }

    static JdbcFollowStore store(String file) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        JdbcFollowStore store = new JdbcFollowStore(database);
        store.createTable();
        return store;
    }

    public static void main(String[] arguments) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        IntouchsmsConfiguration options
                = context.getComponent("intouchsms", IntouchsmsComponent.class).getConfiguration();
        options.setBaseUrl(arguments[0]);
        options.setUsername(Simulator.DEMO_USER);
        options.setPassword(Simulator.DEMO_SECRET);
        options.setFollowStore(store(arguments[1]));
        options.setFollowInterval(20);
        options.setMaxFollowInterval(50);
        options.setMaxCallsPerMinute(100_000);
        context.start();
        List<Recipient> recipients = Arrays.stream(arguments).skip(2).map(n -> (Recipient) new Recipient.Number(n)).toList();
        if (!recipients.isEmpty()) {
            context.createProducerTemplate().requestBody(
                    "intouchsms:sms/send?sender=ACME", new Sms(recipients, "Muraho", null, null, Map.of()));
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouchsms:sms/status?delay=20&initialDelay=0").process(exchange -> {
                    DeliveryReport report = exchange.getMessage().getBody(DeliveryReport.class);
                    System.out.println(report.id() + " " + report.vendorStatus());
                    System.out.flush();
                });
            }
        });
        Thread.currentThread().join();
    }
}
