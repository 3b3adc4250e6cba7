package org.camelgateways.simulator;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.camelgateways.simulator.intouch.CredentialsForm;
import org.camelgateways.simulator.intouch.Format;
import org.camelgateways.simulator.intouch.IntouchReadings;

/** The arguments about what the documentation of Intouch leaves open. */
final class IntouchOptions {
    static final List<ReadingOption<IntouchReadings>> ALL = List.of(
            new ReadingOption<>(
                    "--intouch-domain", "DOMAIN", "the login domain of accounts without @ in their name (demo)",
                    (intouch, value) -> intouch.withDomain(value)),
            new ReadingOption<>(
                    "--intouch-v2-credentials", "LIST", "what version 2 takes (api-password,email,password)",
                    (intouch, value) -> intouch.withV2Credentials(Values.choices(CredentialsForm.class, value))),
            status("v2-credentials", "of version 2 for wrong or missing ones (406)",
                    (intouch, value) -> intouch.withV2CredentialsStatus(value)),
            new ReadingOption<>(
                    "--intouch-throttle", "NUMBER", "requests of a user in a simulated minute, before 503 (0: any number)",
                    (intouch, value) -> intouch.withThrottle(Values.number(value))),
            yes("functions-enforced", "what is not among a user's AllowedFunctions is 406 (yes)",
                    (intouch, value) -> intouch.withFunctionsEnforced(value)),
            yes("private-hidden", "only its owner sees what is private (yes)",
                    (intouch, value) -> intouch.withPrivateHidden(value)),
            status("empty", "of version 1 for PUT and DELETE (204)", (intouch, value) -> intouch.withEmptyStatus(value)),
            status("v2-empty", "of version 2 for PUT and DELETE (204)", (intouch, value) -> intouch.withV2EmptyStatus(value)),
            status("create", "of version 1 for what is created (200)", (intouch, value) -> intouch.withCreateStatus(value)),
            status("v2-group", "of version 2 for a group that is created (201)",
                    (intouch, value) -> intouch.withV2GroupStatus(value)),
            status("v2-message", "of version 2 for a message that is sent (201)",
                    (intouch, value) -> intouch.withV2MessageStatus(value)),
            status("v2-bad-id", "of version 2 for an id that is no integer (405)",
                    (intouch, value) -> intouch.withV2BadIdStatus(value)),
            status("bad-type", "of version 1 for a body of another type (415)",
                    (intouch, value) -> intouch.withBadTypeStatus(value)),
            status("bad-sender", "for a sender that the user may not use (406)",
                    (intouch, value) -> intouch.withBadSenderStatus(value)),
            status("no-match", "of phonenumber if no contact has it (404)",
                    (intouch, value) -> intouch.withNoMatchStatus(value)),
            status("no-member", "for taking a contact out of a group that it is not in (404)",
                    (intouch, value) -> intouch.withNoMemberStatus(value)),
            new ReadingOption<>(
                    "--intouch-usual-format", "json|xml", "what is written if anything is accepted (json)",
                    (intouch, value) -> intouch.withUsualFormat(Values.choice(Format.class, value))),
            yes("accept-enforced", "version 1 answers 406 if neither JSON nor XML is accepted (yes)",
                    (intouch, value) -> intouch.withAcceptEnforced(value)),
            yes("bodies-sniffed", "bodies without a type, or a form's, are what they begin like (yes)",
                    (intouch, value) -> intouch.withBodiesSniffed(value)),
            yes("v2-forms-read", "version 2 reads forms too (yes)", (intouch, value) -> intouch.withV2FormsRead(value)),
            yes("unknown-fields-refused", "version 1 answers 406 to members that it does not know (yes)",
                    (intouch, value) -> intouch.withUnknownFieldsRefused(value)),
            yes("xml-order-matters", "version 1 passes over elements that are out of order (yes)",
                    (intouch, value) -> intouch.withXmlOrderMatters(value)),
            yes("namespaces-matter", "documents must be in their version's namespace (yes)",
                    (intouch, value) -> intouch.withNamespacesMatter(value)),
            yes("v2-nil-written", "version 2 writes xsi:nil for null in XML (no)",
                    (intouch, value) -> intouch.withV2NilWritten(value)),
            yes("v2-reads-v1-dates", "version 2 reads /Date(...)/ too (no)",
                    (intouch, value) -> intouch.withV2ReadsV1Dates(value)),
            new ReadingOption<>(
                    "--intouch-zone", "ZONE", "the zone of dates (Europe/Oslo)",
                    (intouch, value) -> intouch.withZone(ZoneId.of(value))),
            yes("v2-paths-in-any-case", "version 2's paths are alike in upper and lower case (yes)",
                    (intouch, value) -> intouch.withV2PathsInAnyCase(value)),
            yes("paths-resolved", "\"..\" and %2F in a path are resolved first (no)",
                    (intouch, value) -> intouch.withPathsResolved(value)),
            yes("override-on-post-only", "version 1 refuses to override the method of GET and others (yes)",
                    (intouch, value) -> intouch.withOverrideOnPostOnly(value)),
            yes("v2-lookups", "version 2 has count, phonenumber and search (yes)",
                    (intouch, value) -> intouch.withV2Lookups(value)),
            yes("v2-user-and-folders", "version 2 has user and folders (no)",
                    (intouch, value) -> intouch.withV2UserAndFolders(value)),
            yes("v2-raw-resources", "version 2 has services, servicepoints, users and senders (yes)",
                    (intouch, value) -> intouch.withV2RawResources(value)),
            yes("newest-first", "lists begin with the highest id (no)", (intouch, value) -> intouch.withNewestFirst(value)),
            yes("phone-number-required", "a contact must have a PhoneNumber (yes)",
                    (intouch, value) -> intouch.withPhoneNumberRequired(value)),
            yes("group-name-required", "a group must have a Name (yes)",
                    (intouch, value) -> intouch.withGroupNameRequired(value)),
            yes("missing-reset", "PUT resets members that it lacks (yes)", (intouch, value) -> intouch.withMissingReset(value)),
            yes("body-ids-checked", "PUT is refused if its body has another id than its path (no)",
                    (intouch, value) -> intouch.withBodyIdsChecked(value)),
            yes("search-in-any-case", "searches find upper and lower case alike (yes)",
                    (intouch, value) -> intouch.withSearchInAnyCase(value)),
            yes("search-inside", "searches find parts of fields (yes)", (intouch, value) -> intouch.withSearchInside(value)),
            yes("spellings-alike", "phonenumber finds other spellings of a number (no)",
                    (intouch, value) -> intouch.withSpellingsAlike(value)),
            yes("contacts-go-with-group", "a group's contacts are deleted with it (no)",
                    (intouch, value) -> intouch.withContactsGoWithGroup(value)),
            yes("member-added-again", "a contact can be put into a group in which it is (yes)",
                    (intouch, value) -> intouch.withMemberAddedAgain(value)),
            yes("sender-required", "version 1's messages must have a SenderNumber (no)",
                    (intouch, value) -> intouch.withSenderRequired(value)),
            yes("unknown-receivers-refused", "a message to a contact or group that is not there is 400 (yes)",
                    (intouch, value) -> intouch.withUnknownReceiversRefused(value)),
            yes("duplicates-sent-twice", "a number that is there twice gets two texts (yes)",
                    (intouch, value) -> intouch.withDuplicatesSentTwice(value)),
            yes("sent-deletable", "messages that were sent can be deleted (yes)",
                    (intouch, value) -> intouch.withSentDeletable(value)),
            word("new-message-status", "the MessageStatus of what is not sent yet (Unknown)",
                    (intouch, value) -> intouch.withNewMessageStatus(value)),
            word("sent-message-status", "the MessageStatus of what was sent or came in (Sent)",
                    (intouch, value) -> intouch.withSentMessageStatus(value)),
            new ReadingOption<>(
                    "--intouch-deliver-statuses", "LIST", "open, delivered and failed (Unknown,Delivered,Failed)",
                    (intouch, value) -> intouch.withDeliverStatuses(List.of(value.split(",")))),
            new ReadingOption<>(
                    "--intouch-delivery-time", "DURATION", "from sending to delivery (PT3S)",
                    (intouch, value) -> intouch.withDeliveryTime(Duration.parse(value))),
            yes("entry-per-recipient", "a folder shows a message once for each recipient (no)",
                    (intouch, value) -> intouch.withEntryPerRecipient(value)),
            word("outgoing-prefix", "what ids of sent messages begin with (O_)",
                    (intouch, value) -> intouch.withOutgoingPrefix(value)),
            word("outgoing-direction", "the Direction of sent messages (O)",
                    (intouch, value) -> intouch.withOutgoingDirection(value)),
            word("outbox-type", "the folder of what is to be sent (Outbox)", (intouch, value) -> intouch.withOutboxType(value)),
            word("sent-type", "the folder of what was sent (Sent)", (intouch, value) -> intouch.withSentType(value)),
            word("folder-message-element", "a folder's message in XML (FolderMessage)",
                    (intouch, value) -> intouch.withFolderMessageElement(value)),
            yes("user-id-split-at-last", "a user-id is split at its last @ (yes)",
                    (intouch, value) -> intouch.withUserIdSplitAtLast(value)),
            status("v2-bad-type", "of version 2 for a body of another type (415)",
                    (intouch, value) -> intouch.withV2BadTypeStatus(value)),
            status("bad-body", "for a body that is missing or cannot be read (400)",
                    (intouch, value) -> intouch.withBadBodyStatus(value)),
            status("bad-method", "for a method that a path does not take (405)",
                    (intouch, value) -> intouch.withBadMethodStatus(value)),
            status("no-hit", "of a search that finds nothing (200)", (intouch, value) -> intouch.withNoHitStatus(value)),
            yes("v2-error-bodies", "version 2 says in a document what is wrong (yes)",
                    (intouch, value) -> intouch.withV2ErrorBodies(value)),
            word("throttle-type", "the content type of 503 for asking too often (text/plain)",
                    (intouch, value) -> intouch.withThrottleType(value)),
            yes("nil-written", "version 1 writes i:nil for null in XML (yes)",
                    (intouch, value) -> intouch.withNilWritten(value)),
            yes("empty-elements-short", "empty texts are written with one tag in XML (no)",
                    (intouch, value) -> intouch.withEmptyElementsShort(value)),
            yes("count-in-namespace", "version 1's counts are in a namespace in XML (yes)",
                    (intouch, value) -> intouch.withCountInNamespace(value)),
            new ReadingOption<>(
                    "--intouch-longest-field", "NUMBER", "how long members of contacts and groups can be; 0 is any length (0)",
                    (intouch, value) -> intouch.withLongestField(Values.number(value))),
            yes("ids-refused-on-create", "what is created may have no id in its body (no)",
                    (intouch, value) -> intouch.withIdsRefusedOnCreate(value)),
            yes("blank-messages-refused", "version 1's messages must have Receivers and a Text (yes)",
                    (intouch, value) -> intouch.withBlankMessagesRefused(value)),
            yes("max-tariff-enforced", "the setting MAX_TARIFF is the highest Tariff (yes)",
                    (intouch, value) -> intouch.withMaxTariffEnforced(value)),
            yes("past-dates-refused", "a HandledDate that is past is 400 (no)",
                    (intouch, value) -> intouch.withPastDatesRefused(value)),
            yes("v2-references-read", "version 2 knows contacts and groups among Receivers (yes)",
                    (intouch, value) -> intouch.withV2ReferencesRead(value)),
            word("setting-element", "a user's setting in XML (Setting)",
                    (intouch, value) -> intouch.withSettingElement(value)));

    private IntouchOptions() {
    }

    /** Takes a value into the readings. */
    private interface Taking<T> {
        IntouchReadings take(IntouchReadings readings, T value);
    }

    private static ReadingOption<IntouchReadings> yes(String name, String help, Taking<Boolean> setter) {
        return new ReadingOption<>(
                "--intouch-" + name, "yes|no", help, (intouch, value) -> setter.take(intouch, Values.yes(value)));
    }

    private static ReadingOption<IntouchReadings> word(String name, String help, Taking<String> setter) {
        return new ReadingOption<>("--intouch-" + name, "WORD", help, setter::take);
    }

    private static ReadingOption<IntouchReadings> status(String name, String help, Taking<Integer> setter) {
        return new ReadingOption<>(
                "--intouch-" + name + "-status", "STATUS", "the HTTP status " + help,
                (intouch, value) -> setter.take(intouch, Values.number(value)));
    }
}
