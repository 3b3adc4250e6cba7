import { attempt, el, foreign, reconcile, select } from "./dom.js";
import { get, refresher } from "./api.js";
import { count, many, serviceTitle, time } from "./format.js";
import { nothing } from "./panes.js";
import { href, replaceRoute, route } from "./route.js";

const PAGE = 50;

/** What the services keep beside texts, table by table. */
export function recordsView(app) {
  const account = select(app.accounts.map((user) => [user, user]), "demo", {
    "aria-label": "Account", onchange: () => replaceRoute(href("records", route().id, { account: account.value })),
  });
  const tables = el("nav", { class: "tables", "aria-label": "Tables" });
  const content = el("section", { class: "table-pane", "aria-label": "Table" });
  const node = el("div", { class: "records" },
    el("div", { class: "side" }, el("div", { class: "toolbar" }, account), tables), content);
  const load = refresher(() => attempt(async () => {
    const { view, id, parameters } = route();
    if (view !== "records") {
      return;
    }
    const overview = await get("/records", { account: parameters.account });
    const services = Object.entries(overview).filter(([, found]) => Object.keys(found).length > 0);
    const chosen = id || firstOf(services);
    reconcile(tables, services.map(([service, found]) => ({ service, found, chosen, parameters })), (one) => one.service, group);
    const table = await get(`/records/${chosen}`, { account: parameters.account, skip: parameters.skip, limit: PAGE });
    reconcile(content, [{ chosen, parameters, ...table }], () => "table", renderTable);
  }));
  return {
    node,
    show({ parameters }) {
      account.value = parameters.account ?? account.value;
      load();
    },
    refresh: load,
    focusList: () => tables.querySelector("a")?.focus(),
  };
}

/** The first table with something in it, or the first. */
function firstOf(services) {
  const all = services.flatMap(([service, found]) => Object.entries(found).map(([name, size]) => ({ at: `${service}/${name}`, size })));
  return (all.find(({ size }) => size > 0) ?? all[0]).at;
}

function group({ service, found, chosen, parameters }) {
  return el("section", {}, el("h2", {}, serviceTitle(service)), el("ul", {}, Object.entries(found).map(([name, size]) =>
    el("li", {}, el("a", {
      href: href("records", `${service}/${name}`, { account: parameters.account }),
      "aria-current": `${service}/${name}` === chosen && "true",
    }, el("span", {}, name), el("span", { class: "badge" }, count(size)))))));
}

function renderTable({ chosen, parameters, columns, count: size, entries }) {
  const skip = Number(parameters.skip ?? 0);
  const page = (to, label) => el("a", { class: "button", href: href("records", chosen, { ...parameters, skip: to || "" }) }, label);
  if (size === 0) {
    return nothing("Nothing in here", el("p", {}, `${serviceTitle(chosen.split("/")[0])} keeps no ${chosen.split("/")[1]} for this account.`));
  }
  return el("div", {},
    el("header", { class: "head" }, el("h2", {}, chosen.split("/")[1]),
      el("p", { class: "count" }, serviceTitle(chosen.split("/")[0]), " · ", size > PAGE ? `${count(skip + 1)}–${count(skip + entries.length)} of ${count(size)}, newest first`
        : many(size, "entry", "entries"))),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": chosen },
      el("table", {}, el("thead", {}, el("tr", {}, columns.map((column) => el("th", { scope: "col" }, column)))),
        el("tbody", {}, entries.map((row) => el("tr", {}, columns.map((column) =>
          el("td", { "data-label": column }, cell(row[column])))))))),
    el("div", { class: "pager", role: "group", "aria-label": "Pages" },
      skip > 0 && page(Math.max(0, skip - PAGE), "Newer"), skip + PAGE < size && page(skip + PAGE, "Older")));
}

function cell(value) {
  if (value === null || value === undefined || value === "" || Array.isArray(value) && value.length === 0) {
    return el("span", { class: "none" }, "–");
  }
  if (Array.isArray(value)) {
    return line(value.join(", "));
  }
  if (typeof value === "object") {
    const lines = Object.entries(value);
    return lines.length === 0 ? el("span", { class: "none" }, "–")
      : el("dl", { class: "inner" }, lines.map(([name, text]) => [el("dt", {}, name), el("dd", {}, line(text))]));
  }
  return typeof value === "boolean" ? value ? "yes" : "no" : line(value);
}

/** An instant as such, a long text over several lines, anything else on one. */
function line(value) {
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) {
    return time(text);
  }
  const node = foreign(text);
  node.classList.toggle("long", text.length > 40);
  return node;
}
