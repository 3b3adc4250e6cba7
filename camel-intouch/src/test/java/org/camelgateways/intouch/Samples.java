package org.camelgateways.intouch;

/** The samples of the vendor's pages, with made-up names, numbers and ids. */
final class Samples {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    static final String FIRST_XML = " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\""
                                    + " xmlns=\"http://schemas.datacontract.org/2004/07/PSWinCom.Intouch.API.Resources\">";
    static final String SECOND_XML
            = " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

    static final String CONTACT_JSON = "{\"CPAAccepted\":false,\"ContactId\":5120,\"CreatedDate\":"
                                       + "\"\\/Date(1217243648767+0200)\\/\",\"Description\":\"\",\"Description2\":null,"
                                       + "\"Description3\":null,\"Email\":null,\"Firstname\":\"Kari\",\"IsPrivate\":false,"
                                       + "\"Lastname\":\"Hansen\",\"PhoneNumber\":\"90011223\"}";
    static final String CONTACT_XML = DECLARATION + "<Contact" + FIRST_XML
                                      + "<CPAAccepted>false</CPAAccepted><ContactId>5120</ContactId>"
                                      + "<CreatedDate>2008-07-28T13:14:08.767</CreatedDate><Description></Description>"
                                      + "<Description2 i:nil=\"true\" /><Description3 i:nil=\"true\" /><Email i:nil=\"true\" />"
                                      + "<Firstname>Kari</Firstname><IsPrivate>false</IsPrivate><Lastname>Hansen</Lastname>"
                                      + "<PhoneNumber>90011223</PhoneNumber></Contact>";
    static final String NEW_CONTACT_JSON = "{\"Firstname\":\"Kari\",\"Lastname\":\"Hansen\",\"PhoneNumber\":\"90011223\","
                                           + "\"Email\":\"kari@acme.example\",\"Description\":\"a\",\"Description2\":\"b\","
                                           + "\"Description3\":\"c\",\"CPAAccepted\":false,\"IsPrivate\":false}";
    static final String GROUP_JSON
            = "{\"Description\":\"Board members\",\"GroupId\":31,\"IsPrivate\":false,\"Name\":\"Board\"}";
    static final String GROUP_XML = DECLARATION + "<Group" + FIRST_XML
                                    + "<Description>Board members</Description><GroupId>31</GroupId>"
                                    + "<IsPrivate>false</IsPrivate><Name>Board</Name></Group>";
    static final String MESSAGE_JSON = "{\"FolderId\":88,\"HandledDate\":\"\\/Date(1224488767350+0200)\\/\","
                                       + "\"IsMergeMessage\":false,\"IsPrivate\":false,\"MessageId\":\"I_4711\","
                                       + "\"MessageStatus\":\"Sent\",\"Receivers\":\"2077\",\"SenderNumber\":\"4790011223\","
                                       + "\"Tariff\":0,\"Text\":\"Hello\"}";
    static final String MESSAGE_XML = DECLARATION + "<Message" + FIRST_XML
                                      + "<FolderId>88</FolderId><HandledDate>2008-10-20T09:46:07.35</HandledDate>"
                                      + "<IsMergeMessage>false</IsMergeMessage><IsPrivate>false</IsPrivate>"
                                      + "<MessageId>I_4711</MessageId><MessageStatus>Sent</MessageStatus>"
                                      + "<Receivers>2077</Receivers><SenderNumber>4790011223</SenderNumber><Tariff>0</Tariff>"
                                      + "<Text>Hello</Text></Message>";
    static final String SEND_JSON = "{\"HandledDate\":\"2026-03-29T09:04:42.447+02:00\",\"Text\":\"Hello\",\"Sender\":\"Acme\","
                                    + "\"Receivers\":[\"90011223\",\"/groups/31\"],\"SessionData\":\"job-7\"}";
    static final String SEND_XML = DECLARATION + "<Message" + SECOND_XML
                                   + "<Text>Hello</Text><Sender>Acme</Sender><Receivers><string>90011223</string>"
                                   + "<string>/groups/31</string></Receivers><SessionData>job-7</SessionData>"
                                   + "<HandledDate>2026-03-29T09:04:42.447+02:00</HandledDate></Message>";
    static final String FOLDERS_JSON
            = "[{\"FolderId\":5,\"FolderType\":\"Inbox\",\"IsPrivate\":false,\"IsUserDeletable\":false,"
              + "\"MessagesInFolder\":12,\"Name\":\"Inbox\",\"ParentFolderId\":null,\"SubFolders\":["
              + "{\"FolderId\":88,\"FolderType\":\"UserFolder\",\"IsPrivate\":false,\"IsUserDeletable\":true,"
              + "\"MessagesInFolder\":1,\"Name\":\"Orders\",\"ParentFolderId\":5,\"SubFolders\":[]}]}]";
    static final String FOLDERS_XML = DECLARATION + "<ArrayOfFolder" + FIRST_XML
                                      + "<Folder><FolderId>5</FolderId><FolderType>Inbox</FolderType>"
                                      + "<IsPrivate>false</IsPrivate><IsUserDeletable>false</IsUserDeletable>"
                                      + "<MessagesInFolder>12</MessagesInFolder><Name>Inbox</Name>"
                                      + "<ParentFolderId i:nil=\"true\" /><SubFolders><Folder><FolderId>88</FolderId>"
                                      + "<FolderType>UserFolder</FolderType><IsPrivate>false</IsPrivate>"
                                      + "<IsUserDeletable>true</IsUserDeletable><MessagesInFolder>1</MessagesInFolder>"
                                      + "<Name>Orders</Name><ParentFolderId>5</ParentFolderId><SubFolders></SubFolders></Folder>"
                                      + "</SubFolders></Folder></ArrayOfFolder>";
    static final String FOLDER_MESSAGES_JSON
            = "[{\"DeliverStatus\":\"Unknown\",\"DeliverTime\":null,\"Direction\":\"I\","
              + "\"From\":\"Kari Hansen\",\"FromNumber\":\"90011223\",\"MessageId\":\"I_4711\","
              + "\"MessageType\":\"SMS\",\"ResourceURI\":\"http:\\/\\/intouchapi.pswin.com\\/1\\/messages"
              + "\\/I_4711\",\"SendReceiveTime\":\"\\/Date(1227101047157+0100)\\/\",\"Text\":\"Hello\","
              + "\"To\":\"2077\"}]";
    static final String USER_JSON
            = "{\"AllowedFunctions\":[\"SEND_SMS\",\"EDIT_CONTACT\",\"ALLOW_API\"],\"AllowedSenderIds\":[\"Acme\"],"
              + "\"Organization\":{\"Description\":\"Demo\",\"Description1Alias\":\"Room\",\"Description2Alias\":"
              + "\"Title\",\"Description3Alias\":\"Notes\",\"Edition\":\"Business\",\"Name\":\"Acme AS\"},"
              + "\"Settings\":[{\"Name\":\"SENDER_ID\",\"Value\":\"Acme\"},{\"Name\":\"NUMBER_PREFIX\",\"Value\":"
              + "\"47\"},{\"Name\":\"FREE_SENDER_ID\",\"Value\":\"False\"}]}";
    static final String USER_XML = "<User" + FIRST_XML
                                   + "\n  <AllowedFunctions xmlns:d2p1=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\">"
                                   + "<d2p1:string>SEND_SMS</d2p1:string></AllowedFunctions>\n"
                                   + "  <AllowedSenderIds xmlns:d2p1=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\">"
                                   + "<d2p1:string>Acme</d2p1:string></AllowedSenderIds>\n"
                                   + "  <Organization><Description>Demo</Description><Description1Alias>Room</Description1Alias>"
                                   + "<Description2Alias>Title</Description2Alias><Description3Alias>Notes</Description3Alias>"
                                   + "<Edition>Business</Edition><Name>Acme AS</Name></Organization>\n"
                                   + "  <Settings><Setting><Name>SENDER_ID</Name><Value>Acme</Value></Setting></Settings>\n</User>";

    private Samples() {
    }
}
