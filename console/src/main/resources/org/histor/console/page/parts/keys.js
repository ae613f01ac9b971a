// Keys: j and k walk through rows, / searches, ? explains, Escape closes. They can be switched off.
import { h, replace } from "./dom.js";

const STORED = "histor-keys";
const KEYS = [
  ["j, k", "next, previous row"],
  ["Enter", "open or close the row"],
  ["/", "search"],
  ["Esc", "close what is open, leave the field"],
  ["?", "this list"],
];

let on = true;
try {
  on = localStorage.getItem(STORED) !== "off";
} catch {
  // storage is barred: keys are on
}

function switched(value) {
  on = value;
  try {
    localStorage.setItem(STORED, on ? "on" : "off");
  } catch {
    // holds until the page is left
  }
}

function move(step) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (rows.length === 0) return;
  const here = rows.indexOf(document.activeElement.closest("[data-row]") ?? document.activeElement);
  const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function closeOpen() {
  const open = document.activeElement.closest(".detail")?.previousElementSibling?.querySelector("[data-row]") ?? document.activeElement.closest("[data-row][aria-expanded=true]") ?? document.querySelector("[data-row][aria-expanded=true]");
  if (open) {
    open.click();
    open.focus();
  }
}

const typing = (target) => target.closest("input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]");

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") {
    if (document.querySelector("dialog[open]")) return;
    if (typing(event.target)) {
      // else a search field would empty itself
      event.preventDefault();
      event.target.blur();
    } else closeOpen();
    return;
  }
  if (!on || typing(event.target) || document.querySelector("dialog[open]")) return;
  const search = document.querySelector("[data-search]");
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "?") showKeys();
  else if (event.key === "/" && search) {
    search.closest("details")?.setAttribute("open", "");
    search.focus();
    search.select?.();
  } else return;
  event.preventDefault();
}

export function showKeys() {
  const dialog = document.getElementById("keys");
  replace(
    dialog,
    h("h2", { id: "keys-title" }, "Keys"),
    h("dl", { class: "keys" }, KEYS.map(([key, what]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, what)])),
    h("label", { class: "check" }, h("input", { type: "checkbox", checked: on, onchange: (event) => switched(event.target.checked) }), " single-letter keys are on"),
    h("form", { method: "dialog" }, h("button", {}, "Close")),
  );
  dialog.showModal();
}

export function listen() {
  document.addEventListener("keydown", pressed);
  document.getElementById("help-button").addEventListener("click", showKeys);
}
