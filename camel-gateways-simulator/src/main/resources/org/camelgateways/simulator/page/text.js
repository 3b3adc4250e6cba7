import { attempt, el, field, foreign, reconcile, say, select } from "./dom.js";
import { get, post, refresher } from "./api.js";
import { many, price, serviceTitle, state, time } from "./format.js";
import { callback, exchange } from "./exchange.js";
import { nothing } from "./panes.js";
import { href } from "./route.js";

/** All about one text. */
export function textDetail(app, id) {
  const facts = el("div");
  const actions = el("div");
  const exchanges = el("div");
  const callbacks = el("ol", { class: "callbacks" });
  const node = el("article", { class: "text" }, facts, actions,
    el("section", {}, el("h3", {}, "Exchanges"), exchanges), el("section", {}, el("h3", {}, "Reports"), callbacks));

  const refresh = refresher(async () => {
    try {
      const { requests, callbacks: reports, ...message } = await get(`/inbox/${id}`);
      reconcile(facts, [message], () => "facts", renderFacts);
      reconcile(actions, statuses(message), () => "status", () => statusForm(app, message));
      reconcile(exchanges, requests.count ? requests.entries : [{ none: true }], (one) => one.number ?? "none",
        (one) => one.none ? hint(message.state === "RECEIVED" ? "None: a handset sent it."
          : "None is kept: it is older than the 10,000 newest requests, or the service sent it by itself.")
          : exchange(one));
      reconcile(callbacks, reports.count ? reports.entries.map((one, at) => ({ ...one, at, when: one.at })) : [{ none: true }],
        (one) => one.at ?? "none", (one) => one.none ? hint(noReports(message), "li") : callback({ ...one, at: one.when }));
    } catch (failure) {
      if (failure.status === 404) {
        node.replaceChildren(nothing("This text is gone", el("p", {}, "The inbox was emptied, or it was dropped for newer ones.")));
      }
    }
  });

  function statuses(message) {
    const known = app.services.find((service) => service.name === message.service)?.statuses ?? {};
    return message.state !== "RECEIVED" && Object.keys(known).length > 0 ? [{ service: message.service }] : [];
  }
  return { id, node, refresh };
}

function renderFacts(message) {
  const incoming = message.state === "RECEIVED";
  const party = incoming ? message.sender : message.recipient;
  const facts = [
    ["Status", [state(message.state), message.vendorStatus !== null && ` ${message.vendorStatus}`, " since ", time(message.statusAt)]],
    [incoming ? "To" : "From", foreign(incoming ? message.recipient : message.sender)],
    ["Service", `${serviceTitle(message.service)}, account ${message.account}`],
    [incoming ? "Came in" : "Accepted", time(message.acceptedAt)],
    message.sendAt !== message.acceptedAt && ["Goes out", time(message.sendAt)],
    ["Length", `${many([...message.text].length, "character")}, ${many(message.segments, "segment")}`],
    !incoming && ["Price", price(message.price) ?? "not told by the service"],
    message.reference && ["Reference", foreign(message.reference)],
    message.flash && ["Flash", "shown at once, not stored"],
    message.statusUrl && ["Reports to", foreign(message.statusUrl)],
  ].filter(Boolean);
  return el("div", {},
    el("header", { class: "head" }, el("h2", {}, foreign(party)),
      el("a", { class: "button", href: href("numbers", party) }, "Conversation")),
    foreignText(message.text),
    el("dl", { class: "facts" }, facts.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])));
}

const foreignText = (text) => el("blockquote", { class: "body", dir: "auto" }, text);
const hint = (sentence, name = "p") => el(name, { class: "hint" }, sentence);

function noReports(message) {
  return message.state === "RECEIVED" ? "None: nobody is told what comes in." : message.statusUrl ? "None yet." : "None: the request gave no URL for reports.";
}

function statusForm(app, message) {
  const { statuses } = app.services.find((service) => service.name === message.service);
  const other = "";
  const status = select([...Object.entries(statuses).map(([value, meaning]) => [value, `${value} – ${meaning}`]), [other, "another …"]],
    undefined, { onchange: () => { custom.hidden = status.value !== other; } });
  const custom = el("input", { "aria-label": "Another status", placeholder: "any value", maxlength: "64", hidden: true });

  async function send(event) {
    event.preventDefault();
    const value = status.value === other ? custom.value : status.value;
    await attempt(async () => {
      await post("/inbox/status", { messageid: message.id, status: value });
      say(`Its status is ${value} now.`);
    });
  }
  return el("form", { class: "form inline", onsubmit: send },
    field("Set its status", el("span", { class: "row" }, status, custom, el("button", {}, "Set and report"))));
}
