// Pairs of countries, the busiest first.
import { h, replace } from "../parts/dom.js";
import { get, meta } from "../parts/api.js";
import { permalink } from "../parts/download.js";
import { head } from "../parts/head.js";
import { foreign } from "../parts/quoted.js";
import { go, href } from "../parts/route.js";
import { longDay, number, signed } from "../parts/words.js";

/** Two fields and a button: any pair, busy or not. */
export function pairForm(countries, a = "", b = "") {
  const select = (name, title, value) => h("label", { class: "field" }, h("span", {}, title),
    h("select", { name, "aria-label": title }, countries.map((country) => h("option", { value: country.code, selected: country.code === value }, `${country.name} (${country.code})`))));
  return h("form", { class: "pair-form", onsubmit: (event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    if (data.get("a") !== data.get("b")) go(href(`dyad/${data.get("a")}/${data.get("b")}`));
  } }, select("a", "One side", a || countries[0]?.code), select("b", "Other side", b || countries[1]?.code), h("button", {}, "Show"));
}

export async function render(main, { params }, signal) {
  const [{ countries }, { items }] = await Promise.all([meta(), get("dyads", { limit: 100 }, signal)]);
  replace(main, head("Dyads", "Two countries and what each did to the other.", permalink()),
    pairForm(countries),
    h("table", { class: "wide" }, h("caption", { class: "unseen" }, "Dyads, the busiest first"),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Dyad"), h("th", { scope: "col", class: "number" }, "Events"), h("th", { scope: "col", class: "number" }, "Sum of scores"), h("th", { scope: "col" }, "Last event"))),
      h("tbody", {}, items.map((pair) => h("tr", {},
        h("th", { scope: "row" }, h("a", { href: href(`dyad/${pair.a}/${pair.b}`), "data-row": true }, foreign(pair.a_name ?? pair.a), " – ", foreign(pair.b_name ?? pair.b))),
        h("td", { class: "number" }, number(pair.events)), h("td", { class: "number" }, signed(pair.score)), h("td", {}, longDay(pair.last_day)))))));
}
