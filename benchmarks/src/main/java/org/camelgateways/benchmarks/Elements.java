package org.camelgateways.benchmarks;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What an XML document says, without the differences that mean nothing: order stays, form goes. */
final class Elements {

    private Elements() {
    }

    /** Each element that holds text and no element, as {@code name=text}. */
    static List<String> of(byte[] document) {
        try {
            List<String> texts = new ArrayList<>();
            add(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(document))
                    .getDocumentElement(), texts);
            return texts;
        } catch (Exception e) {
            throw new IllegalArgumentException("The body is no XML document: " + e.getMessage(), e);
        }
    }

    private static void add(Element element, List<String> texts) {
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                add(inner, texts);
            }
        }
        if (leaf) {
            texts.add(element.getTagName() + "=" + element.getTextContent());
        }
    }
}
