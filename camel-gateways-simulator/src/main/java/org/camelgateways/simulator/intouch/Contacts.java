package org.camelgateways.simulator.intouch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camelgateways.simulator.intouch.RequestFields.Shape;
import org.camelgateways.simulator.intouch.Value.Entry;
import org.camelgateways.simulator.service.Numbers;
import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/** {@code /contacts}. */
final class Contacts {
    private static final Shape SHAPE = new Shape(
            "Contact", List.of(
                    "CPAAccepted", "ContactId", "CreatedDate", "Description", "Description2", "Description3", "Email",
                    "Firstname",
                    "IsPrivate", "Lastname", "PhoneNumber"));

    private final IntouchReadings readings;

    Contacts(IntouchReadings readings) {
        this.readings = readings;
    }

    VendorReply list(Call call) {
        return listed(call, all(call), contact -> true);
    }

    VendorReply create(Call call) {
        RequestFields fields = fields(call);
        IntouchContact draft = read(fields, new IntouchContact(
                0, call.account().user(), call.request().at(), null, null, null, null, null, null, null, false, false));
        IntouchContact added = call.account().book().add(draft).orElseThrow(
                () -> Refusal.invalid("There is no room for another contact."));
        return call.version() == Version.ONE
                ? call.answers().value(readings.createStatus, entry(added))
                : call.answers().created(201, "contacts", Integer.toString(added.id()), new Value.Whole(added.id()));
    }

    VendorReply get(Call call) {
        return call.answers().value(200, entry(wanted(call)));
    }

    VendorReply update(Call call) {
        IntouchContact before = wanted(call);
        RequestFields fields = fields(call);
        if (readings.bodyIdsChecked && fields.has("ContactId") && fields.whole("ContactId") != before.id()) {
            throw Refusal.invalid(Map.of("ContactId", "This is not the id of the path."));
        }
        call.account().book().replace(read(fields, before));
        return call.answers().empty();
    }

    VendorReply delete(Call call) {
        call.account().book().removeContact(wanted(call).id());
        return call.answers().empty();
    }

    VendorReply count(Call call) {
        return call.answers().value(200, new Value.Whole(call.account().contacts().size()));
    }

    VendorReply byNumber(Call call) {
        String number = call.parameters().get(0);
        Predicate<@Nullable String> same = readings.spellingsAlike
                ? other -> other != null && Numbers.key(other).equals(Numbers.key(number)) : number::equals;
        return call.account().book().contacts().stream()
                .filter(contact -> call.account().sees(contact) && same.test(contact.phoneNumber())).findFirst()
                .map(contact -> call.answers().value(200, entry(contact)))
                .orElseThrow(() -> Refusal.of(readings.noMatchStatus, "No contact has this number."));
    }

    VendorReply search(Call call) {
        return found(call, () -> all(call), call.parameters().get(0));
    }

    private Stream<IntouchContact> all(Call call) {
        return call.account().book().eachContact(readings.newestFirst);
    }

    /** Those of them that the user sees and that match. */
    VendorReply found(Call call, Supplier<Stream<IntouchContact>> contacts, String text) {
        Predicate<IntouchContact> wanted = matches(text);
        if (readings.noHitStatus != 200
                && contacts.get().noneMatch(contact -> call.account().sees(contact) && wanted.test(contact))) {
            throw Refusal.of(readings.noHitStatus, "Nothing is found.");
        }
        return listed(call, contacts.get(), wanted);
    }

    /** Those that the user sees, as they are taken. */
    VendorReply listed(Call call, Stream<IntouchContact> contacts, Predicate<IntouchContact> wanted) {
        return call.answers().list("Contact", contacts
                .filter(call.account()::sees).filter(wanted).map(Contacts::entry).iterator());
    }

    /** Whether every term stands in one of a contact's fields. */
    private Predicate<IntouchContact> matches(String text) {
        List<String> terms = Stream.of(text.split(" ")).filter(term -> !term.isEmpty()).map(this::comparable).toList();
        return contact -> terms.stream().allMatch(term -> Stream.of(
                contact.firstname(), contact.lastname(), contact.description(), contact.description2(),
                contact.description3(), contact.email(), contact.phoneNumber())
                .filter(Objects::nonNull).map(this::comparable)
                .anyMatch(field -> readings.searchInside ? field.contains(term) : field.equals(term)));
    }

    private String comparable(String text) {
        return readings.searchInAnyCase ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static IntouchContact wanted(Call call) {
        return call.account().contact(call.id(0)).orElseThrow(Refusal::notFound);
    }

    private RequestFields fields(Call call) {
        return RequestFields.of(call.request(), call.version(), readings, SHAPE);
    }

    /** The contact with the request's members, and those that are missing reset or, if it is read so, kept. */
    private IntouchContact read(RequestFields fields, IntouchContact before) {
        fields.moment("CreatedDate");
        if (fields.whole("ContactId") != 0 && before.id() == 0 && readings.idsRefusedOnCreate) {
            throw Refusal.invalid(Map.of("ContactId", "What is created has no id yet."));
        }
        fields.checkLengths();
        boolean kept = before.id() != 0 && !readings.missingReset;
        IntouchContact read = new IntouchContact(
                before.id(), before.owner(), before.createdDate(), text(fields, "Firstname", kept, before.firstname()),
                text(fields, "Lastname", kept, before.lastname()),
                text(fields, "PhoneNumber", kept, before.phoneNumber()), text(fields, "Email", kept, before.email()),
                text(fields, "Description", kept, before.description()),
                text(fields, "Description2", kept, before.description2()),
                text(fields, "Description3", kept, before.description3()),
                kept && !fields.has("CPAAccepted") ? before.cpaAccepted() : fields.flag("CPAAccepted"),
                kept && !fields.has("IsPrivate") ? before.isPrivate() : fields.flag("IsPrivate"));
        if (readings.phoneNumberRequired && Objects.requireNonNullElse(read.phoneNumber(), "").isBlank()) {
            throw Refusal.invalid(Map.of("PhoneNumber", "The PhoneNumber field is required."));
        }
        return read;
    }

    private static @Nullable String text(RequestFields fields, String name, boolean kept, @Nullable String before) {
        return kept && !fields.has(name) ? before : fields.text(name);
    }

    static Entry entry(IntouchContact contact) {
        return new Entry(
                "Contact", List.of(
                        Value.text("Firstname", contact.firstname()), Value.text("Lastname", contact.lastname()),
                        Value.text("PhoneNumber", contact.phoneNumber()), Value.text("Email", contact.email()),
                        Value.text("Description", contact.description()), Value.text("Description2", contact.description2()),
                        Value.text("Description3", contact.description3()), Value.flag("CPAAccepted", contact.cpaAccepted()),
                        Value.flag("IsPrivate", contact.isPrivate()), Value.whole("ContactId", contact.id()),
                        Value.moment("CreatedDate", contact.createdDate())));
    }
}
