// The address says all: page, filters, what is open. A copied address shows the same again.

/** `#/events?actor=RUS&open=3f2a` → `{ path: ["events"], params }`. */
export function route() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  return { path: path.split("/").filter(Boolean).map(decodeURIComponent), params: new URLSearchParams(query ?? "") };
}

/** An address of the page; parameters without a value are left out. */
export function href(path, params = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of params instanceof URLSearchParams ? params : Object.entries(params)) {
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== "" && one !== false) query.append(key, one);
  }
  const tail = query.toString();
  return `#/${path}${tail ? "?" + tail : ""}`;
}

export function go(address, { replace = false } = {}) {
  if (address === location.hash) return;
  if (replace) {
    history.replaceState(null, "", address);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else location.hash = address;
}

/** The address with some parameters changed: a value, a list of values, or null for none. */
export function changed(changes) {
  const { path, params } = route();
  for (const [key, value] of Object.entries(changes)) {
    params.delete(key);
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== "") params.append(key, one);
  }
  return href(path.map(encodeURIComponent).join("/"), params);
}
