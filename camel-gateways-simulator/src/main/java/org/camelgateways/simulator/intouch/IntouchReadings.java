package org.camelgateways.simulator.intouch;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.camelgateways.simulator.InboxMessage.State;

/**
 * What the documentation of Intouch leaves open, as the simulator reads it. Each can be read otherwise. Immutable: the
 * fields are read in this package and written by {@code with} alone.
 */
public final class IntouchReadings implements Cloneable {
    String domain = "demo";
    Set<CredentialsForm> v2Credentials = Set.of(CredentialsForm.values());
    int v2CredentialsStatus = 406;
    int throttle;
    int emptyStatus = 204;
    int v2EmptyStatus = 204;
    int createStatus = 200;
    int v2GroupStatus = 201;
    int v2BadIdStatus = 405;
    int badTypeStatus = 415;
    Format usualFormat = Format.JSON;
    boolean acceptEnforced = true;
    boolean bodiesSniffed = true;
    boolean v2FormsRead = true;
    boolean unknownFieldsRefused = true;
    boolean xmlOrderMatters = true;
    boolean namespacesMatter = true;
    boolean v2NilWritten;
    boolean v2ReadsV1Dates;
    ZoneId zone = ZoneId.of("Europe/Oslo");
    boolean v2PathsInAnyCase = true;
    boolean pathsResolved;
    boolean overrideOnPostOnly = true;
    boolean v2Lookups = true;
    boolean privateHidden = true;
    boolean phoneNumberRequired = true;
    boolean groupNameRequired = true;
    boolean missingReset = true;
    boolean bodyIdsChecked;
    boolean searchInAnyCase = true;
    boolean searchInside = true;
    boolean spellingsAlike;
    int noMatchStatus = 404;
    boolean contactsGoWithGroup;
    boolean memberAddedAgain = true;
    int noMemberStatus = 404;
    int v2MessageStatus = 201;
    int badSenderStatus = 406;
    boolean senderRequired;
    boolean unknownReceiversRefused = true;
    boolean duplicatesSentTwice = true;
    boolean sentDeletable = true;
    boolean functionsEnforced = true;
    boolean v2UserAndFolders;
    boolean v2RawResources = true;
    boolean newestFirst;
    String outgoingPrefix = "O_";
    String newMessageStatus = "Unknown";
    String sentMessageStatus = "Sent";
    List<String> deliverStatuses = List.of("Unknown", "Delivered", "Failed");
    Duration deliveryTime = Duration.ofSeconds(3);
    boolean entryPerRecipient;
    String outgoingDirection = "O";
    String outboxType = "Outbox";
    String sentType = "Sent";
    String folderMessageElement = "FolderMessage";
    String settingElement = "Setting";
    boolean userIdSplitAtLast = true;
    int v2BadTypeStatus = 415;
    int badBodyStatus = 400;
    int badMethodStatus = 405;
    int noHitStatus = 200;
    boolean v2ErrorBodies = true;
    String throttleType = "text/plain";
    boolean nilWritten = true;
    boolean emptyElementsShort;
    boolean countInNamespace = true;
    int longestField;
    boolean idsRefusedOnCreate;
    boolean blankMessagesRefused = true;
    boolean maxTariffEnforced = true;
    boolean pastDatesRefused;
    boolean v2ReferencesRead = true;

    private IntouchReadings() {
    }

    /** The readings that seem most likely. */
    public static IntouchReadings likely() {
        return new IntouchReadings();
    }

    /** The login domain of accounts whose name has no {@code @}; likely demo. */
    public IntouchReadings withDomain(String value) {
        return with(copy -> copy.domain = value);
    }

    /** With what version 2 lets a user in; likely with all three. */
    public IntouchReadings withV2Credentials(Set<CredentialsForm> value) {
        return with(copy -> copy.v2Credentials = Set.copyOf(value));
    }

