// Asking the server.

/** What the server would not do, in its own words (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `The server answered ${status}.`);
    this.status = status;
    this.heirs = body.heirs ?? [];
  }
}

async function answer(response) {
  if (response.ok) return response.json();
  let body = {};
  try {
    body = await response.json();
  } catch {
    // a proxy's page, perhaps: the status must do
  }
  throw new Problem(response.status, body);
}

export const address = (path, params) => {
  const query = params ? new URLSearchParams(params).toString() : "";
  return `/api/v1/${path}${query ? "?" + query : ""}`;
};

export const get = async (path, params, signal) => answer(await fetch(address(path, params), { signal }));

export const post = async (path, body, type = "application/json") =>
  answer(await fetch(address(path), { method: "POST", headers: { "Content-Type": type }, body }));

let described = null;

/** What the ledger and the codebook hold; asked once, and anew when the ledger has changed. */
export function meta(anew = false) {
  if (!described || anew) {
    described = get("meta");
    described.catch(() => (described = null));
  }
  return described;
}
