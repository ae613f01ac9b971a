// The reports that the ledger was made from.
import { h, replace } from "../parts/dom.js";
import { get } from "../parts/api.js";
import { dataMenu, permalink } from "../parts/download.js";
import { head } from "../parts/head.js";
import { foreign } from "../parts/quoted.js";
import { changed, go, href } from "../parts/route.js";
import { longDay, number, plain } from "../parts/words.js";

const FIELDS = [["q", "Words", "search"], ["publisher", "Publisher", "text"], ["from", "Published from", "date"], ["to", "to", "date"]];

function row(report) {
  return h("tr", {},
    h("td", { class: "day" }, longDay(report.published)), h("td", {}, foreign(report.publisher ?? "–")),
    h("th", { scope: "row" }, h("a", { href: href(`report/${encodeURIComponent(report.id)}`), "data-row": true }, foreign(report.title || report.doc || "without a title"))),
    h("td", { class: "number" }, number(report.claims)), h("td", {}, report.standing && report.standing !== "current" && report.standing !== true ? plain(report.standing) : ""));
}

export async function render(main, { params }, signal) {
  const query = [...params].filter(([key]) => FIELDS.some(([name]) => name === key));
  const body = h("tbody", {});
  const foot = h("div", { class: "table-foot" });
  const load = async (cursor) => {
    const { items, next } = await get("reports", [...query, ["limit", 100], ...(cursor ? [["cursor", cursor]] : [])], signal);
    body.append(...items.map(row));
    replace(foot, next ? h("button", { type: "button", class: "more", onclick: () => load(next) }, "Show 100 more") : null, body.childElementCount === 0 ? h("p", { class: "note" }, "No report fits.") : null);
  };
  await load(null);
  replace(main, head("Reports", "Each is kept as it was received, with the claims that were read from it.", dataMenu("claims", []), permalink()),
    h("form", { class: "pair-form", onsubmit: (event) => event.preventDefault() }, FIELDS.map(([name, title, type]) => h("label", { class: "field" }, h("span", {}, title), h("input", { type, name, value: params.get(name) ?? "", "data-search": name === "q", onchange: (event) => go(changed({ [name]: event.target.value })) })))),
    h("table", { class: "wide reports" }, h("caption", { class: "unseen" }, "Reports"),
      h("thead", {}, h("tr", {}, ["Published", "Publisher", "Title"].map((title) => h("th", { scope: "col" }, title)), h("th", { scope: "col", class: "number" }, "Claims"), h("th", { scope: "col" }, h("span", { class: "unseen" }, "Standing")))), body), foot);
}
