package org.camelgateways.support.xml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XmlWritingTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 300;

    private final XmlDocuments documents = new XmlDocuments(Note.class);

    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Note {
        @XmlAttribute
        public String mark;
        public String text;

        static Note of(String mark, String text) {
            Note note = new Note();
            note.mark = mark;
            note.text = text;
            return note;
        }
    }

    @Test
    void theDeclarationIsTheVerySameEveryTimeAndNothingStandsBeforeIt() {
        assertThat(write(Note.of(null, "\u00E5")))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><note><text>\u00E5</text></note>");
    }

    @Test
    void anAstralCharacterIsOneReferenceInTextAndAttribute() {
        assertThat(write(Note.of("\uD83D\uDE00", "a\uD83D\uDE00\u20ACb")))
                .endsWith("<note mark=\"&#x1f600;\"><text>a&#x1f600;&#x20ac;b</text></note>");
    }

    @Test
    void markupIsEscapedAndCarriageReturnIsAReference() {
        assertThat(write(Note.of("<\"'&>", "]]>&<\r\n\t"))).endsWith(
                "<note mark=\"&lt;&quot;'&amp;>\"><text>]]&gt;&amp;&lt;&#xd;\n\t</text></note>");
    }

    @Test
    void sixteenThreadsWriteAndReadWithoutDisturbingEachOther() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Integer>> wrong = new ArrayList<>();
        try {
            for (int thread = 0; thread < THREADS; thread++) {
                String mine = "\u00E5".repeat(thread) + "\uD83D\uDE00" + thread;
                wrong.add(pool.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    int differences = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        String text = mine + ":" + round;
                        byte[] bytes = documents.write("note", Note.class, Note.of(mine, text), StandardCharsets.ISO_8859_1);
                        Note read = documents.read(
                                "note", Note.class, new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1);
                        differences += read.text.equals(text) && read.mark.equals(mine) ? 0 : 1;
                    }
                    return differences;
                }));
            }
            for (Future<Integer> differences : wrong) {
                assertThat(differences.get(30, TimeUnit.SECONDS)).isZero();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private String write(Note note) {
        return new String(
                documents.write("note", Note.class, note, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
}
