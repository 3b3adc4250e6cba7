package org.camelgateways.intime.wire;

import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/**
 * The bodies of {@code reminder/add.ashx} and {@code reminder/edit.ashx}: InTime HTTP API 1.0, sections 7.2 and 7.3.
 */
@XmlAccessorType(XmlAccessType.FIELD)
public class ReminderChangesDocument {

    @XmlElement(name = "reminderappointment")
    public List<ReminderElement> reminders;

    /** One reminder. An element that is null is left out, and where a reminder is changed keeps its value. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "changedReminder", propOrder = {
            "appointmentid", "appointmentdate", "organizerFirstname", "organizerLastname", "organizerTitle",
            "attendantFirstname", "attendantLastname", "attendantMobile", "active" })
    public static class ReminderElement {
        public String appointmentid;
        public String appointmentdate;
        @XmlElement(name = "organizer_firstname")
        public String organizerFirstname;
        @XmlElement(name = "organizer_lastname")
        public String organizerLastname;
        @XmlElement(name = "organizer_title")
        public String organizerTitle;
        @XmlElement(name = "attendant_firstname")
        public String attendantFirstname;
        @XmlElement(name = "attendant_lastname")
        public String attendantLastname;
        @XmlElement(name = "attendant_mobile")
        public String attendantMobile;
        public Boolean active;
    }
}
