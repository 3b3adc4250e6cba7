import { el, reconcile } from "./dom.js";

/**
 * A list of links beside what the chosen one is about; on a narrow screen one after the other. Up and down (or k and
 * j) go from link to link.
 */
export function panes({ label, toolbar, render, keyOf, back }) {
  const list = el("ol", { class: "list", "aria-label": label });
  const status = el("p", { class: "count", role: "status" });
  const empty = el("div", { class: "empty", hidden: true });
  const pager = el("div", { class: "pager", role: "group", "aria-label": "Pages", hidden: true });
  const detail = el("section", { class: "detail", "aria-label": "Details", tabindex: "-1" });
  const side = el("div", { class: "side" }, toolbar, status, list, empty, pager);
  const node = el("div", { class: "panes" }, side, detail);
  list.addEventListener("keydown", walk);

  function walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(event.target.closest("a")) + step;
    links[Math.max(0, Math.min(links.length - 1, at))]?.focus();
  }

  return {
    node, detail, pager, empty,
    /** Shows these entries, of which one may be the chosen one; bare, where there is nothing to look for either. */
    show(items, chosen, sentence, isBare = false) {
      node.classList.toggle("bare", isBare && !chosen);
      reconcile(list, items.map((item) => ({ ...item, chosen: String(keyOf(item)) === String(chosen) })), keyOf, render);
      if (status.textContent !== sentence) {
        status.textContent = sentence;
      }
      empty.hidden = items.length > 0;
    },
    /** Whether the details are in front, on a narrow screen. */
    choose(isChosen, content) {
      node.classList.toggle("chosen", isChosen);
      if (content !== detail.firstElementChild?.nextElementSibling) {
        detail.replaceChildren(el("a", { class: "back", href: back() }, "← Back"), content);
      }
    },
    focusFirst() {
      list.querySelector("a")?.focus();
    },
  };
}

/** What the chosen one is about, made of its id when another is chosen; none, where none is. */
export function details(view, make, none) {
  let shown = null;
  return {
    show(id) {
      if (id && shown?.id !== id) {
        shown = make(id);
      } else if (!id) {
        shown = null;
      }
      view.choose(Boolean(id), shown?.node ?? none);
      shown?.refresh();
    },
    refresh: () => shown?.refresh(),
  };
}

/** One entry of the list. */
export function entry(item, href, ...lines) {
  return el("li", {}, el("a", { href, "aria-current": item.chosen && "true" }, lines));
}

/** What stands there when there is nothing. */
export function nothing(title, ...more) {
  return el("div", { class: "nothing" }, el("h2", {}, title), more);
}
