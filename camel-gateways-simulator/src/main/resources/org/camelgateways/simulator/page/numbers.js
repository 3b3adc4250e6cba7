import { attempt, debounced, el, foreign, reconcile } from "./dom.js";
import { get, refresher } from "./api.js";
import { many, serviceTitle, state, time } from "./format.js";
import { details, entry, nothing, panes } from "./panes.js";
import { href, replaceRoute, route } from "./route.js";
import { incomingForm } from "./incoming.js";

const PAGE = 100;

/** The numbers, and what was said with each of them. */
export function numbersView(app) {
  const search = el("input", {
    type: "search", placeholder: "Search number, sender, text", "aria-label": "Search the numbers", autocomplete: "off",
    spellcheck: "false",
    oninput: debounced(150, filter),
  });
  const view = panes({
    label: "Numbers, with the newest texts first",
    toolbar: el("div", { class: "toolbar", role: "search" }, search),
    keyOf: (one) => one.number,
    render: (one) => entry(one, href("numbers", one.number, route().parameters),
      el("span", { class: "top" }, foreign(one.number, "strong"), time(one.newest.acceptedAt)),
      el("span", { class: "snippet" }, foreign(one.newest.text)),
      el("span", { class: "meta" }, el("span", {}, many(one.count, "text")))),
    back: () => href("numbers", "", route().parameters),
  });
  function filter() {
    const { view: name, id } = route();
    if (name === "numbers") {
      replaceRoute(href("numbers", id, { search: search.value.trim() }));
    }
  }

  const detail = details(view, (id) => conversation(app, id),
    nothing("No number chosen", el("p", {}, "Choose one from the list to read its conversation.")));
  const load = refresher(() => attempt(async () => {
    const { view: name, parameters } = route();
    if (name === "numbers") {
      const { entries } = await get("/inbox/numbers", { ...parameters, limit: PAGE });
      view.empty.replaceChildren(nothing(parameters.search ? "No number is like that" : "No numbers yet",
        el("p", {}, parameters.search ? "" : "They appear with the first text.")));
      view.show(entries, route().id,
        entries.length === PAGE ? `The ${PAGE} numbers with the newest texts` : many(entries.length, "number"));
    }
  }));
  return {
    node: view.node,
    show({ id, parameters }) {
      if (document.activeElement !== search) {
        search.value = parameters.search ?? "";
      }
      detail.show(id);
      load();
    },
    refresh() {
      load();
      detail.refresh();
    },
    focusSearch: () => search.focus(),
    focusList: () => view.focusFirst(),
  };
}

function conversation(app, id) {
  let limit = PAGE;
  const more = el("button", {
    type: "button", hidden: true,
    onclick: () => {
      limit += PAGE;
      refresh();
    },
  }, "Show older ones");
  const talk = el("ol", { class: "talk", "aria-label": `Texts with ${id}, oldest first` });
  const none = el("p", { class: "hint", hidden: true }, "There are no texts with this number.");
  const write = app.services.some((service) => service.incoming)
    ? el("details", { class: "write" }, el("summary", {}, "Write as this number"), incomingForm(app, { from: id }))
    : null;
  const node = el("article", { class: "conversation" },
    el("header", { class: "head" }, el("h2", {}, foreign(id))), more, talk, none, write);
  const refresh = refresher(() => attempt(async () => {
    const { entries, count } = await get("/inbox", { with: id, limit });
    reconcile(talk, entries, (message) => message.id, bubble);
    more.hidden = count <= limit;
    none.hidden = count > 0;
  }));
  return { id, node, refresh };
}

function bubble(message) {
  return el("li", { "data-side": message.state === "RECEIVED" ? "in" : "out" },
    el("a", { class: "bubble", href: href("inbox", message.id), dir: "auto" }, message.text),
    el("p", { class: "meta" }, state(message.state), foreign(message.state === "RECEIVED" ? message.recipient : message.sender),
      el("span", {}, serviceTitle(message.service)), time(message.acceptedAt)));
}
