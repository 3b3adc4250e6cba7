import { path } from "./api.js";

/** Where the page is: `#/view/id?name=value`. */
export function route() {
  const [at, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [view, ...rest] = at.split("/").map(decoded);
  return { view: view || "inbox", id: rest.join("/"), parameters: Object.fromEntries(new URLSearchParams(query)) };
}

/** What somebody typed wrongly is what it is. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const href = (view, id = "", parameters = {}) =>
  path(`#/${view}${id === "" ? "" : `/${encodeURIComponent(id)}`}`, parameters);

/** Goes there, without a step back to where it was. */
export function replaceRoute(hash) {
  history.replaceState(null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
