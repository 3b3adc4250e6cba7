package org.camelgateways.intouch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.list.EntryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Entries whose fields differ from those of the entry before. */
class WireReaderTest {

    private static <E> List<E> read(String document, Function<WireEntry, E> entry) throws Exception {
        EntryReader<E> reader = new WireForm(2, WireFormat.json, ZoneOffset.UTC)
                .entries(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), entry);
        List<E> read = new ArrayList<>();
        for (E next = reader.next(); next != null; next = reader.next()) {
            read.add(next);
        }
        return read;
    }

    private static String fields(WireEntry entry) {
        return entry.text("A") + " " + entry.text("B") + " " + entry.has("B");
    }

    @Test
    void readsFieldsByNameWhereverTheyStand() throws Exception {
        assertThat(read("""
                [{"A":1,"B":"2"}, {"B":3,"A":4}, {"B":5}, {}, {"A":6,"B":null}, {"A":7,"B":8,"C":[9,9]}, 10]""",
                WireReaderTest::fields))
                .containsExactly("1 2 true", "4 3 true", "null 5 true", "null null false", "6 null true", "7 8 true",
                        "null null false");
        assertThat(
                read("""
                        <ArrayOfX><X><A>1</A><B>2</B></X><X><B>3</B><A>4</A></X><X><B>5</B></X><X/><X><C/><C/><A>6</A></X></ArrayOfX>""",
                        WireReaderTest::fields))
                .containsExactly("1 2 true", "4 3 true", "null 5 true", "null null false", "6 null false");
    }

    @Test
    void readsPartsOfParts() throws Exception {
        assertThat(read("""
                [{"A":{"B":1},"L":["x","x"]}, {"L":[],"A":{"C":2,"B":3}}]""",
                entry -> entry.part("A").text("B") + entry.texts("L"))).containsExactly("1[x, x]", "3[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[{\"A\":1}, {\"A\":1,\"A\":1}]", "[{\"A\":1,\"C\":1}, {\"A\":1,\"C\":1,\"C\":2}]",
            "[{\"A\":1,\"C\":{\"D\":1,\"D\":1}}]",
            "[{\"A\":1,\"C\":[{\"D\":1,\"E\":[],\"D\":1}]}]" })
    void refusesAnObjectWithANameTwice(String document) {
        assertThatThrownBy(() -> read(document, WireReaderTest::fields))
                .isInstanceOf(InvalidJsonException.class).hasMessage("is no JSON document");
    }

    @Test
    void refusesAnElementTwiceWhereOneIsAskedFor() {
        assertThatThrownBy(() -> read("<ArrayOfX><X><A>1</A></X><X><A>1</A><A>2</A></X></ArrayOfX>", WireReaderTest::fields))
                .isInstanceOf(InvalidJsonException.class).hasMessage("holds A twice");
    }
}
