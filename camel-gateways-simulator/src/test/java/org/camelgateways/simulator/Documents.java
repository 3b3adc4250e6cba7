package org.camelgateways.simulator;

/** Documents of InTime HTTP API 1.0, section 4.1, written by hand. */
final class Documents {
    static final String PROLOG = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n";

    /** The manual's sample, sent at once and to nobody's status page. */
    static final String SAMPLE = PROLOG + """
            <message>
              <flash>0</flash>
              <multisms>0</multisms>
              <sendertitle>Byggvaruh</sendertitle>
              <body>Dina beställda varor har kommit. Mvh Byggvaruhuset</body>
              <checknix>0</checknix>
              <anonymize>0</anonymize>
              <recipients>
                <recipient transid="12345678">+46701234567</recipient>
                <recipient transid="12345679">+46701234568</recipient>
              </recipients>
              <groups><group groupid="" /></groups>
            </message>
            """;

    private Documents() {
    }

    static String to(String... numbers) {
        return message("", numbers);
    }

    static String scheduled(String date, String... numbers) {
        return message("<senddate>" + date + "</senddate>", numbers);
    }

    static String reported(Object statusUrl, String... numbers) {
        return message("<statusurl>" + statusUrl + "</statusurl>", numbers);
    }

    static String message(String more, String... numbers) {
        StringBuilder recipients = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            recipients.append("<recipient transid=\"t").append(i + 1).append("\">").append(numbers[i]).append("</recipient>");
        }
        return document("0", "0", "ACME", "Hej", more + "<recipients>" + recipients + "</recipients>");
    }

    static String document(String flash, String multi, String sender, String body, String more) {
        return PROLOG + "<message><flash>" + flash + "</flash><multisms>" + multi + "</multisms><sendertitle>" + sender
               + "</sendertitle><body>" + body + "</body>" + more + "</message>";
    }
}
