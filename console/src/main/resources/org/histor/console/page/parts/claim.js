// One claim: who said it by way of whom, the sentence that proves it, and why it was coded so.
import { h, replace } from "./dom.js";
import { get } from "./api.js";
import { marked } from "./marked.js";
import { foreign, quoted, source } from "./quoted.js";
import { href } from "./route.js";
import { amount, longDay, number, plain } from "./words.js";

/** RIA → Reuters → State Department: the outlet first, the one who knows last. */
export function chain(claim) {
  const links = claim.chain?.length ? claim.chain : [{ name: claim.report?.publisher ?? claim.cite_info?.publisher ?? "the report" }];
  return h("ol", { class: "chain" }, links.map((link, index) =>
    h("li", { class: link.stance ? `stance-${link.stance}` : null },
      h("bdi", { class: "chain-name" }, quoted(link.name ?? "someone")), link.country && index > 0 ? h("span", { class: "code" }, ` ${link.country}`) : null,
      link.stance ? h("span", { class: "stance" }, ` ${link.stance}`) : null)));
}

/** The sentence, all of whose words are the report's. */
export const sentence = (claim) => h("blockquote", { dir: "auto" }, h("p", {}, marked(claim.text, claim.marks)));

export const code = (claim) =>
  h("p", { class: "coded" },
    h("span", { class: "code" }, [claim.event?.[0], ...(claim.mode ?? [])].filter(Boolean).join(" / ")),
    ` ${plain(claim.modality)}`,
    ` · ${plain(claim.report_status ?? claim.status)} here`,
    claim.date_text ? [" · ", foreign(`“${claim.date_text}”`)] : null,
    claim.date ? ` = ${longDay(claim.date)}` : null,
    (claim.size ?? []).map((size) => ` · ${amount(size)} ${plain(size.what)}`),
    ` · confidence ${Number(claim.text_info?.confidence ?? 0).toFixed(2)}`);

function weights(title, rows) {
  if (!rows?.length) return null;
  return h("div", {}, h("p", { class: "small-head" }, title), h("ul", {}, rows.map((row) =>
    typeof row === "string" ? h("li", {}, quoted(row)) : h("li", {}, quoted(row.feature), h("span", { class: "number" }, ` ${row.weight > 0 ? "+" : ""}${number(row.weight)}`)))));
}

function explained(why) {
  return [
    h("p", {}, "Rule ", h("code", {}, why.rule), why.family && why.family !== why.rule ? [" of ", h("code", {}, why.family)] : null, why.confidence !== undefined ? `; confidence ${number(why.confidence)}.` : "."),
    h("div", { class: "weights" }, weights("For", why.for), weights("Against", why.against)),
    why.text ? h("pre", { tabindex: 0, "aria-label": "Trace" }, quoted(why.text)) : null,
  ];
}

/** Asked of the server when it is first opened. */
export function why(claim) {
  const body = h("div", { class: "why-body" });
  const details = h("details", { class: "why" }, h("summary", {}, "Why this code"), body);
  details.addEventListener("toggle", async () => {
    if (!details.open || body.childNodes.length) return;
    replace(body, h("p", { class: "note" }, "Reading the sentence again …"));
    try {
      replace(body, explained(await get(`claims/${encodeURIComponent(claim.id)}/why`)));
    } catch (problem) {
      replace(body, h("p", { class: "problem" }, quoted(problem.message)));
    }
  });
  return details;
}

/** kept: whether the claim stands in the ledger, so that its code can be explained; alone: whether its report is not shown beside it. */
export function claimItem(claim, { kept = true, alone = true } = {}) {
  const report = claim.report ?? {};
  return h("li", { class: "claim", id: `claim-${claim.id}` },
    h("div", { class: "claim-head" }, chain(claim), report.published ? h("span", { class: "day" }, longDay(report.published)) : null),
    sentence(claim),
    code(claim),
    kept ? h("div", { class: "claim-foot" }, why(claim),
      alone && report.id !== undefined ? h("a", { href: href(`report/${encodeURIComponent(report.id)}`, { claim: claim.id }) }, "The whole report") : null,
      alone && report.url ? source(report.url) : null,
      report.copies_of ? h("span", { class: "note" }, "a copy of ", foreign(report.copies_of.publisher ?? report.copies_of)) : null) : null);
}
