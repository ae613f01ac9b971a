// The head of a page: what it is, what it says in a sentence, and what can be taken along.
import { h } from "./dom.js";

export function head(title, standfirst, ...tools) {
  document.title = `${typeof title === "string" ? title : title.textContent} – Histor`;
  return h("div", { class: "page-head" },
    h("div", {}, h("h1", { tabindex: -1 }, title), standfirst ? h("p", { class: "standfirst" }, standfirst) : null),
    h("div", { class: "page-tools" }, tools));
}
