import { el, foreign } from "./dom.js";
import { many, time } from "./format.js";

const NO_REPLY = "No reply: the request was not taken in as a whole, or a fault struck before.";

/** A request and its reply, to be opened; credentials are masked by the simulator already. */
export function exchange(request, open = false) {
  const status = request.reply?.status ?? request.replyStatus;
  return el("details", { class: "exchange", open },
    el("summary", {},
      el("span", { class: "method" }, request.method), " ",
      foreign(request.function ?? request.path, "span"),
      el("span", { class: "outcome", "data-bad": status !== undefined && status !== null && status >= 400 },
        status === undefined || status === null ? "no reply" : `→ ${status}`),
      faults(request.faults), time(request.at)),
    wire("Request", `${request.method} ${request.path}${request.query ? `?${request.query}` : ""}`, request.headers, request.body),
    request.reply
      ? wire("Reply", String(request.reply.status), request.reply.headers, request.reply.body, request.reply.length)
      : el("p", { class: "hint" }, NO_REPLY));
}

/** The faults that struck, by name. */
export function faults(struck) {
  return (struck ?? []).map((fault) => el("span", { class: "struck", title: `seed ${fault.seed}, request ${fault.number}` },
    fault.kind));
}

/** One attempt to tell the user's own server. */
export function callback(report) {
  const answer = report.failure
    ? report.failure
    : `answered ${report.answerStatus}${report.acknowledged ? ", counted as received" : ", not counted as received"}`;
  return el("li", { class: "callback", "data-bad": !report.acknowledged },
    el("p", {}, time(report.at), " ", foreign(report.url), " ", el("strong", {}, answer)),
    pre("Parameters", Object.entries(report.parameters).map(([name, value]) => `${name}=${value}`).join("\n")),
    report.answerBody && pre("Answer", report.answerBody));
}

function wire(title, first, headers, body, length) {
  const head = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return pre(title, [first, ...head, "", body ?? ""].join("\n").trimEnd(),
    length !== undefined && length > 65536 && `The first 65,536 of ${many(length, "byte")}`);
}

function pre(title, text, hint) {
  return el("figure", {}, el("figcaption", {}, title, hint && ` · ${hint}`),
    el("pre", { tabindex: "0", role: "region", "aria-label": title }, text));
}
