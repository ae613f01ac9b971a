// The frame: which page is shown, the theme, the keys, and word of what is new in the ledger.
import { h, replace } from "./parts/dom.js";
import { meta } from "./parts/api.js";
import { listen } from "./parts/keys.js";
import { live } from "./parts/live.js";
import { quoted } from "./parts/quoted.js";
import { route } from "./parts/route.js";
import { themes } from "./parts/theme-button.js";
import { head } from "./parts/head.js";

/** First part of the address → its module, and the entry of the navigation that it belongs to. */
const VIEWS = {
  "": ["today", "today"], events: ["events", "events"], event: ["event", "events"], dyads: ["dyads", "dyads"], dyad: ["dyad", "dyads"],
  map: ["map", "map"], network: ["network", "network"], reports: ["reports", "reports"], report: ["report", "reports"], try: ["try", "try"],
};

const main = document.getElementById("main");
let shown = null;
let running = null;

function navigation(page) {
  for (const link of document.querySelectorAll("#pages a")) {
    if (link.dataset.page === page) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function failed(error) {
  if (error.name === "AbortError") return;
  console.error(error);
  replace(main, head("This page could not be shown"), h("p", { class: "problem", role: "alert" }, quoted(error.message)), h("p", {}, h("button", { type: "button", onclick: () => show(true) }, "Try again")));
}

async function show(anew = false) {
  const here = route();
  const [name, page] = VIEWS[here.path[0] ?? ""] ?? [];
  running?.abort();
  if (!name) {
    replace(main, head("There is no such page"), h("p", {}, h("a", { href: "#/" }, "Today")));
    shown = null;
    performance.mark("histor-shown");
    return;
  }
  running = new AbortController();
  const { signal } = running;
  navigation(page);
  main.setAttribute("aria-busy", "true");
  const path = here.path.join("/");
  const moved = shown !== path;
  try {
    const view = await import(`./views/${name}.js`);
    if (signal.aborted) return;
    if (!moved && !anew && view.update) await view.update(main, here, signal);
    else await view.render(main, here, signal);
    if (signal.aborted) return;
    if (moved && shown !== null) {
      scrollTo(0, 0);
      main.querySelector("h1")?.focus();
    }
    shown = path;
  } catch (error) {
    failed(error);
  } finally {
    if (!signal.aborted) {
      main.removeAttribute("aria-busy");
      performance.mark("histor-shown");
    }
  }
}

addEventListener("hashchange", () => show());
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
themes(document.getElementById("theme-button"));
listen();
live(async () => {
  await meta(true);
  await show(true);
});
show();
