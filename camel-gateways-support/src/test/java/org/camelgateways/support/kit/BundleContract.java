package org.camelgateways.support.kit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an OSGi framework reads of a module's jar is so: what it imports is there, what it exports is in it. No
 * framework runs here.
 */
public abstract class BundleContract {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyImportedPackageIsInTheJdkOrInAJarOfTheClassPathThatFits() throws IOException {
        BundleHeader imports = header("Import-Package");
        Set<String> packages = packages();

        assertThat(imports.packages()).isNotEmpty().isSubsetOf(packages);
        for (String jar : jars()) {
            try (JarFile file = new JarFile(jar)) {
                String exported = file.getManifest() == null
                        ? null : file.getManifest().getMainAttributes().getValue("Export-Package");
                if (exported != null) {
                    assertThat(imports.misfits(new BundleHeader(exported))).as(jar).isEmpty();
                }
            }
        }
    }

    @Test
    void camelIsImportedInTheVersionsThatThisIsMadeFor() throws IOException {
        assertThat(header("Import-Package").range("org.apache.camel")).isEqualTo("[4.17,5)");
    }

    @Test
    void everyPackageIsExported() throws IOException {
        assertThat(header("Export-Package").packages()).isEqualTo(inFolder(CLASSES));
    }

    private static BundleHeader header(String name) throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return new BundleHeader(new Manifest(in).getMainAttributes().getValue(name));
        }
    }

    private static Set<String> packages() throws IOException {
        Set<String> packages = new TreeSet<>();
        ModuleLayer.boot().modules().forEach(module -> packages.addAll(module.getPackages()));
        for (String jar : jars()) {
            try (JarFile file = new JarFile(jar)) {
                file.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class"))
                        .filter(name -> name.contains("/"))
                        .forEach(name -> packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
            }
        }
        for (String folder : classPath().filter(entry -> Files.isDirectory(Path.of(entry))).toList()) {
            packages.addAll(inFolder(Path.of(folder)));
        }
        return packages;
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"));
    }

    private static Set<String> jars() {
        return classPath().filter(entry -> entry.endsWith(".jar")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> folder.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
