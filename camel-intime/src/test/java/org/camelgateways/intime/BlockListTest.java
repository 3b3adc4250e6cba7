package org.camelgateways.intime;

import java.util.List;
import java.util.Map;

import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.intime.InTimeBlockedNumber;
import org.camelgateways.support.model.EntriesResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** InTime HTTP API 1.0, section 6. */
class BlockListTest extends EntriesTestSupport {

    @Test
    void theListComesInItsCharset() {
        assertListing("nix/list");
        account().block("0701740605", "Åsa", "Öberg");
        assertThat(list("nix/list")).isEqualTo(List.of(new BlockListEntry("0701740605", "Åsa", "Öberg")));
        assertThat(list("nix/list").toString()).doesNotContain("0701740605", "Åsa");
    }

    @Test
    void theSampleOfSection61IsRead() {
        simulator.faults().add(Fault.body200(
                XML + "<nixentries><nixentry><mobile>0701740605</mobile><firstname>Kalle</firstname>"
                                             + "<lastname>Eriksson</lastname></nixentry></nixentries>"));
        assertThat(list("nix/list")).isEqualTo(List.of(new BlockListEntry("0701740605", "Kalle", "Eriksson")));
        assertThat(request().path()).isEqualTo("/api/1.0/nix/list.ashx");
    }

    @Test
    void numbersAreBlocked() {
        EntriesResult<?> result = entries("nix/addnix", List.of("070-174 06 05", new BlockListEntry(TWO, null, null)));
        assertThat(account().blockList()).extracting(InTimeBlockedNumber::mobile).containsExactly(ONE, TWO);
        assertThat(account().blockList()).extracting(b -> b.id() + "")
                .isEqualTo(result.entries().stream().map(e -> e.id()).toList());
    }

    @Test
    void numbersAreUnblocked() {
        account().block("0701740605");
        account().block(TWO);
        entries("nix/deletenix", ONE);
        assertThat(account().isBlocked(ONE)).isFalse();
        assertThat(account().isBlocked(TWO)).isTrue();
        assertThat(request().path()).isEqualTo("/api/1.0/nix/deletenix.aspx");
    }

    @Test
    void thePathOfDeletenixCanBeSet() {
        account().block(ONE);
        answer("nix/deletenix?deleteNixPath=nix/deletenix.ashx", ONE, Map.of());
        assertThat(request().path()).isEqualTo("/api/1.0/nix/deletenix.ashx");
        assertThat(account().isBlocked(ONE)).isFalse();
        for (String path : List.of("/nix/deletenix.ashx", "../x/y", "nix/deletenix.ashx?a=b", "nix/..", "http://x/y", "nix/")) {
            component().getConfiguration().setDeleteNixPath(path);
            try {
                assertNotStarted("nix/deletenix", "deleteNixPath must be a path");
            } finally {
                component().getConfiguration().setDeleteNixPath("nix/deletenix.aspx");
            }
        }
    }

    @Test
    void theSamplesOfSections62And63() {
        assertThat(wire("nix/addnix", List.of("070 174 06 05", "070 174 06 06"), "1,2")).isEqualTo(
                XML + "<addnixentries><nixentries><nixentry mobile=\"+46701740605\" /><nixentry mobile=\"+46701740606\" />"
                                                                                                   + "</nixentries></addnixentries>");
        assertThat(request().path()).isEqualTo("/api/1.0/nix/addnix.ashx");
        assertThat(wire("nix/deletenix", ONE, "1")).isEqualTo(
                XML + "<deletenixentries><nixentries><nixentry mobile=\"+46701740605\" /></nixentries></deletenixentries>");
    }

    @Test
    void everyFaultOfNumbersIsNamedAndNoNumberIs() {
        for (String operation : List.of("nix/addnix", "nix/deletenix")) {
            List<String> faults = refused(operation, List.of(ONE, "070-174 06 05", "07017406O5", 46701740605L, ""));
            assertThat(faults).hasSize(4).contains("body[1] is the same as body[0]", "body[4] is missing")
                    .noneMatch(f -> f.contains("0701740"));
        }
    }

    @Test
    void aRawDocumentGoesAsItIs() {
        answer("nix/addnix?raw=true",
                "<addnixentries><nixentries><nixentry mobile=\"" + ONE + "\"/></nixentries></addnixentries>",
                Map.of());
        assertThat(account().isBlocked(ONE)).isTrue();
    }
}
