/** Calls the simulator; what it refuses is an error with its sentence. */
async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Error("The simulator does not answer. Is it still running?");
  }
  const json = response.status === 204 ? {} : await response.json();
  if (!response.ok) {
    throw Object.assign(new Error(json.error ?? `The simulator answered ${response.status}.`), { status: response.status });
  }
  return json;
}

/** A path with those parameters that have a value. */
export function path(base, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  return query ? `${base}?${query}` : base;
}

export const get = (at, parameters = {}) => call("GET", path(at, parameters));
export const post = (at, body) => call("POST", at, body);
export const del = (at) => call("DELETE", at);

/** Listens to what changes for as long as the page is looked at: browsers have few connections to spare. */
export function listen(onState, onLost) {
  let source = null;
  const open = () => {
    source = new EventSource("/inbox/events");
    source.onmessage = (event) => onState(JSON.parse(event.data));
    source.onerror = onLost;
  };
  document.addEventListener("visibilitychange", () => {
    source?.close();
    source = null;
    if (!document.hidden) {
      open();
    }
  });
  open();
}

/**
 * Repeats a request whenever it is told to, one at a time and not more often than makes sense; the newest answer wins.
 */
export function refresher(load) {
  const pause = 150;
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await load();
    } finally {
      await new Promise((resolve) => setTimeout(resolve, pause));
      running = false;
      if (again) {
        again = false;
        run();
      }
    }
  };
  return run;
}
