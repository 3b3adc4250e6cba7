import { el } from "./dom.js";

const numbers = new Intl.NumberFormat();
const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });

const TITLES = { intime: "InTime", intouchsms: "IntouchSMS", intouch: "Intouch", connector: "Connector", tls: "TLS", proxy: "Proxy" };
const STATES = {
  SCHEDULED: "Scheduled", SENT: "Sent", DELIVERED: "Delivered", FAILED: "Failed", UNKNOWN: "Unknown", DELETED: "Taken back",
  REFUSED: "Refused", RECEIVED: "Came in",
};

let offset = 0;

/** Tells what time it is in the simulator. */
export function setNow(instant) {
  offset = Date.parse(instant) - Date.now();
}

export const now = () => new Date(Date.now() + offset);
export const count = (number) => numbers.format(number);
export const many = (number, one, more = `${one}s`) => `${count(number)} ${number === 1 ? one : more}`;
export const serviceTitle = (name) => TITLES[name] ?? name;
export const stateTitle = (name) => STATES[name] ?? name;
export const states = () => Object.entries(STATES);

/** A time of day, with its date if that is not today in the simulator; the exact instant when pointed at. */
export function time(instant) {
  const date = new Date(instant);
  const today = day.format(date) === day.format(now());
  return el("time", { datetime: instant, title: instant },
    today ? timeOfDay.format(date) : `${day.format(date)}, ${timeOfDay.format(date)}`);
}

export const clockDay = () => day.format(now());
export const clockTime = () => timeOfDay.format(now());

/** How far a text is: a coloured dot and a word. */
export const state = (name) => el("span", { class: "state", "data-state": name }, stateTitle(name));

export const price = (amount) => amount === null || amount === undefined ? null : numbers.format(amount);
