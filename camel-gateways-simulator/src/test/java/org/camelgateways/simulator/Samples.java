package org.camelgateways.simulator;

/** The documents of InTime HTTP API 1.0, sections 4.2 to 7.3, as they are printed there. */
final class Samples {
    static final String MESSAGE_DELETE = Documents.PROLOG + "<message><messageid>1234567</messageid></message>";

    static final String CONTACTS_ADD = Documents.PROLOG + """
            <contacts>
              <contact>
                <type>1</type><firstname>John</firstname><lastname>Svensson</lastname>
                <email>john.svensson@company.se</email><mobile>070112233</mobile>
                <extrafield>Ledningsgrupp</extrafield>
                <groups><group groupid="1" /><group groupid="2" /></groups>
              </contact>
            </contacts>
            """;

    static final String LISTGROUPS = Documents.PROLOG
                                     + "<groups><group groupid=\"1\">Grupp nummer 1</group><group groupid=\"2\">Grupp nummer 2</group></groups>";

    static final String ADDGROUP = Documents.PROLOG
                                   + "<addgroups><groups><group groupname=\"Ny grupp\" /></groups></addgroups>";

    static final String DELETEGROUP = Documents.PROLOG
                                      + "<deletegroups><groups><group groupid=\"1\" deletecontacts=\"false\" /></groups></deletegroups>";

    static final String NIX_LIST = Documents.PROLOG
                                   + "<nixentries><nixentry><mobile>0701122334</mobile><firstname>Kalle</firstname>"
                                   + "<lastname>Eriksson</lastname></nixentry></nixentries>";

    static final String ADDNIX = Documents.PROLOG
                                 + "<addnixentries><nixentries><nixentry mobile=\"070112233\" />"
                                 + "<nixentry mobile=\"070445566\" /></nixentries></addnixentries>";

    static final String DELETENIX = Documents.PROLOG
                                    + "<deletenixentries><nixentries><nixentry mobile=\"070112233\" /></nixentries></deletenixentries>";

    static final String REMINDER_LIST = Documents.PROLOG + """
            <reminderappointments>
              <reminderappointment>
                <appointmentId>101</appointmentId>
                <appointmentDate>2013-04-25 15:35</appointmentDate>
                <userId>1</userId><userIdentity></userIdentity><userAlias>Intime</userAlias>
                <active>true</active>
                <messageDate>2013-04-24 10:00</messageDate>
                <messageText>Hej Vi påminner om din tandläkartid imorgon</messageText>
                <organizer><title>Dr</title><firstname>Hans</firstname><lastname>Evertsson</lastname></organizer>
                <attendant><firstname>Namn</firstname><lastname>Efternamn</lastname><mobile>07011223344</mobile></attendant>
              </reminderappointment>
            </reminderappointments>""";

    static final String REMINDER_ADD = Documents.PROLOG + """
            <reminderappointments>
              <reminderappointment>
                <appointmentdate>2013-04-25T08:30:00</appointmentdate>
                <organizer_firstname>Karl</organizer_firstname>
                <organizer_lastname>Svensson</organizer_lastname>
                <organizer_title>En titel</organizer_title>
                <attendant_firstname>Förnamn</attendant_firstname>
                <attendant_lastname>Efternamn</attendant_lastname>
                <attendant_mobile>070334455</attendant_mobile>
              </reminderappointment>
            </reminderappointments>
            """;

    static final String REMINDER_EDIT = REMINDER_ADD
            .replace("    <appointmentdate>", "    <appointmentid>1472</appointmentid>\n    <appointmentdate>")
            .replace("</attendant_mobile>\n", "</attendant_mobile>\n    <active>false</active>\n");

    private Samples() {
    }
}
