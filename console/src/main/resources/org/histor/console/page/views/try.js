// Paste a report, see its claims. Nothing is kept.
import { h, replace } from "../parts/dom.js";
import { post } from "../parts/api.js";
import { claimItem } from "../parts/claim.js";
import { save } from "../parts/download.js";
import { head } from "../parts/head.js";
import { foreign, quoted } from "../parts/quoted.js";
import { iso, plain, several } from "../parts/words.js";

const EXAMPLE = `MOSCOW, Feb 17 (Northern Wire) - Russia expelled the US deputy ambassador to Moscow, Bartle Gorman, on Thursday, RIA reported. The US State Department said Russia had expelled Gorman without cause.

Russia has massed more than 100,000 troops near Ukraine's borders, according to Western officials. The Kremlin denies that it plans to invade its neighbour.`;

/** Text for a spreadsheet: what it would take for a formula is kept a text. */
const cell = (value) => {
  const words = String(value ?? "");
  return `"${(/^[=+\-@\t\r]/.test(words) ? "'" + words : words).replaceAll('"', '""')}"`;
};
const names = (parties) => (parties ?? []).map((party) => party.entity_name ?? party.raw_text).join("; ");

function csv(claims) {
  const columns = { id: (c) => c.id, date: (c) => c.date, event: (c) => c.event?.[0], mode: (c) => c.mode?.join(" "), modality: (c) => c.modality, actor: (c) => names(c.actor), recipient: (c) => names(c.recipient), said_by: (c) => names(c.said_by), status: (c) => c.status, confidence: (c) => c.text_info?.confidence, text: (c) => c.text };
  return [Object.keys(columns).map(cell), ...claims.map((claim) => Object.values(columns).map((column) => cell(column(claim))))].map((row) => row.join(",") + "\r\n").join("");
}

const jsonl = (claims) => claims.map(({ marks, chain, report, ...claim }) => JSON.stringify(claim) + "\n").join("");

function found(answer, took) {
  const { claims, notes } = answer;
  const bySentence = claims.length ? h("ol", { class: "claims" }, claims.map((claim) => claimItem(claim, { kept: false })))
    : h("p", {}, "No claim was found. Either the text says nothing of anyone's dealings with anyone, or Histor cannot read it.");
  return [
    h("h2", { tabindex: -1 }, several(claims.length, "claim"), h("span", { class: "note" }, ` read in ${took} ms`)),
    claims.length ? h("p", { class: "page-tools" }, h("button", { type: "button", class: "quiet", "data-save": "jsonl", onclick: () => save(new Blob([jsonl(claims)], { type: "application/x-ndjson" }), "claims.jsonl") }, "JSON Lines"),
      h("button", { type: "button", class: "quiet", "data-save": "csv", onclick: () => save(new Blob([csv(claims)], { type: "text/csv" }), "claims.csv") }, "CSV")) : null,
    bySentence,
    notes?.length ? [h("h2", {}, "Noticed"), h("ul", { class: "plain-list" }, notes.map((note) => h("li", {}, h("strong", {}, plain(note.what ?? note)), note.words ? [": ", h("q", {}, foreign(note.words))] : null)))] : null,
  ];
}

export async function render(main) {
  const results = h("div", { class: "results", "aria-live": "polite" });
  const text = h("textarea", { name: "text", id: "try-text", rows: 14, required: true, dir: "auto", "data-search": true });
  const published = h("input", { type: "date", name: "published", value: iso(new Date()) });
  const publisher = h("input", { type: "text", name: "publisher", autocomplete: "off" });
  const button = h("button", {}, "Read it");
  const form = h("form", { class: "try", onsubmit: async (event) => {
    event.preventDefault();
    button.disabled = true;
    replace(results, h("p", { class: "note" }, "Reading …"));
    const started = performance.now();
    try {
      const answer = await post("code", JSON.stringify({ text: text.value, ...(publisher.value ? { publisher: publisher.value } : {}), ...(published.value ? { published: published.value } : {}) }));
      replace(results, found(answer, Math.round(performance.now() - started)));
      results.querySelector("h2").focus();
    } catch (problem) {
      replace(results, h("p", { class: "problem" }, quoted(problem.message)));
    } finally {
      button.disabled = false;
    }
  } },
  h("label", { class: "field" }, h("span", {}, "Text of a report, in English"), text),
  h("div", { class: "pair" }, h("label", { class: "field" }, h("span", {}, "Published"), published), h("label", { class: "field" }, h("span", {}, "Publisher"), publisher)),
  h("p", { class: "form-foot" }, button, h("button", { type: "button", class: "quiet", onclick: () => { text.value = EXAMPLE; published.value = "2022-02-17"; text.focus(); } }, "Take an example")));
  replace(main, head("Try it", "Paste a report and see what it claims, according to whom. Nothing is kept."), h("div", { class: "try-and-results" }, form, results));
}
