package org.camelgateways.support.sms;

import java.util.List;
import java.util.Set;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Recipient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddresseeRulesTest {

    private static final String ONE = "+46701740605";

    private final AddresseeRules toAll
            = new AddresseeRules("Plain", Set.of(Recipient.Group.class), "SE", text -> null, () -> "made");
    private final AddresseeRules toNumbers = new AddresseeRules("Plain", Set.of(), "SE", text -> "is not liked", null);
    private final Problems problems = new Problems();

    @Test
    void numbersAreNormalisedAndGetAReferenceWhereOneIsWanted() {
        List<Recipient> given = List.of(
                new Recipient.Number("070-174 06 05"), new Recipient.Number("0701740606", "mine"), new Recipient.Group("7"));

        assertThat(toAll.check(given, problems)).containsExactly(
                new Addressee(given.get(0), ONE, "made"), new Addressee(given.get(1), "+46701740606", "mine"),
                new Addressee(given.get(2), null, null));
        assertThat(toNumbers.check(given.subList(0, 1), problems)).containsExactly(new Addressee(given.get(0), ONE, null));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void nobodyIsRefused() {
        toAll.check(List.of(), problems);
        assertThat(problems.with("recipients")).isEqualTo("is empty: at least one number or group is needed");

        Problems ofNumbers = new Problems();
        toNumbers.check(List.of(), ofNumbers);
        assertThat(ofNumbers.with("recipients")).isEqualTo("is empty: at least one number is needed");
    }

    @Test
    void aKindThatTheServiceLacksIsRefusedByName() {
        List<Recipient> given = List.of(new Recipient.Group("7"), new Recipient.Contact("8"));

        assertThat(toNumbers.check(given, problems)).isEmpty();
        assertThat(problems.with("recipients[0]")).isEqualTo("is a group; Plain sends to numbers only");
        assertThat(problems.with("recipients[1]")).isEqualTo("is a contact; Plain sends to numbers only");

        Problems ofAll = new Problems();
        assertThat(toAll.check(given, ofAll)).hasSize(1);
        assertThat(ofAll.with("recipients[1]")).isEqualTo("is a contact; Plain sends to numbers and groups only");
    }

    @Test
    void contactsAndGroupsAreTwoKindsWhoseIdsAreTheirOwn() {
        AddresseeRules toKept = new AddresseeRules(
                "Plain", Set.of(Recipient.Group.class, Recipient.Contact.class), "SE", text -> null, null);
        List<Recipient> given = List.of(
                new Recipient.Group("7"), new Recipient.Contact("7"), new Recipient.Contact("07"), new Recipient.Contact("x"),
                new Recipient.Group("00"));

        assertThat(toKept.check(given, problems)).hasSize(3);
        assertThat(problems.with("recipients[2]")).isEqualTo("is the same as recipients[1]: nobody gets a text twice");
        assertThat(problems.with("recipients[3]")).isEqualTo("is no contact id: Plain's are whole numbers above 0");
        assertThat(problems.with("recipients[4]")).isEqualTo("is no group id: Plain's are whole numbers above 0");
        assertThat(problems.size()).isEqualTo(3);

        Problems ofNobody = new Problems();
        toKept.check(List.of(), ofNobody);
        assertThat(ofNobody.with("recipients"))
                .isEqualTo("is empty: at least one number or group or contact is needed");
    }

    @Test
    void nobodyGetsATextTwiceAndNoReferenceStandsTwice() {
        toAll.check(
                List.of(new Recipient.Number(ONE, "a"), new Recipient.Number("0701740605", "b"),
                        new Recipient.Number("0701740606", "a")),
                problems);

        assertThat(problems.with("recipients[1]")).isEqualTo("is the same as recipients[0]: nobody gets a text twice");
        assertThat(problems.with("recipients[2]")).startsWith("has the same reference as recipients[0]");
    }

    @Test
    void whatTheServiceCannotCarryIsNoReference() {
        toNumbers.check(List.of(new Recipient.Number(ONE, "mine")), problems);
        assertThat(problems.with("recipients[0]")).isEqualTo("has a reference that is not liked");
    }
}
