package org.camelgateways.quarkus.deployment;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBContextFactory;
import jakarta.xml.bind.JAXBException;

/** Stands in front of the JAXB that applications have, and notes every class of ours that one of its contexts knows. */
public final class WatchedJaxb implements JAXBContextFactory {

    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>();

    private final JAXBContextFactory jaxb = new org.glassfish.jaxb.runtime.v2.JAXBContextFactory();

    static void watch() {
        System.setProperty(JAXBContextFactory.class.getName(), WatchedJaxb.class.getName());
    }

    static Set<String> known() {
        return KNOWN;
    }

    @Override
    public JAXBContext createContext(Class<?>[] documents, Map<String, ?> properties) throws JAXBException {
        return noted(jaxb.createContext(documents, properties));
    }

    @Override
    public JAXBContext createContext(String packages, ClassLoader loader, Map<String, ?> properties) throws JAXBException {
        return noted(jaxb.createContext(packages, loader, properties));
    }

    /** A context names, line by line, the classes that it was given and all to which they led it. */
    private static JAXBContext noted(JAXBContext context) {
        context.toString().lines().map(String::strip).filter(line -> line.startsWith("org.camelgateways.")).forEach(KNOWN::add);
        return context;
    }
}
