package org.camelgateways.intime;

import java.util.List;
import java.util.Map;

import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.intime.wire.NixChangesDocument;
import org.camelgateways.intime.wire.NixEntriesDocument;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/** InTime HTTP API 1.0, section 6: the block list, "nix" in the vendor's URLs. */
final class BlockListOperations {

    private BlockListOperations() {
    }

    /** Section 6.1, {@code nix/list.ashx}. */
    static final class ListEntries extends Listing<NixEntriesDocument, BlockListEntry> {

        ListEntries(IntimeEndpoint endpoint) {
            super(endpoint, "/api/1.0/nix/list.ashx", "nixentries", NixEntriesDocument.class);
        }

        @Override
        List<BlockListEntry> entries(NixEntriesDocument listed) throws InvalidXmlException {
            if (listed.entries != null && listed.entries.stream().anyMatch(e -> e.mobile == null)) {
                throw new InvalidXmlException("holds an entry without a number");
            }
            return listed.entries == null
                    ? List.of()
                    : listed.entries.stream().map(
                            e -> new BlockListEntry(e.mobile, e.firstname, e.lastname))
                            .toList();
        }
    }

    /** Sections 6.2 and 6.3: numbers in, ids out; the list itself shows no ids. */
    static final class Change extends EntriesFunction<String, NixChangesDocument> {

        private static final IntimeErrors ADDING = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not open the XML", "2:ERROR1", "the entry could not be created"));
        private static final IntimeErrors REMOVING = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not open the XML", "2:ERROR1", "the number could not be removed"));

        private final EntryRules rules;

        private Change(IntimeEndpoint endpoint, IntimeErrors errors, String path, String root) {
            super(endpoint, errors, path, root, NixChangesDocument.class);
            this.rules = new EntryRules(endpoint.getConfiguration());
        }

        /** Section 6.2, {@code nix/addnix.ashx}. */
        static Change adding(IntimeEndpoint endpoint) {
            return new Change(endpoint, ADDING, "/api/1.0/nix/addnix.ashx", "addnixentries");
        }

        /** Section 6.3, printed as {@code nix/deletenix.aspx} where all others end in ashx: hence an option. */
        static Change removing(IntimeEndpoint endpoint) {
            return new Change(
                    endpoint, REMOVING, "/api/1.0/" + endpoint.getConfiguration().getDeleteNixPath(), "deletenixentries");
        }

        @Override
        @Nullable
        String entry(String field, Object value, Problems problems) {
            if (value instanceof BlockListEntry || value instanceof CharSequence) {
                return rules.mobile(
                        field, value instanceof BlockListEntry entry ? entry.mobile() : value.toString(), problems);
            }
            problems.add(
                    field, "is a " + value.getClass().getTypeName() + "; possible are a number as text and a BlockListEntry",
                    value);
            return null;
        }

        @Override
        String key(String number) {
            return number;
        }

        @Override
        NixChangesDocument document(List<String> numbers) {
            NixChangesDocument document = new NixChangesDocument();
            document.entries = numbers.stream().map(number -> {
                NixChangesDocument.NixEntryElement element = new NixChangesDocument.NixEntryElement();
                element.mobile = number;
                return element;
            }).toList();
            return document;
        }
    }
}
