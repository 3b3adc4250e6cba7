import { attempt, el, field, foreign, reconcile, say, select } from "./dom.js";
import { del, get, post, refresher } from "./api.js";
import { serviceTitle } from "./format.js";
import { nothing } from "./panes.js";
import { route } from "./route.js";

const EXAMPLES = { by: "PT2S", interval: "PT0.2S", headInterval: "PT0.2S", status: "503", code: "2:ERROR0", bytes: "1000000" };
const NUMBERS = ["status", "bytes", "count", "gzip", "copies"];
const LONG = ["body", "text", "repeat", "tail", "prefix", "suffix"];
const NAMED = ["headers", "parameters"];
/** A kind with more fields than this needs none of them. */
const FEW = 3;

/** What goes wrong next: a switch for each, and a form for more. */
export function faultsView(app) {
  const list = el("ul", { class: "switches", "aria-label": "Faults" });
  const none = nothing("Nothing goes wrong", el("p", {}, "Requests are answered as the services answer them. Switch something on to see how you cope."));
  const seed = el("input", { inputmode: "numeric", pattern: "-?[0-9]{1,15}", required: true, autocomplete: "off" });
  const chance = el("form", { class: "form inline", onsubmit: draw }, field("Seed", el("span", { class: "row" }, seed, el("button", {}, "Draw from it"))),
    el("p", { class: "hint" }, "Chance is drawn from it: with the same seed the same requests fare the same again. Another one counts them from 1 again."));
  const clear = el("button", { type: "button", class: "quiet", onclick: () => attempt(() => del("/faults")) }, "Switch all off");
  const add = el("div");
  const node = el("div", { class: "columns" },
    el("section", { "aria-labelledby": "faults-on" },
      el("header", { class: "head" }, el("h2", { id: "faults-on" }, "Switched on"), clear), none, list, chance),
    el("section", { "aria-labelledby": "faults-add" }, el("header", { class: "head" }, el("h2", { id: "faults-add" }, "One more")), add));
  /** Those that were switched off here, by their number: they can be switched on again. */
  const off = new Map();

  const load = refresher(() => attempt(async () => {
    if (route().view !== "faults") {
      return;
    }
    const faults = await get("/faults");
    reconcile(add, [{ kinds: faults.kinds, fields: faults.fields }], () => "form", (given) => form(app, given, create));
    const on = faults.entries.map((fault) => ({ ...fault, on: true, scope: fault.on }));
    on.forEach((fault) => off.delete(fault.number));
    const rows = [...on, ...[...off.values()].map((fault) => ({ ...fault, on: false }))].sort((a, b) => a.number - b.number);
    reconcile(list, rows, (fault) => fault.number, (fault) => row(fault, toggle));
    none.hidden = rows.length > 0;
    clear.hidden = on.length === 0;
    if (document.activeElement !== seed) {
      seed.value = faults.seed;
    }
  }));

  async function create(spec) {
    const fault = await post("/faults", spec);
    load();
    return fault;
  }

  async function draw(event) {
    event.preventDefault();
    await attempt(async () => {
      await post("/faults/seed", { seed: Number(seed.value) });
      say(`Chance is drawn from ${seed.value} now.`);
    });
  }

  async function toggle(fault) {
    await attempt(async () => {
      if (fault.on) {
        if (fault.fields) {
          off.set(fault.number, fault);
        }
        await del(`/faults/${fault.number}`).catch((gone) => gone.status === 404 || Promise.reject(gone));
      } else {
        await create(specOf(fault));
        off.delete(fault.number);
      }
    });
    load();
  }
  return { node, show: load, refresh: load, focusList: () => (list.querySelector("button") ?? add.querySelector("select"))?.focus() };
}

/** What makes the same fault again, with what was left of it. */
function specOf({ kind, scope, times, after, chance, fields }) {
  return {
    ...fields, kind, after, times: times === "always" ? times : Number(times), ...scope && { on: scope }, ...chance < 1 && { chance },
  };
}

