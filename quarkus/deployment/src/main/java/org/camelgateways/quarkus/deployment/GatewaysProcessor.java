package org.camelgateways.quarkus.deployment;

import java.util.regex.Pattern;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceDirectoryBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import org.jboss.jandex.IndexView;

/**
 * What a native image must keep of the components, by the places where it stands in each of them, so that a new
 * component needs nothing here.
 */
final class GatewaysProcessor {

    static final String PHONE_NUMBERS = "com/google/i18n/phonenumbers/data";

    private static final String FEATURE = "camel-gateways";
    private static final Pattern DOCUMENTS = Pattern.compile("org\\.camelgateways\\.\\w+\\.wire\\..*");
    private static final Pattern MODEL = Pattern.compile("org\\.camelgateways\\.\\w+\\.model\\..*");

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    ExtensionSslNativeSupportBuildItem tls() {
        return new ExtensionSslNativeSupportBuildItem(FEATURE);
    }

    /** The components bring an index; what they share has none. */
    @BuildStep
    IndexDependencyBuildItem support() {
        return new IndexDependencyBuildItem("org.camelgateways", "camel-gateways-support");
    }

    /** JAXB makes the documents of the wire, and sets and reads their fields. */
    @BuildStep
    ReflectiveClassBuildItem documents(CombinedIndexBuildItem index) {
        return ReflectiveClassBuildItem.builder(classes(index.getIndex(), DOCUMENTS))
                .constructors().fields().methods().reason(FEATURE).build();
    }

    /** Routes ask for what the bodies say by their methods' names, as in {@code ${body.entries()}}. */
    @BuildStep
    ReflectiveClassBuildItem model(CombinedIndexBuildItem index) {
        return ReflectiveClassBuildItem.builder(classes(index.getIndex(), MODEL)).constructors(false).methods().reason(FEATURE)
                .build();
    }

    /** The numbering plans of all countries, each a file that is read when it is asked for. */
    @BuildStep
    NativeImageResourceDirectoryBuildItem numberingPlans() {
        return new NativeImageResourceDirectoryBuildItem(PHONE_NUMBERS);
    }

    private static String[] classes(IndexView index, Pattern place) {
        return index.getKnownClasses().stream().map(known -> known.name().toString())
                .filter(name -> place.matcher(name).matches() && !name.endsWith("package-info")).sorted()
                .toArray(String[]::new);
    }
}
