package org.camelgateways.support.model;

import java.util.Objects;

import org.camelgateways.support.text.Masked;
import org.jspecify.annotations.Nullable;

/** Who is to get a text: a phone number, or a contact or group that the service keeps. */
public sealed interface Recipient {

    /**
     * A phone number, as the user wrote it.
     *
     * @param value     the number, national or international
     * @param reference the caller's own mark, by which a delivery report finds its recipient; null: the component makes
     *                  one where it needs one
     */
    record Number(String value, @Nullable String reference) implements Recipient {
        public Number {
            Objects.requireNonNull(value, "value");
        }

        public Number(String value) {
            this(value, null);
        }

        @Override
        public String toString() {
            return "Number[" + Masked.number(value) + "]";
        }
    }

    /** A contact that the service keeps. @param id the service's id of it */
    record Contact(String id) implements Recipient {
        public Contact {
            Objects.requireNonNull(id, "id");
        }
    }

    /** A group of contacts that the service keeps. @param id the service's id of it */
    record Group(String id) implements Recipient {
        public Group {
            Objects.requireNonNull(id, "id");
        }
    }
}