    /**
     * The HTTP status of version 2 for missing or wrong credentials; likely 406, as of version 1. 401 has a challenge.
     */
    public IntouchReadings withV2CredentialsStatus(int value) {
        return with(copy -> copy.v2CredentialsStatus = value);
    }

    /** How many requests a user can make in a minute of simulated time; likely, with 0, any number. */
    public IntouchReadings withThrottle(int value) {
        return with(copy -> copy.throttle = value);
    }

    /** The HTTP status of version 1 for what is done and has nothing to say, PUT and DELETE; likely 204. */
    public IntouchReadings withEmptyStatus(int value) {
        return with(copy -> copy.emptyStatus = value);
    }

    /** The same of version 2; likely 204. */
    public IntouchReadings withV2EmptyStatus(int value) {
        return with(copy -> copy.v2EmptyStatus = value);
    }

    /** The HTTP status of version 1 for what is created; likely 200. */
    public IntouchReadings withCreateStatus(int value) {
        return with(copy -> copy.createStatus = value);
    }

    /** The HTTP status of version 2 for a group that is created; likely 201, with a Location, as for a contact. */
    public IntouchReadings withV2GroupStatus(int value) {
        return with(copy -> copy.v2GroupStatus = value);
    }

    /** The HTTP status of version 2 for an id that is no integer; likely 405, as of version 1. */
    public IntouchReadings withV2BadIdStatus(int value) {
        return with(copy -> copy.v2BadIdStatus = value);
    }

    /** The HTTP status of version 1 for a body of another type; likely 415, as of version 2. */
    public IntouchReadings withBadTypeStatus(int value) {
        return with(copy -> copy.badTypeStatus = value);
    }

    /** What replies are written in for a request that accepts anything; likely JSON. */
    public IntouchReadings withUsualFormat(Format value) {
        return with(copy -> copy.usualFormat = value);
    }

    /**
     * Whether version 1 answers 406 to a request that accepts neither JSON nor XML; likely so. Version 2 writes JSON.
     */
    public IntouchReadings withAcceptEnforced(boolean value) {
        return with(copy -> copy.acceptEnforced = value);
    }

    /** Whether a body without a type, or with that of a form, is taken for what it begins like; likely so. */
    public IntouchReadings withBodiesSniffed(boolean value) {
        return with(copy -> copy.bodiesSniffed = value);
    }

    /** Whether version 2 reads forms too; likely so. */
    public IntouchReadings withV2FormsRead(boolean value) {
        return with(copy -> copy.v2FormsRead = value);
    }

    /** Whether version 1 answers 406 to members that it does not know, wrongly cased ones too; likely so. */
    public IntouchReadings withUnknownFieldsRefused(boolean value) {
        return with(copy -> copy.unknownFieldsRefused = value);
    }

    /** Whether version 1 passes over elements that are not in alphabetical order; likely so. */
    public IntouchReadings withXmlOrderMatters(boolean value) {
        return with(copy -> copy.xmlOrderMatters = value);
    }

    /** Whether a document must be in its version's namespace; likely so. */
    public IntouchReadings withNamespacesMatter(boolean value) {
        return with(copy -> copy.namespacesMatter = value);
    }

    /** Whether version 2 writes {@code xsi:nil} in XML for what is null; likely it writes nothing. */
    public IntouchReadings withV2NilWritten(boolean value) {
        return with(copy -> copy.v2NilWritten = value);
    }

    /** Whether version 2 reads {@code /Date(...)/} too; likely not. */
    public IntouchReadings withV2ReadsV1Dates(boolean value) {
        return with(copy -> copy.v2ReadsV1Dates = value);
    }

    /** The zone of dates; likely Europe/Oslo. */
    public IntouchReadings withZone(ZoneId value) {
        return with(copy -> copy.zone = value);
    }

    /** Whether paths of version 2 are the same in upper and lower case; likely so. */
    public IntouchReadings withV2PathsInAnyCase(boolean value) {
        return with(copy -> copy.v2PathsInAnyCase = value);
    }

