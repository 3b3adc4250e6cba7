package org.camelgateways.support.callback;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A form as servers hand it on that leave its reading to us. */
class HttpExchangeTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(strings = {
            "; charset=iso-8859-1", ";charset=ISO-8859-1", "; charset=latin1", "; charset=ISO_8859_1", "; charset=\"latin1\"",
            "; charset=\" iso-8859-1\"", "; Charset = windows-1252", "; charset=cp1252", "; x=y; charset=L1 ; z=w",
            "; charset=iso-8859-15" })
    void aFormIsReadInTheCharsetThatItNamesByAnyOfItsNames(String parameter) throws Exception {
        assertThat(transid(FORM + parameter, "transid=r%E5%e4")).isEqualTo("råä");
        assertThat(transid(FORM + parameter, "transid=r\u00e5")).isEqualTo("rå");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "; charset=utf-8", "; charset=\"UTF8\"", "; charset=klingon", "; charset=", "; charset=\"\"", "; charset=?;",
            "; charset=utf-16", "; charset=UTF-32", "; charset=IBM037", "; xcharset=latin1", ";;;" })
    void elseInUtf8(String parameter) throws Exception {
        assertThat(transid(FORM + parameter, "transid=r%C3%A5")).isEqualTo("rå");
        assertThat(transid(FORM + parameter, "transid=r\u00c3\u00a5")).isEqualTo("rå");
    }

    @Test
    void whatIsNotOfItsCharsetIsReplacedAndTheRestRead() throws Exception {
        assertThat(transid(FORM, "transid=r%E5")).isEqualTo("r\uFFFD");
    }

    @Test
    void whatIsNoEncodingIsRefused() {
        assertThatThrownBy(() -> transid(FORM, "transid=%zz")).isInstanceOf(CallbackRefusedException.class);
    }

    private static String transid(String contentType, String form) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            Exchange exchange = new DefaultExchange(context);
            exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType);
            exchange.getMessage().setBody(new ByteArrayInputStream(form.getBytes(StandardCharsets.ISO_8859_1)));
            return new HttpExchange(exchange).read().parameter("transid").orElseThrow();
        }
    }
}
