import { attempt, el, field, openDialog, say } from "./dom.js";
import { post } from "./api.js";
import { clockDay, clockTime, many, now } from "./format.js";

const STEPS = [["PT10S", "10 seconds"], ["PT1M", "1 minute"], ["PT1H", "1 hour"], ["P1D", "1 day"], ["P7D", "1 week"]];

/** The simulator's clock: shown in the bar, run forward in a dialog. */
export function clock(app, button) {
  const face = button.querySelector("time");
  const tick = () => {
    face.replaceChildren(el("span", { class: "date" }, `${clockDay()}, `), clockTime());
    face.dateTime = now().toISOString();
  };
  setInterval(tick, 1000);
  button.addEventListener("click", () => openDialog("The simulator's clock", () => dialog(app)));
  return tick;
}

function dialog(app) {
  const face = el("p", { class: "face" });
  const waiting = el("p", { class: "hint" });
  const to = el("input", { type: "datetime-local", step: "1", value: local(now()), max: "9999-12-31T23:59:59", required: true });
  const show = () => {
    face.textContent = `${clockDay()}, ${clockTime()}`;
    waiting.textContent = app.state?.pending ? `${many(app.state.pending, "thing")} to happen later: texts, deliveries, reports.`
      : "Nothing is waiting for its time.";
  };
  show();
  const timer = setInterval(() => face.isConnected ? show() : clearInterval(timer), 500);
  const run = (input, how) => attempt(async () => {
    await post("/clock", input);
    say(`The clock was run forward ${how}.`);
    show();
  });
  return el("div", { class: "form" }, face, waiting,
    el("div", { class: "row wrap", role: "group", "aria-label": "Run forward by" }, STEPS.map(([advance, label]) =>
      el("button", { type: "button", onclick: () => run({ advance }, `by ${label}`) }, `+ ${label}`))),
    el("form", {
      class: "form", onsubmit: (event) => {
        event.preventDefault();
        run({ to: new Date(to.value).toISOString() }, "to that time");
      },
    }, field("Or to", el("span", { class: "row" }, to, el("button", {}, "Run")),
      "It only runs forward; whatever falls due on the way happens, in its order.")));
}

/** As such an input wants it: in this browser's zone. */
function local(date) {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
