package org.camelgateways.quarkus.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.model.Sms;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept for a native image, against what the components reflect on when they run. */
class GatewaysProcessorTest {

    private static CombinedIndexBuildItem index;

    private final GatewaysProcessor processor = new GatewaysProcessor();

    @BeforeAll
    static void readTheIndexesOfTheJars() throws IOException {
        List<IndexView> indexes = new ArrayList<>();
        for (URL file : Collections.list(loader().getResources("META-INF/jandex.idx"))) {
            if (file.toString().contains("camel-int") || file.toString().contains("camel-connector")) {
                try (InputStream in = file.openStream()) {
                    indexes.add(new IndexReader(in).read());
                }
            }
        }
        assertThat(indexes).hasSameSizeAs(schemes());
        indexes.add(Index.of(Sms.class));
        IndexView all = CompositeIndex.create(indexes);
        index = new CombinedIndexBuildItem(all, all);
    }

    @Test
    void everyDocumentThatJaxbKnowsIsKeptAndNoOther() throws Exception {
        WatchedJaxb.watch();
        for (String scheme : schemes()) {
            new DefaultCamelContext().getComponent(scheme);
        }

        assertThat(WatchedJaxb.known()).isNotEmpty();
        assertThat(processor.documents(index).getClassNames()).containsExactlyInAnyOrderElementsOf(WatchedJaxb.known());
    }

    @Test
    void documentsAreMadeAndFilled() {
        assertThat(processor.documents(index).isConstructors()).isTrue();
        assertThat(processor.documents(index).isFields()).isTrue();
    }

    @Test
    void whatRoutesAskBodiesForIsKept() {
        assertThat(processor.model(index).getClassNames()).contains(
                "org.camelgateways.support.model.Sms", "org.camelgateways.intime.model.Reminder",
                "org.camelgateways.connector.model.User", "org.camelgateways.intouch.model.Contact");
        assertThat(processor.model(index).isMethods()).isTrue();
    }

    @Test
    void everyNumberingPlanIsReadFromTheFolderThatIsKept() throws Exception {
        Set<String> read = new CopyOnWriteArraySet<>();
        PhoneNumberUtil numbers = PhoneNumberUtil.createInstance(file -> {
            read.add(file);
            return PhoneNumberUtil.class.getResourceAsStream(file);
        });
        for (String region : numbers.getSupportedRegions()) {
            numbers.isValidNumber(numbers.parse("070 174 06 05", region));
        }

        assertThat(read).hasSizeGreaterThan(200).allMatch(file -> file.startsWith("/" + GatewaysProcessor.PHONE_NUMBERS + "/"));
        assertThat(processor.numberingPlans().getPath()).isEqualTo(GatewaysProcessor.PHONE_NUMBERS);
    }

    private static Set<String> schemes() throws IOException {
        Set<String> schemes = new TreeSet<>();
        for (URL file : Collections.list(loader().getResources("META-INF/services/org/apache/camel/component.properties"))) {
            Properties component = new Properties();
            try (InputStream in = file.openStream()) {
                component.load(in);
            }
            if ("org.camelgateways".equals(component.getProperty("groupId"))) {
                schemes.add(component.getProperty("components"));
            }
        }
        return schemes;
    }

    private static ClassLoader loader() {
        return GatewaysProcessorTest.class.getClassLoader();
    }
}
