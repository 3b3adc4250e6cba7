package org.camelgateways.examples.reminders;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeptRepositoryTest {

    @TempDir
    private Path folder;

    private KeptRepository open() {
        KeptRepository repository = new KeptRepository(folder.resolve("deep/seen"));
        repository.start();
        return repository;
    }

    @Test
    void keepsKeysForTheNextOneThatOpensIt() throws Exception {
        KeptRepository first = open();
        first.add("one");
        first.add("two");
        first.remove("one");
        first.add("three");
        first.stop();

        KeptRepository second = open();
        assertThat(second.add("two")).isFalse();
        assertThat(second.contains("three")).isTrue();
        assertThat(second.contains("one")).isFalse();
        assertThat(Files.readAllLines(folder.resolve("deep/seen"))).containsExactly("two", "three");
    }

    @Test
    void isForOneRunAtATime() {
        KeptRepository first = open();

        assertThatThrownBy(this::open).hasStackTraceContaining("Another run uses");

        first.stop();
        open().stop();
    }
}
