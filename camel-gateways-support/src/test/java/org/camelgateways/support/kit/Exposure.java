package org.camelgateways.support.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;

/** Every place where a Camel context shows itself, by name, with what is shown there. */
final class Exposure {

    private final Map<String, String> places = new LinkedHashMap<>();
    private final CamelContext context;

    private Exposure(CamelContext context) {
        this.context = context;
    }

    static Map<String, String> of(CamelContext context) throws Exception {
        Exposure exposure = new Exposure(context);
        exposure.endpoints();
        exposure.routes();
        exposure.managed();
        exposure.healthAndConsoles();
        exposure.meters();
        return exposure.places;
    }

    private void endpoints() {
        for (Endpoint endpoint : context.getEndpoints()) {
            show("endpoint " + endpoint.getClass().getSimpleName(),
                    endpoint.getEndpointUri() + "\n" + endpoint.getEndpointKey() + "\n" + endpoint + "\n"
                                                                    + endpoint.getEndpointBaseUri());
        }
        show("keys of the EndpointRegistry", context.getEndpointRegistry().keySet());
        show("Camel context", context);
    }

    private void routes() throws Exception {
        context.getRoutes().forEach(route -> {
            show("route's producers and consumer",
                    route + " " + route.getConsumer() + " " + route.getEndpoint() + " " + route.getDescription() + " "
                                                   + route.getServices() + " " + route.navigate().next());
        });
        for (RouteDefinition route : ((ModelCamelContext) context).getRouteDefinitions()) {
            show("route model's toString", route + route.getShortName() + route.getLabel() + route.getOutputs());
            show("route dump XML", PluginHelper.getModelToXMLDumper(context).dumpModelAsXml(context, route));
            show("route dump YAML", PluginHelper.getModelToYAMLDumper(context).dumpModelAsYaml(context, route));
        }
    }

    private void managed() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            String bean = "JMX " + name.getKeyProperty("type");
            show(bean + " name", name);
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                show(bean + " attribute " + attribute.getName(), attribute(server, name, attribute));
            }
            for (MBeanOperationInfo operation : server.getMBeanInfo(name).getOperations()) {
                if (operation.getName().matches("(dump|list|browse|explain|get|show|fetch).*|.*Statistics")) {
                    show(bean + " operation " + operation.getName(), invoked(server, name, operation));
                }
            }
        }
    }

    private static Object attribute(MBeanServer server, ObjectName name, MBeanAttributeInfo attribute) {
        try {
            return attribute.isReadable() ? server.getAttribute(name, attribute.getName()) : "";
        } catch (Exception e) {
            return stackTrace(e);
        }
    }

    /** Operations without arguments, and those whose arguments are flags. */
    private static Object invoked(MBeanServer server, ObjectName name, MBeanOperationInfo operation) {
        String[] types = Arrays.stream(operation.getSignature()).map(p -> p.getType()).toArray(String[]::new);
        if (!Arrays.stream(types).allMatch("boolean"::equals)) {
            return "";
        }
        try {
            Object[] yes = Arrays.stream(types).map(t -> true).toArray();
            return server.invoke(name, operation.getName(), yes, types);
        } catch (Exception e) {
            return stackTrace(e);
        }
    }

    private void healthAndConsoles() {
        HealthCheckHelper.invoke(context).forEach(result -> show("health check " + result.getCheck().getId(),
                result.getMessage() + " " + result.getDetails() + " "
                                                                                                              + result.getError()
                                                                                                                      .map(Exposure::stackTrace)
                                                                                                                      .orElse("")));
        context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class).stream().forEach(this::console);
    }

    private void meters() {
        for (MeterRegistry registry : context.getRegistry().findByType(MeterRegistry.class)) {
            registry.getMeters().forEach(meter -> show("meters", meter.getId() + " " + meter.measure()));
        }
    }

    private void console(DevConsole console) {
        if (!console.getId().matches("heap-dump|thread|gc|jvm|blocked|service|java-security")) {
            for (DevConsole.MediaType type : DevConsole.MediaType.values()) {
                try {
                    show("dev console " + type + " " + console.getId(), console.call(type));
                } catch (Exception e) {
                    show("dev console " + type + " " + console.getId(), stackTrace(e));
                }
            }
        }
    }

    private void show(String place, Object shown) {
        places.merge(place, text(shown), (before, more) -> before + "\n" + more);
    }

    private static String text(Object value) {
        if (value instanceof TabularData table) {
            return text(table.values());
        }
        if (value instanceof CompositeData data) {
            return text(data.values());
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Exposure::text).toList().toString();
        }
        return value instanceof Object[] array ? text(Arrays.asList(array)) : String.valueOf(value);
    }

    /** Messages, causes and suppressed ones, as a log prints them, and each one's own toString. */
    static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause.toString()).append(' ').append(cause.getLocalizedMessage())
                    .append(Arrays.toString(cause.getSuppressed()));
        }
        return text.toString();
    }
}
