/**
 * An element with attributes, listeners (`onclick`) and children. Texts are always set as text: nothing that came in
 * over the wire is ever read as HTML.
 */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      node.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(key, value === true ? "" : value);
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Somebody else's text: on its own, whatever direction it is written in. */
export function foreign(text, name = "bdi") {
  return el(name, { dir: "auto" }, String(text ?? ""));
}

/**
 * Brings the children of a list to what the items are. What has not changed stays as it is, with its focus and its
 * open details.
 */
export function reconcile(parent, items, keyOf, render) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const content = JSON.stringify(item);
    let node = old.get(key);
    if (!node || node.content !== content) {
      const fresh = Object.assign(render(item), { content });
      fresh.dataset.key = key;
      if (node) {
        place = place === node ? fresh : place;
        replace(node, fresh);
      }
      node = fresh;
    }
    old.delete(key);
    if (place === node) {
      place = node.nextElementSibling;
    } else {
      parent.insertBefore(node, place);
    }
  }
  old.forEach((node) => node.remove());
}

/** Puts a node in the place of another, with the focus, and with what was open. */
function replace(node, fresh) {
  const focusable = "a[href], button, summary, input, select, textarea";
  const at = [...node.querySelectorAll(focusable)].indexOf(document.activeElement);
  const focused = node === document.activeElement;
  fresh.open = node.open;
  node.replaceWith(fresh);
  if (focused) {
    fresh.focus();
  } else if (at >= 0) {
    [...fresh.querySelectorAll(focusable)][at]?.focus();
  }
}

/** Does something once the caller has been quiet for so long. */
export function debounced(milliseconds, action) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), milliseconds);
  };
}

/** A field with its label; of several in a row the first has it. */
export function field(label, input, hint) {
  const controls = "input, select, textarea";
  const labelled = input.matches(controls) ? input : input.querySelector(controls);
  const id = labelled.id || `f${field.count = (field.count ?? 0) + 1}`;
  labelled.id = id;
  return el("div", { class: "field" }, el("label", { for: id }, label), input, hint && el("p", { class: "hint" }, hint));
}

export function select(options, chosen, attributes = {}) {
  return el("select", attributes,
    options.map(([value, label]) => el("option", { value, selected: value === chosen }, label)));
}

/** Says something in a corner for a while, and to those who listen; in a dialog, since nothing else is heard then. */
export function say(sentence, isError = false) {
  const toast = el("p", { class: isError ? "toast error" : "toast" }, sentence);
  (document.querySelector("dialog[open] .said") ?? document.getElementById("toasts")).append(toast);
  setTimeout(() => toast.remove(), isError ? 8000 : 4000);
}

/** Does something for the user; what goes wrong is said in one sentence. */
export async function attempt(action) {
  try {
    return await action();
  } catch (failure) {
    say(failure.message, true);
    return undefined;
  }
}

/** A dialog on top of the page: `build(close)` gives its content. */
export function openDialog(title, build) {
  const dialog = el("dialog", { "aria-label": title, onclose: () => dialog.remove() });
  const close = () => dialog.close();
  dialog.append(
    el("div", { class: "dialog-head" }, el("h2", {}, title),
      el("button", { type: "button", class: "plain", "aria-label": "Close", onclick: close }, "✕")),
    build(close), el("div", { class: "said", role: "status", "aria-live": "polite" }));
  dialog.addEventListener("click", (event) => event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
