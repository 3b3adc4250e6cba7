package org.camelgateways.support.xml;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * Makes readers for documents from outside: no DOCTYPE, no entities but the five of XML itself, nothing outside the
 * document, and a cap on everything that can grow. Woodstox holds the caps while it reads, so that what is beyond them
 * is never in memory.
 */
final class XmlReaders {

    static final int DEEPEST = 100;
    static final int MOST_ATTRIBUTES = 100;
    static final int LONGEST_ATTRIBUTE = 65_536;
    static final int LONGEST_TEXT = 262_144;
    static final int MOST_ELEMENTS = 1_000_000;
    static final int LONGEST_DOCUMENT = 16_777_216;
    static final int MOST_NAMES = 1_000;

    private static final int DECLARATION = 256;
    private static final Pattern SAYS_ENCODING = Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=.*", Pattern.DOTALL);
    private static final Pattern BEYOND
            = Pattern.compile("(?:Maximum )?([A-Z][A-Za-z ]+) limit \\((\\d+)\\) exceeded", Pattern.CASE_INSENSITIVE);

    private final WstxInputFactory factory = new WstxInputFactory();

    private final boolean ofLists;

    /** Of documents that are in the memory. */
    XmlReaders() {
        this(false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MOST_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, LONGEST_DOCUMENT);
    }

    /** Of documents of any length; instead of it, the number of different names is limited, since they are kept. */
    static XmlReaders ofLists() {
        return new XmlReaders(true);
    }

    private XmlReaders(boolean ofLists) {
        this.ofLists = ofLists;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // else a fault comes as an unchecked exception, at the first look at a text and not where it is read
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside the document");
        });
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
    }

    /**
     * A reader at the document's beginning.
     *
     * @param fallback the charset of a document that names none, by a byte order mark or in its declaration
     */
    XMLStreamReader of(InputStream document, Charset fallback) throws XMLStreamException, IOException {
        // a buffer of its own costs 8 kB a document, and what can be gone back in needs none
        InputStream bytes = document.markSupported() ? document : new BufferedInputStream(document);
        XMLStreamReader reader = saysCharset(bytes)
                ? factory.createXMLStreamReader(bytes) : factory.createXMLStreamReader(bytes, fallback.name());
        return new Strict(reader, ofLists ? new Names() : null);
    }

    private static boolean saysCharset(InputStream bytes) throws IOException {
        bytes.mark(DECLARATION);
        byte[] start = bytes.readNBytes(DECLARATION);
        bytes.reset();
        return hasMarkOrIsWide(start) || SAYS_ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1)).matches();
    }

    /** A byte order mark, or the zero bytes of UTF-16 and UTF-32 without one. */
    private static boolean hasMarkOrIsWide(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int two = (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        return two == 0xEFBB || two == 0xFEFF || two == 0xFFFE || start[0] == 0 || start[1] == 0;
    }

    /** What was wrong with a document; what was wrong with reading its bytes is thrown. */
    static InvalidXmlException invalid(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException broken && !(broken instanceof CharConversionException)) {
            throw broken;
        }
        return explain(e);
    }

    /** What was wrong, in one sentence. */
    private static InvalidXmlException explain(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        Matcher beyond = BEYOND.matcher(message);
        if (beyond.find()) {
            return new InvalidXmlException("is beyond what is read: " + beyond.group(1) + " of more than " + beyond.group(2));
        }
        if (e instanceof Refused) {
            return new InvalidXmlException(message);
        }
        Location at = e.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
        return new InvalidXmlException("is not well-formed" + place);
    }

    /** Refused for what it is, not for how it is written. */
    private static final class Refused extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * Refuses what a reader would otherwise pass over and thereby change what the document says; and in a list one that
     * goes on making up names. One object for both: each more of them took a tenth of the time of a list.
     */
    private static final class Strict extends StreamReaderDelegate {

        private final @Nullable Names names;
        private int depth;

        Strict(XMLStreamReader reader, @Nullable Names names) {
            super(reader);
            this.names = names;
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            switch (event) {
                case START_ELEMENT -> {
                    depth++;
                    if (names != null) {
                        names.seeAll(this);
                    }
                }
                case END_ELEMENT -> depth--;
                case DTD -> throw new Refused("has a DOCTYPE, which is refused");
                case ENTITY_REFERENCE -> throw new Refused("has an entity that XML itself does not define");
                case COMMENT, PROCESSING_INSTRUCTION -> {
                    if (depth > 0) {
                        throw new Refused("has a comment or a processing instruction inside, which is refused");
                    }
                }
                default -> {
                    // text, and the ends of the document
                }
            }
            return event;
        }
    }

    /** The different names in a document. */
    private static final class Names {

        private static final int LATEST = 1_024;

        private final Set<String> all = new HashSet<>();
        /** Those that came last, by their hash: an entry's names are those of the one before, mostly. */
        private final @Nullable String[] latest = new String[LATEST];

        void seeAll(XMLStreamReader element) throws Refused {
            see(element.getLocalName());
            see(element.getPrefix());
            for (int i = element.getAttributeCount(); --i >= 0;) {
                see(element.getAttributeLocalName(i));
            }
            for (int i = element.getNamespaceCount(); --i >= 0;) {
                see(element.getNamespacePrefix(i));
                see(element.getNamespaceURI(i));
            }
        }

        private void see(@Nullable String name) throws Refused {
            if (name == null || name.isEmpty()) {
                return;
            }
            int place = name.hashCode() & LATEST - 1;
            if (!name.equals(latest[place])) {
                latest[place] = name;
                all.add(name);
                if (all.size() > MOST_NAMES) {
                    throw new Refused("is beyond what is read: different names of more than " + MOST_NAMES);
                }
            }
        }
    }
}