    /** Whether {@code ..} and {@code %2F} in a path are resolved first; likely they are part of a name or an id. */
    public IntouchReadings withPathsResolved(boolean value) {
        return with(copy -> copy.pathsResolved = value);
    }

    /** Whether version 1 refuses the header that overrides the method of anything but POST; likely so. */
    public IntouchReadings withOverrideOnPostOnly(boolean value) {
        return with(copy -> copy.overrideOnPostOnly = value);
    }

    /** Whether version 2 has count, phonenumber and search too; likely so. */
    public IntouchReadings withV2Lookups(boolean value) {
        return with(copy -> copy.v2Lookups = value);
    }

    /** Whether only its owner sees what is private; likely so. */
    public IntouchReadings withPrivateHidden(boolean value) {
        return with(copy -> copy.privateHidden = value);
    }

    /** Whether a contact must have a PhoneNumber; likely so. */
    public IntouchReadings withPhoneNumberRequired(boolean value) {
        return with(copy -> copy.phoneNumberRequired = value);
    }

    /** Whether a group must have a Name; likely so. */
    public IntouchReadings withGroupNameRequired(boolean value) {
        return with(copy -> copy.groupNameRequired = value);
    }

    /** Whether PUT resets the members that it lacks; likely so. */
    public IntouchReadings withMissingReset(boolean value) {
        return with(copy -> copy.missingReset = value);
    }

    /** Whether PUT is refused if the id in its body is not that of its path; likely the path's counts. */
    public IntouchReadings withBodyIdsChecked(boolean value) {
        return with(copy -> copy.bodyIdsChecked = value);
    }

    /** Whether a search finds upper and lower case alike; likely so. */
    public IntouchReadings withSearchInAnyCase(boolean value) {
        return with(copy -> copy.searchInAnyCase = value);
    }

    /** Whether a search finds parts of fields; likely so, else whole ones. */
    public IntouchReadings withSearchInside(boolean value) {
        return with(copy -> copy.searchInside = value);
    }

    /** Whether phonenumber finds a number in other spellings; likely not. */
    public IntouchReadings withSpellingsAlike(boolean value) {
        return with(copy -> copy.spellingsAlike = value);
    }

    /** The HTTP status of phonenumber if no contact has the number; likely 404. */
    public IntouchReadings withNoMatchStatus(int value) {
        return with(copy -> copy.noMatchStatus = value);
    }

    /** Whether the contacts of a group are deleted with it; likely they stay. */
    public IntouchReadings withContactsGoWithGroup(boolean value) {
        return with(copy -> copy.contactsGoWithGroup = value);
    }

    /** Whether a contact can be put into a group in which it is; likely so, and nothing changes. */
    public IntouchReadings withMemberAddedAgain(boolean value) {
        return with(copy -> copy.memberAddedAgain = value);
    }

    /** The HTTP status for taking a contact out of a group in which it is not; likely 404. */
    public IntouchReadings withNoMemberStatus(int value) {
        return with(copy -> copy.noMemberStatus = value);
    }

    /** The HTTP status of version 2 for a message that is sent; likely 201, with a Location, as for a contact. */
    public IntouchReadings withV2MessageStatus(int value) {
        return with(copy -> copy.v2MessageStatus = value);
    }

    /** The HTTP status for a sender that the user may not use; likely 406. */
    public IntouchReadings withBadSenderStatus(int value) {
        return with(copy -> copy.badSenderStatus = value);
    }

    /** Whether a message of version 1 must have a SenderNumber; likely that of the settings is used without. */
    public IntouchReadings withSenderRequired(boolean value) {
        return with(copy -> copy.senderRequired = value);
    }

    /**
     * Whether a message to a contact or group that is not there is refused with 400; likely so, else it is left out.
     */
    public IntouchReadings withUnknownReceiversRefused(boolean value) {
        return with(copy -> copy.unknownReceiversRefused = value);
    }

