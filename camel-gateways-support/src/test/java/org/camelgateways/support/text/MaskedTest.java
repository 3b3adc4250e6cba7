package org.camelgateways.support.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({
            "+46701740605,…05", "070-174 06 50,…50", "'0701740605,0701740606',…06", "٠٧٠١٧٤٠٦٠٥,…05", "07017406x5,…65",
            "12345,…45", "1234,…", "ACME,…", "'',…" })
    void ofANumberTheLastTwoDigitsAreShown(String number, String shown) {
        assertThat(Masked.number(number)).isEqualTo(shown);
    }

    @Test
    void ofATextTheLengthIsShown() {
        assertThat(Masked.text("x".repeat(42))).isEqualTo("text of 42 characters");
        assertThat(Masked.text("x")).isEqualTo("text of 1 character");
        assertThat(Masked.text("")).isEqualTo("text of 0 characters");
    }

    @Test
    void aPhoneNumberPrintsItselfMasked() {
        assertThat(new PhoneNumber("+46701740605")).hasToString("…05");
        assertThat(new PhoneNumber("+46701740605").digits()).isEqualTo("46701740605");
    }

    @ParameterizedTest
    @CsvSource({ "46701740605", "+", "''", "+46 701740605", "+٤٦٧٠" })
    void aPhoneNumberIsInE164Form(String e164) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(e164)).withMessageNotContaining("4670174");
    }
}
