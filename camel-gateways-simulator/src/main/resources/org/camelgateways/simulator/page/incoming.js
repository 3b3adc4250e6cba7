import { attempt, el, field, say, select } from "./dom.js";
import { post } from "./api.js";
import { serviceTitle } from "./format.js";

/** Writes a text as a handset would: to a service that takes texts in. */
export function incomingForm(app, { from = "", onSent = () => {} }) {
  const takers = app.services.filter((service) => service.incoming);
  const service = select(takers.map(({ name }) => [name, serviceTitle(name)]), takers[0]?.name, { required: true });
  const account = select(app.accounts.map((user) => [user, user]), "demo");
  const sender = el("input", { value: from, required: true, inputmode: "tel", autocomplete: "off", placeholder: "+46701740605" });
  const recipient = el("input", { inputmode: "tel", autocomplete: "off", placeholder: "the account's usual one" });
  const text = el("textarea", { required: true, rows: "3" });
  const form = el("form", { class: "form", onsubmit: send },
    el("div", { class: "two" }, field("Service", service), field("Account", account)),
    el("div", { class: "two" }, field("From", sender), field("To", recipient)),
    field("Text", text), el("div", { class: "row end" }, el("button", { class: "primary" }, "Send it in")));

  async function send(event) {
    event.preventDefault();
    await attempt(async () => {
      await post("/inbox/incoming", {
        service: service.value, account: account.value, sender: sender.value.trim(), recipient: recipient.value.trim(),
        text: text.value,
      });
      text.value = "";
      onSent();
      say("The text came in.");
    });
  }
  return form;
}
