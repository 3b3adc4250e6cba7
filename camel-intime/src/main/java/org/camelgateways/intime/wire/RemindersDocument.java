package org.camelgateways.intime.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/**
 * The reply of {@code reminder/list.ashx}: InTime HTTP API 1.0, section 7.1. Its names differ from those of the
 * changes.
 */
@XmlAccessorType(XmlAccessType.FIELD)
public class RemindersDocument {

    @XmlElement(name = "reminderappointment")
    public List<ReminderElement> reminders;

    /** One reminder. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "listedReminder")
    public static class ReminderElement {
        public String appointmentId;
        public String appointmentDate;
        public String active;
        public String messageDate;
        public String messageText;
        public PersonElement organizer;
        public PersonElement attendant;
    }

    /** Who it is with, or who is reminded. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "person")
    public static class PersonElement {
        public String title;
        public String firstname;
        public String lastname;
        public String mobile;
    }
}
