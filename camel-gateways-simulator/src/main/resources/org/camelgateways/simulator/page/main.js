import { attempt, el, openDialog } from "./dom.js";
import { get, listen } from "./api.js";
import { count, setNow } from "./format.js";
import { clock } from "./clock.js";
import { nothing } from "./panes.js";
import { route } from "./route.js";
import { inboxView } from "./inbox.js";
import { numbersView } from "./numbers.js";
import { recordsView } from "./records.js";
import { trafficView } from "./traffic.js";
import { faultsView } from "./faults.js";

const VIEWS = {
  inbox: ["Inbox", inboxView], numbers: ["Numbers", numbersView], records: ["Records", recordsView],
  traffic: ["Traffic", trafficView], faults: ["Faults", faultsView],
};
const KEYS = [
  ["/", "search"], ["j, k or ↓, ↑", "the next and the previous entry"], ["Enter", "open it"], ["Esc", "back to the list"],
  ["1 … 5", "Inbox, Numbers, Records, Traffic, Faults"], ["c", "the clock"], ["t", "light or dark"], ["?", "these shortcuts"],
];
const THEMES = { auto: ["dark", "◐", "as the system has it"], dark: ["light", "●", "dark"], light: ["auto", "○", "light"] };

const app = { services: [], accounts: [], state: null };
const main = document.getElementById("main");
const live = document.getElementById("live");
const views = new Map();

function current() {
  const at = route();
  const name = Object.hasOwn(VIEWS, at.view) ? at.view : "inbox";
  if (!views.has(name)) {
    views.set(name, VIEWS[name][1](app));
  }
  return { ...at, view: name, shown: views.get(name) };
}

function navigate() {
  if (location.hash && !location.hash.startsWith("#/")) {
    return;
  }
  const at = current();
  if (main.firstElementChild !== at.shown.node) {
    main.replaceChildren(at.shown.node);
  }
  document.querySelectorAll("[data-view]").forEach((link) => link.dataset.view === at.view
    ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
  document.title = `${at.id ? `${at.id} · ` : ""}${VIEWS[at.view][0]} · Simulator`;
  at.shown.show(at);
}

function changed(state) {
  const before = app.state;
  app.state = state;
  setNow(state.now);
  tick();
  connected("Live", false);
  const badge = document.getElementById("fault-count");
  badge.textContent = count(state.faults);
  badge.hidden = state.faults === 0;
  if (before && (before.revision !== state.revision || before.faultsRevision !== state.faultsRevision
    || before.advanced !== state.advanced)) {
    current().shown.refresh();
  }
}

function lost() {
  connected("Not connected", true);
}

/** Said only when it changes: it is read out. */
function connected(words, isLost) {
  if (live.textContent !== words) {
    live.textContent = words;
    live.dataset.lost = String(isLost);
  }
}

function theme() {
  const button = document.getElementById("theme");
  const show = () => {
    const [next, sign, words] = THEMES[document.documentElement.dataset.theme] ?? THEMES.auto;
    button.textContent = sign;
    button.setAttribute("aria-label", `Theme: ${words}. Change to ${THEMES[next][2]}.`);
    button.title = `Theme: ${words}`;
  };
  button.addEventListener("click", () => {
    [document.documentElement.dataset.theme] = THEMES[document.documentElement.dataset.theme] ?? THEMES.auto;
    try {
      localStorage.setItem("theme", document.documentElement.dataset.theme);
    } catch {
      // a browser that stores nothing has it until the page is left
    }
    show();
  });
  show();
}

function showKeys() {
  openDialog("Keyboard shortcuts", () => el("dl", { class: "facts" },
    KEYS.map(([key, does]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, does)])));
}

function shortcut(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  const { shown, view, id } = current();
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "Escape") {
    leave(event, shown, view, id, typing);
    return;
  }
  if (typing) {
    return;
  }
  const actions = {
    "/": () => shown.focusSearch?.(), j: () => shown.focusList(), ArrowDown: () => shown.focusList(),
    c: () => press("clock"), t: () => press("theme"), "?": () => press("keys"),
  };
  Object.keys(VIEWS).forEach((name, at) => {
    actions[at + 1] = () => { location.hash = `#/${name}`; };
  });
  const scrolls = event.target.closest("pre, .scroll, .detail");
  if (actions[event.key] && !event.defaultPrevented && !(event.key === "ArrowDown" && scrolls)) {
    event.preventDefault();
    actions[event.key]();
  }
}

/** Presses a button, which is where the focus comes back to. */
function press(id) {
  const button = document.getElementById(id);
  button.focus();
  button.click();
}

/** Out of a field, or from the details back to the list. */
function leave(event, shown, view, id, typing) {
  if (typing) {
    event.target.blur();
    shown.focusList();
  } else if (id && view !== "records") {
    document.querySelector(".detail .back").click();
    shown.focusList();
  }
}

let tick = () => {};
theme();
document.getElementById("keys").addEventListener("click", showKeys);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
const loaded = await attempt(async () => Object.assign(app, await get("/services")));
if (loaded) {
  tick = clock(app, document.getElementById("clock"));
  addEventListener("hashchange", navigate);
  addEventListener("keydown", shortcut);
  navigate();
  listen(changed, lost);
} else {
  main.replaceChildren(nothing("The simulator does not answer", el("p", {}, "Reload the page once it runs.")));
}
