package org.camelgateways.support.xml;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class XmlReadingTest {

    private static final String LATIN_1 = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>";
    private static final Charset FALLBACK = StandardCharsets.ISO_8859_1;

    private final XmlDocuments documents = new XmlDocuments(Groups.class);

    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Groups {
        @XmlElement(name = "group")
        public List<Group> groups;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Group {
        @XmlAttribute
        public String groupid;
        public String name;
        public Integer size;
    }

    @Test
    void aDocumentIsReadWhateverTheOrderOfItsElements() throws Exception {
        Groups read = read(
                LATIN_1 + "<groups><group groupid=\"1\"><size>3</size><new/><name>Sj\u00F6m\u00E4n &amp; Co</name></group>"
                           + "<group groupid='2'><name><![CDATA[<b>]]></name></group></groups>");

        assertThat(read.groups).extracting(g -> g.groupid).containsExactly("1", "2");
        assertThat(read.groups).extracting(g -> g.name).containsExactly("Sj\u00F6m\u00E4n & Co", "<b>");
        assertThat(read.groups.get(0).size).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<groups><group groupid='1'><name>A</name></group></groups>",
            "<groups xmlns='http://example.org/2011'><group groupid='1'><name>A</name></group></groups>",
            "<g:groups xmlns:g='http://example.org/2012'><g:group groupid='1'><g:name>A</g:name></g:group></g:groups>",
            "<groups><n:group xmlns:n='urn:n' groupid='1'><name xmlns='urn:m'>A</name></n:group></groups>" })
    void whereNamespacesDoNotMatterTheyDoNot(String document) throws Exception {
        Groups read = XmlDocuments.ofAnyNamespace(Groups.class).read(
                "groups", Groups.class, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), FALLBACK);

        assertThat(read.groups).singleElement().satisfies(group -> {
            assertThat(group.groupid).isEqualTo("1");
            assertThat(group.name).isEqualTo("A");
        });
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Groups groups = new Groups();
        Group group = new Group();
        group.name = "tab\t, CR\r, LF\n, \u00E5\u00E4\u00F6, \u20AC, \uD83D\uDE00, ]]>, <!DOCTYPE, &amp;, \"'";
        groups.groups = List.of(group);

        byte[] bytes = documents.write("groups", Groups.class, groups, StandardCharsets.ISO_8859_1);

        assertThat(read(new ByteArrayInputStream(bytes)).groups.get(0).name).isEqualTo(group.name);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<?xml version=\"1.0\"?>", "<?xml version='1.0' standalone='yes'?>" })
    void bytesWithoutDeclaredCharsetAreReadInTheFallback(String declaration) throws Exception {
        assertThat(name(bytes(declaration, "Sj\u00F6", StandardCharsets.ISO_8859_1))).isEqualTo("Sj\u00F6");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "iso-8859-1", "windows-1252", "UTF-16BE", "UTF-16LE" })
    void aDeclaredCharsetOutranksTheFallback(String charset) throws Exception {
        String declaration = "<?xml version=\"1.0\" encoding='" + charset + "'?>";
        assertThat(name(bytes(declaration, "Sj\u00F6", Charset.forName(charset)))).isEqualTo("Sj\u00F6");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16BE", "UTF-16LE" })
    void aByteOrderMarkOutranksTheFallback(String charset) throws Exception {
        assertThat(name(bytes("\uFEFF", "Sj\u00F6", Charset.forName(charset)))).isEqualTo("Sj\u00F6");
    }

    @Test
    void utf8UnderALatin1DeclarationIsReadAsItSays() throws Exception {
        assertThat(name(bytes(LATIN_1, "Sj\u00F6", StandardCharsets.UTF_8))).isEqualTo("Sj\u00C3\u00B6");
    }

    @Test
    void latin1UnderAUtf8DeclarationIsRefused() {
        assertRefused(bytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "Sj\u00F6 och", StandardCharsets.ISO_8859_1),
                "is not well-formed");
    }

    static Stream<String> doctypes() {
        String bomb = "<!DOCTYPE groups [<!ENTITY a \"haha\">"
                      + IntStream.range(0, 12).mapToObj(i -> "<!ENTITY " + (char) ('b' + i) + " \""
                                                             + ("&" + (char) ('a' + i) + ";").repeat(10) + "\">")
                              .reduce("", String::concat)
                      + "]>";
        String quadratic = "<!DOCTYPE groups [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>";
        return Stream.of(
                "<!DOCTYPE groups>", bomb, quadratic,
                "<!DOCTYPE groups [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE groups [<!ENTITY a SYSTEM \"http://127.0.0.1:%PORT%/x\">]>",
                "<!DOCTYPE groups [<!ENTITY % a SYSTEM \"http://127.0.0.1:%PORT%/x\"> %a;]>",
                "<!DOCTYPE groups SYSTEM \"http://127.0.0.1:%PORT%/x.dtd\">",
                "<!DOCTYPE groups PUBLIC \"-//X//Y\" \"http://127.0.0.1:%PORT%/x.dtd\">");
    }

    @ParameterizedTest
    @MethodSource("doctypes")
    void aDoctypeIsRefusedWithoutAConnection(String doctype) throws Exception {
        try (ServerSocket outside = new ServerSocket(0)) {
            String declared = doctype.replace("%PORT%", "" + outside.getLocalPort());
            long before = System.nanoTime();

            assertRefused(LATIN_1 + declared + "<groups><group><name>&a;&m;</name></group></groups>",
                    "has a DOCTYPE, which is refused");

            assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(2_000);
            outside.setSoTimeout(20);
            assertThatThrownBy(outside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void xincludeIsAnUnknownElementAndFetchesNothing(@TempDir Path directory) throws Exception {
        File secret = Files.writeString(directory.resolve("secret"), "secret").toFile();
        Groups read = read("<groups><group><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='"
                           + secret.toURI() + "'/></group></groups>");

        assertThat(read.groups.get(0).name).isNull();
    }

    @Test
    void anEntityWithoutDoctypeIsRefused() {
        assertRefused("<groups><group><name>a&b;c</name></group></groups>", "is not well-formed at line 1, column ");
    }

    @Test
    void aHundredElementsInEachOtherAreReadAndOneMoreIsNot() throws Exception {
        assertThat(read("<groups>" + "<a>".repeat(99) + "</a>".repeat(99) + "</groups>")).isNotNull();
        assertRefused("<groups>" + "<a>".repeat(100) + "</a>".repeat(100) + "</groups>",
                "is beyond what is read: Element Depth of more than 100");
    }

    @Test
    void aTree200000DeepIsRefusedAtTheCap() {
        assertRefusedFlat("<groups>", "<a>", 200_000, "Element Depth of more than 100");
    }

    @Test
    void a100000AttributesAreRefusedAtTheCap() {
        StringBuilder many = new StringBuilder("<groups ");
        IntStream.range(0, 100_000).forEach(i -> many.append('a').append(i).append("='' "));
        assertRefused(many + "/>", "is beyond what is read: Attribute of more than 100");
    }

    @Test
    void anAttributeOfMoreThan64KibIsRefused() {
        assertRefused("<groups a='" + "x".repeat(70_000) + "'/>", "is beyond what is read: ");
    }

    @Test
    void aTextOf20MegabytesIsRefusedAtTheCap() {
        assertRefusedFlat("<groups><group><name>", "x".repeat(1000), 20_000, "Text size of more than 262144");
    }

    @Test
    void theCapOnTextsHoldsWhereTextIsCutByReferencesAndCdata() {
        assertRefusedFlat("<groups><group><name>", "x".repeat(980) + "<![CDATA[y]]>&lt;z", 20_000,
                "Text size of more than 262144");
    }

    @Test
    void aDocumentWithoutEndIsRefusedAtTheCap() {
        assertRefusedFlat("<groups>", "<group><name>" + "x".repeat(900) + "</name></group>", 1_000_000,
                "of more than 16777216");
    }

    @Test
    void elementsWithoutEndAreRefusedAtTheCap() {
        assertRefusedFlat("<groups>", "<a/>".repeat(100), 1_000_000, "Element Count of more than 1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "4510", "hello", "<groups>", "<groups><group></groups></group>", "<groups/><groups/>", "<groups/>text",
            "<groups/><!-- a --><groups/>",
            "<groups/><?a b?>text", "<groups/>\n <groups/>",
            "text<groups/>", "<groups/><", "<groups><group groupid=1/></groups>", "<groups a='1' a='2'/>",
            "<groups>\u0000</groups>",
            "<groups>&#0;</groups>", "<groups>&#xD800;</groups>", "<?xml version='1.0' encoding='no-such'?><groups/>",
            " <?xml version='1.0'?><groups/>", "<groups><!-- -- --></groups>", "<a:groups/>" })
    void whatIsNotWellFormedIsRefused(String document) {
        assertRefused(document, "is not well-formed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "4<!-- -->5", "4<?x y?>5" })
    void commentsAndInstructionsInsideAreRefused(String value) {
        assertRefused("<groups><group groupid='1'><size>" + value + "</size></group></groups>",
                "has a comment or a processing instruction inside, which is refused");
    }

    @Test
    void commentsAroundTheRootSayNothing() throws Exception {
        assertThat(read(LATIN_1 + "<!-- a --><?b c?><groups/><!-- d -->").groups).isNull();
    }

    @Test
    void anotherRootIsRefusedByTheNameThatWasExpected() {
        assertRefused("<html><body/></html>", "is no groups document");
    }

    @Test
    void aValueThatItsTypeCannotHoldIsRefused() {
        assertRefused("<groups><group><size>many</size></group></groups>", "holds a value that is not of its field's type");
    }

    @Test
    void anIoErrorIsNotAFaultOfTheDocument() {
        InputStream broken = new SequenceInputStream(stream("<groups>"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        });
        assertThatThrownBy(() -> read(broken)).isInstanceOf(IOException.class).hasMessage("disk gone");
    }

    /** Counts all that is allocated, garbage too: more than what is ever alive at once. */
    private void assertRefusedFlat(String start, String repeated, int times, String sentence) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertRefused("<groups><a></groups>", "is not well-formed");
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> read(new Repeated(start, repeated, times)))
                .isInstanceOf(InvalidXmlException.class).hasMessageContaining(sentence);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(200L << 20);
    }

    /** A long document that is nowhere whole. */
    private static final class Repeated extends InputStream {
        private final byte[] repeated;
        private InputStream now;
        private int left;

        Repeated(String start, String repeated, int times) {
            this.now = stream(start);
            this.repeated = repeated.getBytes(StandardCharsets.ISO_8859_1);
            this.left = times;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = now.read(into, offset, length);
            while (read < 0 && left-- > 0) {
                now = new ByteArrayInputStream(repeated);
                read = now.read(into, offset, length);
            }
            return read;
        }
    }

    private void assertRefused(String document, String sentence) {
        assertRefused(document.getBytes(StandardCharsets.ISO_8859_1), sentence);
    }

    private void assertRefused(byte[] document, String sentence) {
        assertThatThrownBy(() -> read(new ByteArrayInputStream(document)))
                .isInstanceOf(InvalidXmlException.class).hasMessageStartingWith(sentence).hasNoCause();
    }

    private String name(byte[] document) throws Exception {
        return read(new ByteArrayInputStream(document)).groups.get(0).name;
    }

    private Groups read(String document) throws Exception {
        return read(stream(document));
    }

    private Groups read(InputStream document) throws InvalidXmlException, IOException {
        return documents.read("groups", Groups.class, document, FALLBACK);
    }

    private static byte[] bytes(String declaration, String name, Charset charset) {
        return (declaration + "<groups><group><name>" + name + "</name></group></groups>").getBytes(charset);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
