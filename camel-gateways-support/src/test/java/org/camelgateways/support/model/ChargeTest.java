package org.camelgateways.support.model;

import java.math.BigDecimal;
import java.util.List;

import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChargeTest {

    private static final Charge FIRST = new Charge(new BigDecimal("18.0"), new BigDecimal("100.0"), 1);
    private static final Charge NEXT = new Charge(new BigDecimal("36.5"), new BigDecimal("63.5"), 2);

    @Test
    void costsAndMessagesAddUpAndTheLaterBalanceCounts() {
        assertThat(FIRST.plus(NEXT)).isEqualTo(new Charge(new BigDecimal("54.5"), new BigDecimal("63.5"), 3));
        assertThat(FIRST.plus(Charge.NOT_TOLD)).isEqualTo(FIRST);
        assertThat(Charge.NOT_TOLD.plus(NEXT)).isEqualTo(NEXT);
        assertThat(Charge.NOT_TOLD.plus(Charge.NOT_TOLD)).isEqualTo(Charge.NOT_TOLD);
    }

    @Test
    void theHeadersTellOfThisSendAlone() {
        Message message = new DefaultMessage(new DefaultCamelContext());

        SmsHeaders.write(new SendResult(null, List.of(), List.of("1"), FIRST), message);
        assertThat(message.getHeaders()).containsEntry("CamelSmsCost", new BigDecimal("18.0"))
                .containsEntry("CamelSmsBalance", new BigDecimal("100.0")).containsEntry("CamelSmsMessages", 1);

        SmsHeaders.write(new SendResult(null, List.of(), List.of("2"), Charge.NOT_TOLD), message);
        assertThat(message.getHeaders()).doesNotContainKeys("CamelSmsCost", "CamelSmsBalance", "CamelSmsMessages");
    }
}