/** What it was given, in short. */
const given = (fields) => Object.entries(fields).map(([name, value]) =>
  `${name}: ${(typeof value === "string" ? value : JSON.stringify(value)).slice(0, 80)}`).join(", ");

/** What a kind strikes if nothing is named, all of it and one of it. */
const strikes = (kind) => kind.startsWith("tls-") ? ["connections by TLS", "connection"]
  : kind.startsWith("proxy-") ? ["connections to the proxy", "connection"] : ["functions", "request"];

function row(fault, toggle) {
  const [all, one] = strikes(fault.kind);
  const times = fault.times === "always" ? `every ${one}` : `${fault.times} more`;
  return el("li", {},
    el("button", {
      type: "button", class: "switch", role: "switch", "aria-checked": String(fault.on), onclick: () => toggle(fault),
    }, el("span", { class: "knob", "aria-hidden": "true" }), el("strong", {}, fault.kind)),
    el("p", { class: "meta" }, Object.keys(fault.fields ?? {}).length > 0 && foreign(given(fault.fields)),
      el("span", {}, fault.scope ? `on ${fault.scope}` : `on all ${all}`), el("span", {}, times),
      fault.after > 0 && el("span", {}, `after ${fault.after} more`),
      fault.chance < 1 && el("span", {}, `with a chance of ${fault.chance}`)));
}

const input = (name, value) => LONG.includes(name) || NAMED.includes(name)
  ? el("textarea", { rows: "2", spellcheck: "false" }) : el("input", { value, autocomplete: "off" });

/** Lines of `name: value`. */
const named = (lines) => Object.fromEntries(lines.split("\n").filter((line) => line.includes(":"))
  .map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]));

function form(app, { kinds, fields }, create) {
  const kind = select(kinds.map((name) => [name, name]), kinds[0], { onchange: more });
  const scope = el("select", {}, el("option", { value: "" }, "all functions"), app.services.map((service) =>
    el("optgroup", { label: serviceTitle(service.name) }, el("option", { value: service.name }, `all of ${serviceTitle(service.name)}`),
      service.functions.map((name) => el("option", { value: name }, name)))));
  const times = select([["1", "once"], ["2", "twice"], ["5", "5 times"], ["always", "every time"]], "1");
  const after = el("input", { type: "number", min: "0", value: "0" });
  const chance = el("input", { type: "number", min: "0.001", max: "1", step: "any", value: "1" });
  const specific = el("div", { class: "form" });
  let inputs = {};

  function more() {
    const names = fields[kind.value] ?? [];
    inputs = Object.fromEntries(names.toSorted((a, b) => (b in EXAMPLES) - (a in EXAMPLES))
      .map((name) => [name, input(name, names.length > FEW ? "" : EXAMPLES[name])]));
    specific.replaceChildren(...Object.entries(inputs).map(([name, one]) =>
      field(name, one, NAMED.includes(name) && "One on each line, as name: value")));
  }

  async function send(event) {
    event.preventDefault();
    const spec = { kind: kind.value, after: Number(after.value), times: times.value === "always" ? "always" : Number(times.value) };
    if (scope.value) {
      spec.on = scope.value;
    }
    if (Number(chance.value) !== 1) {
      spec.chance = Number(chance.value);
    }
    for (const [name, { value }] of Object.entries(inputs)) {
      if (value !== "") {
        spec[name] = NUMBERS.includes(name) ? Number(value) : NAMED.includes(name) ? named(value) : value;
      }
    }
    await attempt(async () => {
      await create(spec);
      say(`${spec.kind} is on.`);
    });
  }
  more();
  return el("form", { class: "form", onsubmit: send }, field("Kind", kind), specific, field("Strikes", scope),
    el("div", { class: "three" }, field("How often", times), field("Let pass first", after), field("Chance", chance)),
    el("div", { class: "row end" }, el("button", { class: "primary" }, "Switch it on")));
}
