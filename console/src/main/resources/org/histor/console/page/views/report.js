// One report: the whole text with its claims marked, the claims beside it, what was noticed, and who else carried it.
import { h, replace } from "../parts/dom.js";
import { get } from "../parts/api.js";
import { claimItem } from "../parts/claim.js";
import { dataMenu, permalink, printButton } from "../parts/download.js";
import { head } from "../parts/head.js";
import { foreign, quoted, source } from "../parts/quoted.js";
import { href } from "../parts/route.js";
import { longDay, plain, several } from "../parts/words.js";

/**
 * The text cut at every border of a mark: claims of one sentence overlap, so a stretch may belong to several.
 * Its sentences are shaded, and the parts of the claims underlined.
 */
function stretches(text, spans, marks) {
  const borders = new Set([0, text.length]);
  for (const { start, end } of [...spans, ...marks]) borders.add(start).add(end);
  const cuts = [...borders].filter((at) => at >= 0 && at <= text.length).sort((one, other) => one - other);
  const inside = (range, from) => range.start <= from && from < range.end;
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    claims: spans.filter((span) => inside(span, from)).map((span) => span.claim),
    kinds: [...new Set(marks.filter((mark) => inside(mark, from)).map((mark) => mark.kind))],
  }));
}

const start = (claim) => (claim.span ?? claim.text_info?.span ?? [0])[0];

function body(report, choose) {
  const spans = report.claims.map((claim) => ({ claim: claim.id, start: (claim.span ?? claim.text_info?.span ?? [0, 0])[0], end: (claim.span ?? claim.text_info?.span ?? [0, 0])[1] }));
  const nodes = stretches(report.text, spans, report.text_marks ?? []).map((part) => {
    if (part.claims.length === 0) return h("span", {}, quoted(part.text));
    const kind = part.kinds[0];
    return h("span", { class: `in-claim${kind ? ` mark ${kind}` : ""}`, "data-claims": part.claims.join(" "), title: part.kinds.length ? part.kinds.map(plain).join(", ") : null, onclick: () => choose(part.claims[0]) }, quoted(part.text));
  });
  return h("div", { class: "report-text", dir: "auto" }, nodes);
}

function choose(main, id, scroll) {
  for (const chosen of main.querySelectorAll(".chosen")) chosen.classList.remove("chosen");
  for (const part of main.querySelectorAll("[data-claims]")) part.classList.toggle("chosen", part.dataset.claims.split(" ").includes(id));
  const item = document.getElementById(`claim-${id}`);
  item?.classList.add("chosen");
  (scroll === "text" ? main.querySelector(".report-text .chosen") : item)?.scrollIntoView({ block: "nearest" });
}

function notes(rows) {
  if (!rows?.length) return null;
  return h("section", {}, h("h2", {}, "Noticed"), h("ul", { class: "plain-list" }, rows.map((note) => h("li", {}, h("strong", {}, plain(note.what)), note.words ? [": ", h("q", {}, foreign(note.words))] : null))));
}

function carried(rows) {
  if (!rows?.length) return null;
  return h("section", {}, h("h2", {}, "Who else carried it"), h("ul", { class: "plain-list" }, rows.map((other) =>
    h("li", {}, h("a", { href: href(`report/${encodeURIComponent(other.report)}`) }, foreign(other.publisher ?? "someone"), ": ", foreign(other.title ?? other.report)), h("span", { class: "note" }, other.why === "copy" ? " a copy" : ` ${other.why}`)))));
}

export async function render(main, { path, params }, signal) {
  const report = await get(`reports/${encodeURIComponent(path[1] ?? "")}`, null, signal);
  const where = report.url ? source(report.url) : null;
  const claims = h("ol", { class: "claims" }, [...report.claims].sort((one, other) => start(one) - start(other)).map((claim) => {
    const item = claimItem(claim, { alone: false });
    const foot = item.querySelector(".claim-foot");
    foot?.append(h("button", { type: "button", class: "as-link", "data-row": true, onclick: () => choose(main, claim.id, "text") }, "Show in the text"));
    if (claim.event_id) foot?.append(h("a", { href: href(`event/${encodeURIComponent(claim.event_id)}`) }, "The event"));
    return item;
  }));
  replace(main,
    head(h("span", {}, foreign(report.title || "A report without a title")), [foreign(report.publisher ?? "unknown publisher"), report.published ? `, ${longDay(report.published)}` : "", where ? [" · ", where] : "", ` · ${several(report.claims.length, "claim")}`], dataMenu("claims", []), permalink(), printButton()),
    h("div", { class: "report-and-claims" },
      h("article", { "aria-label": "Text of the report" }, report.text ? body(report, (id) => choose(main, id)) : h("p", { class: "note" }, "The ledger keeps the claims of this report, not its text.")),
      h("div", {}, h("h2", {}, "Claims"), claims, notes(report.notes), carried(report.carried_by))));
  if (params.get("claim")) choose(main, params.get("claim"), "text");
}
