import { attempt, el, foreign, reconcile } from "./dom.js";
import { get, refresher } from "./api.js";
import { count, many, serviceTitle, time } from "./format.js";
import { callback, exchange, faults } from "./exchange.js";
import { entry, nothing, panes } from "./panes.js";
import { href, route } from "./route.js";

const NEWEST = 200;
const REPORTS = "reports";

/** Every request that reached a service, also those that no text came of. */
export function trafficView() {
  const view = panes({
    label: "Requests, newest first",
    toolbar: null,
    keyOf: (request) => request.number,
    render: (request) => request.number === REPORTS ? entry(request, href("traffic", REPORTS),
      el("span", { class: "top" }, el("strong", {}, "Told to your own servers")),
      el("span", { class: "meta" }, many(request.count, "report"))) : entry(request, href("traffic", request.number),
      el("span", { class: "top" }, el("strong", {}, foreign(request.function ?? request.path)), time(request.at)),
      el("span", { class: "snippet" }, foreign(request.replyStart, "code")),
      el("span", { class: "meta" },
        el("span", { class: "outcome", "data-bad": request.replyStatus === null || request.replyStatus >= 400 || request.faults.length > 0 },
          request.replyStatus === null ? "no reply" : `${request.method} → ${request.replyStatus}`),
        el("span", {}, serviceTitle(request.service)), faults(request.faults))),
    back: () => href("traffic"),
  });
  const choose = nothing("No request chosen", el("p", {}, "Choose one to see its bytes and those of its reply."));
  const reports = el("ol", { class: "callbacks" });
  const told = el("article", { class: "text" }, el("header", { class: "head" }, el("h2", {}, "Told to your own servers"),
    el("p", { class: "count" }, `newest first, at most ${NEWEST}`)), reports);
  let shown = "";
  let content = choose;
  const load = refresher(() => attempt(async () => {
    if (route().view !== "traffic") {
      return;
    }
    const { entries, count: kept, dropped } = await get("/inbox/requests", { brief: "true", limit: NEWEST });
    const all = kept + dropped;
    const told = await get("/inbox/callbacks", { limit: route().id === REPORTS ? NEWEST : 1 });
    if (told.count > 0) {
      entries.push({ number: REPORTS, count: told.count });
    }
    reconcile(reports, told.entries.reverse().map((one, at) => ({ ...one, key: told.count - at })), (one) => one.key, callback);
    view.empty.replaceChildren(nothing("No requests yet", el("p", {}, "Whatever reaches a service is listed here, refused or not.")));
    view.show(entries.reverse(), route().id, all > NEWEST ? `The newest ${NEWEST} of ${count(all)} requests` : many(all, "request"));
  }));

  async function choice(id) {
    if (id !== shown) {
      shown = id;
      content = id === REPORTS ? told : id ? await request(id) : choose;
    }
    view.choose(Boolean(id), content);
  }
  return {
    node: view.node,
    show({ id }) {
      choice(id);
      load();
    },
    refresh: load,
    focusList: () => view.focusFirst(),
  };
}

async function request(id) {
  try {
    const found = await get(`/inbox/requests/${id}`);
    return el("article", { class: "text" },
      el("header", { class: "head" }, el("h2", {}, foreign(found.function ?? found.path)),
        el("p", { class: "count" }, serviceTitle(found.service), " · ", time(found.at))),
      exchange(found, true));
  } catch (failure) {
    return nothing("This request is gone", el("p", {}, failure.message));
  }
}
