package org.camelgateways.builder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The features for Karaf hold what our bundles need; Karaf itself does not run here. */
class FeaturesTest {

    private static final Path FEATURES = Path.of("../bom/features.xml");
    private static final Pattern BUNDLE = Pattern.compile("mvn:([^/]+)/([^/]+)/([^<]+)<");

    /** What comes with Karaf, and with the features of Camel that ours name. */
    private static final Pattern CAMELS
            = Pattern.compile(
                    "(org\\.apache\\.camel|org\\.apache\\.hc|com\\.fasterxml\\.jackson|jakarta\\.xml\\.bind|org\\.slf4j)(\\..+)?");

    @Test
    void everyBundleIsOneAndHasTheVersionThatIsTestedHere() throws Exception {
        List<MatchResult> bundles = bundles();

        assertThat(bundles).extracting(b -> b.group(2)).contains("camel-gateways-support").containsAll(components());
        for (MatchResult bundle : bundles) {
            String jar = bundle.group(2) + "-" + bundle.group(3) + ".jar";
            assertThat(attributes(jar).getValue("Bundle-SymbolicName")).as(jar).isNotNull();
        }
    }

    @Test
    void everyPackageThatOursImportIsInOneOfThemOrInWhatTheyBuildOn() throws IOException {
        Set<String> imported = new TreeSet<>();
        Set<String> exported = new TreeSet<>();
        for (MatchResult bundle : bundles()) {
            Attributes attributes = attributes(bundle.group(2) + "-" + bundle.group(3) + ".jar");
            exported.addAll(packages(attributes, "Export-Package"));
            if (bundle.group(1).equals("org.camelgateways")) {
                imported.addAll(packages(attributes, "Import-Package"));
            }
        }
        ModuleLayer.boot().modules().forEach(module -> exported.addAll(module.getPackages()));

        assertThat(imported).contains("org.apache.camel", "org.camelgateways.support.model");
        imported.removeAll(exported);
        assertThat(imported).allMatch(name -> CAMELS.matcher(name).matches());
    }

    private static List<String> components() throws Exception {
        return BuildersTest.schemes().stream().map(scheme -> "camel-" + scheme).toList();
    }

    private static List<MatchResult> bundles() throws IOException {
        List<MatchResult> bundles = new ArrayList<>();
        BUNDLE.matcher(Files.readString(FEATURES)).results().forEach(bundles::add);
        return bundles;
    }

    private static Attributes attributes(String jar) throws IOException {
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(File.separator + jar)).findFirst().orElseThrow(
                        () -> new AssertionError(jar + " is not on the class path"));
        try (JarFile file = new JarFile(path)) {
            return file.getManifest().getMainAttributes();
        }
    }

    private static Set<String> packages(Attributes attributes, String header) {
        return Stream.of(attributes.getValue(header).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                // what need not be there
                .filter(clause -> !clause.contains("resolution:=optional"))
                .map(clause -> clause.replaceAll(";.*", "").strip()).collect(Collectors.toCollection(TreeSet::new));
    }
}
