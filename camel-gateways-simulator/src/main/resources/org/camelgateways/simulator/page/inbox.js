import { attempt, debounced, el, foreign, openDialog, select } from "./dom.js";
import { del, get, refresher } from "./api.js";
import { count, many, price, serviceTitle, state, states, time } from "./format.js";
import { details, entry, nothing, panes } from "./panes.js";
import { href, replaceRoute, route } from "./route.js";
import { incomingForm } from "./incoming.js";
import { textDetail } from "./text.js";

const PAGE = 50;

/** What arrived, newest first. */
export function inboxView(app) {
  const search = el("input", {
    type: "search", id: "search", placeholder: "Search number, sender, text", "aria-label": "Search the texts",
    autocomplete: "off", spellcheck: "false", oninput: debounced(150, filter),
  });
  const service = select(
    [["", "All services"], ...app.services.map(({ name }) => [name, serviceTitle(name)])], "",
    { "aria-label": "Service", onchange: filter });
  const progress = select([["", "Any state"], ...states()], "", { "aria-label": "State", onchange: filter });
  const account = select(
    [["", "All accounts"], ...app.accounts.map((user) => [user, user])], "", { "aria-label": "Account", onchange: filter });
  account.hidden = app.accounts.length < 2;
  const incoming = el("button", { type: "button", onclick: writeText }, "Text from a handset …");
  incoming.hidden = !app.services.some((one) => one.incoming);
  const view = panes({
    label: "Texts, newest first",
    toolbar: el("div", { class: "toolbar", role: "search" }, search, el("div", { class: "row" }, service, progress, account),
      el("div", { class: "row actions" }, incoming,
        el("button", { type: "button", class: "quiet", onclick: askToClear }, "Empty the inbox …"))),
    keyOf: (message) => message.id,
    render: (message) => row(message, route().parameters),
    back: () => href("inbox", "", route().parameters),
  });
  const detail = details(view, (id) => textDetail(app, id),
    nothing("No text chosen", el("p", {}, "Choose one from the list to see all about it.")));
  const load = refresher(() => attempt(async () => {
    const at = route();
    if (at.view !== "inbox") {
      return;
    }
    const page = await get("/inbox", { ...at.parameters, limit: PAGE });
    if (JSON.stringify(route().parameters) === JSON.stringify(at.parameters)) {
      fill(page, at);
    }
  }));

  function filter() {
    const { view: name, id } = route();
    if (name === "inbox") {
      replaceRoute(href("inbox", id, {
        search: search.value.trim(), service: service.value, state: progress.value, account: account.value,
      }));
    }
  }

  function fill(page, at) {
    const entries = page.entries.reverse();
    const isFiltered = Object.keys(at.parameters).some((name) => name !== "before");
    view.empty.replaceChildren(
      entries.length > 0 ? "" : isFiltered ? noMatch() : at.parameters.before ? noMore() : noTexts(app));
    view.show(entries, route().id, [
      many(page.count, "text"), isFiltered ? " found" : "",
      page.dropped > 0 ? ` · ${count(page.dropped)} older dropped, the inbox was full` : ""].join(""),
    page.count === 0 && !isFiltered && !at.parameters.before);
    pages(entries, at);
  }

  function pages(entries, { parameters }) {
    const { before, ...filters } = parameters;
    const last = entries.at(-1)?.id;
    const older = entries.length === PAGE;
    view.pager.hidden = !before && !older;
    view.pager.replaceChildren(
      before ? el("a", { class: "button", href: href("inbox", "", filters) }, "Newest") : "",
      older ? el("a", { class: "button", href: href("inbox", "", { ...filters, before: last }), rel: "next" }, "Older") : "");
  }

  function writeText() {
    openDialog("A text from a handset", (close) => incomingForm(app, { onSent: close }));
  }

  function askToClear() {
    openDialog("Empty the inbox?", (close) => el("div", {},
      el("p", {}, "Texts, traffic and reports are forgotten; what was still to happen to a text does not happen. Groups, contacts, faults and the clock stay."),
      el("div", { class: "row end" }, el("button", { type: "button", onclick: close }, "Keep"),
        el("button", {
          type: "button", class: "danger",
          onclick: () => attempt(async () => {
            await del("/inbox");
            close();
          }),
        }, "Empty it"))));
  }

  return {
    node: view.node,
    show({ id, parameters }) {
      if (document.activeElement !== search) {
        search.value = parameters.search ?? "";
      }
      service.value = parameters.service ?? "";
      progress.value = parameters.state ?? "";
      account.value = parameters.account ?? "";
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

function row(message, parameters) {
  const cost = price(message.price);
  return entry(message, href("inbox", message.id, parameters),
    el("span", { class: "top" }, foreign(message.state === "RECEIVED" ? message.sender : message.recipient, "strong"),
      time(message.acceptedAt)),
    el("span", { class: "snippet" }, foreign(message.state === "RECEIVED" ? `to ${message.recipient}` : message.sender, "b"), " ",
      foreign(message.text)),
    el("span", { class: "meta" }, state(message.state), el("span", {}, serviceTitle(message.service)),
      message.segments > 1 && el("span", {}, many(message.segments, "segment")), cost && el("span", {}, `costs ${cost}`),
      message.state === "SCHEDULED" && Date.parse(message.sendAt) - Date.parse(message.acceptedAt) >= 60_000 && el("span", {}, "for ", time(message.sendAt))));
}

function noMatch() {
  return nothing("No text is like that", el("p", {}, el("a", { class: "button", href: "#/inbox" }, "Show all texts")));
}

function noMore() {
  return nothing("No older texts", el("p", {}, el("a", { class: "button", href: "#/inbox" }, "Show the newest")));
}

function noTexts(app) {
  const user = app.accounts.includes("demo") ? "demo" : app.accounts[0];
  const command = `curl -H "Content-Type: text/xml" "${location.origin}/api/1.0/message/create.ashx?user=${user}&hash=${user}-secret" \\
  -d '<message><flash>0</flash><multisms>0</multisms><sendertitle>ACME</sendertitle><body>Hello</body><recipients><recipient>+46701740605</recipient></recipients></message>'`;
  const copy = el("button", {
    type: "button",
    onclick: () => attempt(async () => {
      await navigator.clipboard.writeText(command);
      copy.textContent = "Copied";
    }),
  }, "Copy");
  return nothing("No texts yet",
    el("p", {}, "What is sent to one of these services appears here at once. Their URLs are the vendors' own, with another host:"),
    el("dl", { class: "addresses" }, app.services.map((service) => [
      el("dt", {}, serviceTitle(service.name)), el("dd", {}, el("code", {}, `${location.origin}${service.basePath}`))])),
    el("p", {}, "Or, to see one:"),
    el("pre", { tabindex: "0", role: "region", "aria-label": "A command that sends a text" }, command), el("p", {}, copy));
}
