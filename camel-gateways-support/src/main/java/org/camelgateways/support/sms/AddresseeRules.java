package org.camelgateways.support.sms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.spi.UuidGenerator;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Who may get a message: numbers in E.164, and contacts and groups that the service keeps, each once, however it is
 * written; each number with a reference of its own where reports are wanted.
 */
public final class AddresseeRules {

    private static final int LONGEST_REFERENCE = 100;

    private final String service;
    private final Set<Class<? extends Recipient>> kept;
    private final String defaultRegion;
    private final Function<String, @Nullable String> textFault;
    private final @Nullable UuidGenerator references;

    /**
     * @param service    the service's name
     * @param kept       whom it sends to beside numbers, by ids that are whole numbers above 0: groups, contacts, both,
     *                   or none
     * @param textFault  what stands in the way of sending it a text, such as a reference; null where nothing does
     * @param references makes a reference where the message gives none; null: none is needed
     */
    public AddresseeRules(String service, Set<Class<? extends Recipient>> kept, String defaultRegion,
                          Function<String, @Nullable String> textFault,
                          @Nullable UuidGenerator references) {
        this.service = service;
        this.kept = Set.copyOf(kept);
        this.defaultRegion = defaultRegion;
        this.textFault = textFault;
        this.references = references;
        PhoneNumbers.prepare(defaultRegion);
    }

    /** Those of the recipients with whom nothing is wrong, in their order. */
    public List<Addressee> check(List<Recipient> recipients, Problems problems) {
        if (recipients.isEmpty() && !problems.explained("recipients")) {
            problems.add("recipients", "is empty: at least one number" + kinds(" or ", "") + " is needed", null);
        }
        List<Addressee> addressees = new ArrayList<>();
        Map<Object, Integer> people = new HashMap<>();
        Map<String, Integer> marks = new HashMap<>();
        for (int i = 0; i < recipients.size(); i++) {
            String field = "recipients[" + i + "]";
            Addressee addressee = problems.explained(field) ? null : addressee(field, recipients.get(i), problems);
            if (addressee != null) {
                checkOnce(field, addressee, people.putIfAbsent(identity(addressee), i), problems);
                checkReference(field, addressee, marks, i, problems);
                addressees.add(addressee);
            }
        }
        return addressees;
    }

    private @Nullable Addressee addressee(String field, Recipient recipient, Problems problems) {
        if (recipient instanceof Recipient.Number number) {
            try {
                String e164 = PhoneNumbers.parse(number.value(), defaultRegion).e164();
                String made = references == null ? null : references.generateUuid();
                return new Addressee(recipient, e164, number.reference() == null ? made : number.reference());
            } catch (InvalidPhoneNumberException e) {
                problems.add(field, e.sentence(), number.value());
            }
            return null;
        }
        String kind = recipient instanceof Recipient.Group ? "group" : "contact";
        if (!kept.contains(recipient.getClass())) {
            problems.add(field, "is a " + kind + "; " + service + " sends to numbers" + kinds(" and ", "s") + " only",
                    recipient);
        } else if (!id(recipient).matches("(?=.*[1-9])[0-9]{1,18}")) {
            problems.add(field, "is no " + kind + " id: " + service + "'s are whole numbers above 0", id(recipient));
        } else {
            return new Addressee(recipient, null, null);
        }
        return null;
    }

    private String kinds(String before, String after) {
        return Stream.of(Recipient.Group.class, Recipient.Contact.class).filter(kept::contains)
                .map(kind -> before + kind.getSimpleName().toLowerCase(Locale.ROOT) + after).collect(Collectors.joining());
    }

    private static String id(Recipient recipient) {
        return recipient instanceof Recipient.Group group ? group.id()
                : recipient instanceof Recipient.Contact contact ? contact.id() : "";
    }

    private static Object identity(Addressee addressee) {
        Recipient given = addressee.given();
        return addressee.number() == null
                ? List.of(given.getClass(), Long.valueOf(id(given))) : addressee.number();
    }

    private static void checkOnce(String field, Addressee addressee, @Nullable Integer earlier, Problems problems) {
        if (earlier != null) {
            problems.add(field, "is the same as recipients[" + earlier + "]: nobody gets a text twice", addressee.given());
        }
    }

    private void checkReference(String field, Addressee addressee, Map<String, Integer> marks, int index, Problems problems) {
        String reference = addressee.reference();
        if (reference == null) {
            return;
        }
        String fault = referenceFault(reference);
        Integer earlier = marks.putIfAbsent(reference, index);
        if (fault != null) {
            problems.add(field, "has a reference that " + fault, reference);
        } else if (earlier != null) {
            problems.add(field, "has the same reference as recipients[" + earlier
                                + "]: a delivery report could not be told to whom it belongs",
                    reference);
        }
    }

    private @Nullable String referenceFault(String reference) {
        if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            return "has " + reference.length() + " characters; possible are 1 to " + LONGEST_REFERENCE + ", not all blank";
        }
        String fault = XmlText.lineFault(reference);
        return fault == null ? textFault.apply(reference) : fault;
    }
}