    /** Whether a number that is there twice, by itself, as a contact's or as a member's, gets two texts; likely so. */
    public IntouchReadings withDuplicatesSentTwice(boolean value) {
        return with(copy -> copy.duplicatesSentTwice = value);
    }

    /** Whether a message that was sent or came in can be deleted from its folder; likely so. */
    public IntouchReadings withSentDeletable(boolean value) {
        return with(copy -> copy.sentDeletable = value);
    }

    /** Whether what is not among a user's AllowedFunctions is answered 406; likely so. */
    public IntouchReadings withFunctionsEnforced(boolean value) {
        return with(copy -> copy.functionsEnforced = value);
    }

    /** Whether version 2 has user and folders too; likely not. */
    public IntouchReadings withV2UserAndFolders(boolean value) {
        return with(copy -> copy.v2UserAndFolders = value);
    }

    /** Whether version 2 has services, servicepoints, users and senders, with documents of any content; likely so. */
    public IntouchReadings withV2RawResources(boolean value) {
        return with(copy -> copy.v2RawResources = value);
    }

    /** Whether lists begin with the highest id; likely with the lowest. */
    public IntouchReadings withNewestFirst(boolean value) {
        return with(copy -> copy.newestFirst = value);
    }

    /** What the MessageId of a message that is sent begins with; likely O_, as those that come in begin with I_. */
    public IntouchReadings withOutgoingPrefix(String value) {
        return with(copy -> copy.outgoingPrefix = value);
    }

    /** The MessageStatus of what is not sent yet, and in the answer to the request to send; likely Unknown. */
    public IntouchReadings withNewMessageStatus(String value) {
        return with(copy -> copy.newMessageStatus = value);
    }

    /** The MessageStatus of what is sent or came in; likely Sent. */
    public IntouchReadings withSentMessageStatus(String value) {
        return with(copy -> copy.sentMessageStatus = value);
    }

    /**
     * The three words for DeliverStatus: as long as nothing is known, of what was delivered, of what was not; likely
     * Unknown, Delivered, Failed.
     */
    public IntouchReadings withDeliverStatuses(List<String> value) {
        if (value.size() != 3) {
            throw new IllegalArgumentException("three words are wanted, not " + value.size());
        }
        return with(copy -> copy.deliverStatuses = List.copyOf(value));
    }

    /** From sending to delivery; likely three seconds. */
    public IntouchReadings withDeliveryTime(Duration value) {
        return with(copy -> copy.deliveryTime = value);
    }

    /** Whether a folder shows a message to several recipients once for each; likely once. */
    public IntouchReadings withEntryPerRecipient(boolean value) {
        return with(copy -> copy.entryPerRecipient = value);
    }

    /** The Direction of what was sent; likely O. */
    public IntouchReadings withOutgoingDirection(String value) {
        return with(copy -> copy.outgoingDirection = value);
    }

    /** The FolderType, and name, of the folder of what is to be sent; likely Outbox. */
    public IntouchReadings withOutboxType(String value) {
        return with(copy -> copy.outboxType = value);
    }

    /** The FolderType, and name, of the folder of what was sent; likely Sent. */
    public IntouchReadings withSentType(String value) {
        return with(copy -> copy.sentType = value);
    }

    /** The element of a folder's message in XML; likely FolderMessage. */
    public IntouchReadings withFolderMessageElement(String value) {
        return with(copy -> copy.folderMessageElement = value);
    }

    /** The element of a user's setting in XML; likely Setting. */
    public IntouchReadings withSettingElement(String value) {
        return with(copy -> copy.settingElement = value);
    }

    /**
     * Whether a user-id is split at its last {@code @}; likely so, else at its first, which no e-mail address survives.
     */
    public IntouchReadings withUserIdSplitAtLast(boolean value) {
        return with(copy -> copy.userIdSplitAtLast = value);
    }

