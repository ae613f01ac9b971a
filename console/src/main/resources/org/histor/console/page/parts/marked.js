// A sentence with its parts marked: underlined in a colour, and named in small letters, so that colour is not needed.
import { h } from "./dom.js";
import { quoted } from "./quoted.js";

const NAMES = { actor: "who", act: "did", recipient: "to whom", time: "when", place: "where", source: "says", size: "how many" };

/** text with marks `[{kind, start, end}]`, sorted and apart from one another. */
export function marked(text, marks) {
  const nodes = [];
  let at = 0;
  for (const { kind, start, end } of marks ?? []) {
    if (start < at || end > text.length) continue;
    nodes.push(...quoted(text.slice(at, start)));
    nodes.push(h("span", { class: `mark ${kind}`, "data-kind": kind }, quoted(text.slice(start, end)), h("small", {}, NAMES[kind] ?? kind)));
    at = end;
  }
  nodes.push(...quoted(text.slice(at)));
  return nodes;
}