    /** The HTTP status of version 2 for a body of another type; likely 415. */
    public IntouchReadings withV2BadTypeStatus(int value) {
        return with(copy -> copy.v2BadTypeStatus = value);
    }

    /** The HTTP status for a body that is missing or cannot be read; likely 400. */
    public IntouchReadings withBadBodyStatus(int value) {
        return with(copy -> copy.badBodyStatus = value);
    }

    /** The HTTP status for a method that a path does not take; likely 405. */
    public IntouchReadings withBadMethodStatus(int value) {
        return with(copy -> copy.badMethodStatus = value);
    }

    /** The HTTP status of a search that finds nothing; likely 200, with an empty list. */
    public IntouchReadings withNoHitStatus(int value) {
        return with(copy -> copy.noHitStatus = value);
    }

    /** Whether version 2 says in a document what is wrong; likely so. */
    public IntouchReadings withV2ErrorBodies(boolean value) {
        return with(copy -> copy.v2ErrorBodies = value);
    }

    /** The content type of what is said to who asks too often; likely text/plain. */
    public IntouchReadings withThrottleType(String value) {
        return with(copy -> copy.throttleType = value);
    }

    /** Whether version 1 writes {@code i:nil} in XML for what is null; likely so, else nothing. */
    public IntouchReadings withNilWritten(boolean value) {
        return with(copy -> copy.nilWritten = value);
    }

    /** Whether empty texts are written as {@code <Description />} in XML; likely with two tags. */
    public IntouchReadings withEmptyElementsShort(boolean value) {
        return with(copy -> copy.emptyElementsShort = value);
    }

    /** Whether a count of version 1 is in its namespace in XML; likely so. */
    public IntouchReadings withCountInNamespace(boolean value) {
        return with(copy -> copy.countInNamespace = value);
    }

    /** How long a member of a contact or group can be, else it is refused with 400; likely, with 0, any length. */
    public IntouchReadings withLongestField(int value) {
        return with(copy -> copy.longestField = value);
    }

    /** Whether what is created may have no id in its body; likely it is passed over. */
    public IntouchReadings withIdsRefusedOnCreate(boolean value) {
        return with(copy -> copy.idsRefusedOnCreate = value);
    }

    /**
     * Whether a message of version 1 must have Receivers and a Text; likely so, else nobody gets it, or an empty text.
     */
    public IntouchReadings withBlankMessagesRefused(boolean value) {
        return with(copy -> copy.blankMessagesRefused = value);
    }

    /** Whether the setting MAX_TARIFF is the highest Tariff; likely so. */
    public IntouchReadings withMaxTariffEnforced(boolean value) {
        return with(copy -> copy.maxTariffEnforced = value);
    }

    /** Whether a HandledDate that is past is refused with 400; likely the message is sent at once. */
    public IntouchReadings withPastDatesRefused(boolean value) {
        return with(copy -> copy.pastDatesRefused = value);
    }

    /**
     * Whether version 2 knows /contacts/ID and /groups/ID among Receivers; likely so, else they are taken for numbers.
     */
    public IntouchReadings withV2ReferencesRead(boolean value) {
        return with(copy -> copy.v2ReferencesRead = value);
    }

    /** A list that has the lowest id first, as it is shown. */
    <T> List<T> ordered(List<T> all) {
        List<T> ordered = new ArrayList<>(all);
        if (newestFirst) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    String deliverStatus(State state) {
        return deliverStatuses.get(state == State.DELIVERED ? 1 : state == State.FAILED ? 2 : 0);
    }

    State state(String deliverStatus) {
        int place = deliverStatuses.indexOf(deliverStatus);
        return place == 1 ? State.DELIVERED : place == 2 ? State.FAILED : State.UNKNOWN;
    }

    private IntouchReadings with(Consumer<IntouchReadings> change) {
        try {
            IntouchReadings copy = (IntouchReadings) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
