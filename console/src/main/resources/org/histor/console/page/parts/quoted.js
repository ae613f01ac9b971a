// Foreign text, made safe to read: isolated in its direction, its invisible controls made visible, mixed alphabets pointed out.
import { h } from "./dom.js";

const CONTROLS = /[\u202A-\u202E\u2066-\u2069\u200B-\u200F\u061C\u00AD\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F]/u;
const LETTERS = /(\p{L}[\p{L}\p{M}'’]*)/u;

const named = (character) => "U+" + character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");

/** Latin with Cyrillic or Greek in one word: nobody writes so, but whoever wants a name to be mistaken for another. */
const mixed = (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);

function words(text) {
  return text.split(LETTERS).map((part) =>
    LETTERS.test(part) && mixed(part)
      ? h("span", { class: "mixed", title: "This word mixes alphabets: it may not be the name it looks like" }, part)
      : part);
}

/** The text as nodes. Directional and invisible controls become their visible names, so no text can pass for another. */
export function quoted(text) {
  const nodes = [];
  for (const part of String(text ?? "").split(new RegExp(`(${CONTROLS.source})`, "u"))) {
    if (part === "") continue;
    if (CONTROLS.test(part)) nodes.push(h("span", { class: "control", title: "invisible character, shown" }, named(part)));
    else nodes.push(...words(part));
  }
  return nodes.filter((node) => node !== "");
}

/** A name or phrase of a report inside our own sentence: whatever its direction, it cannot turn ours. */
export const foreign = (text) => h("bdi", {}, quoted(text));

/** A link to where a report was published, if its address is one of the web; the host is shown as the network spells it. */
export function source(url) {
  let address;
  try {
    address = new URL(url);
  } catch {
    return null;
  }
  if (address.protocol !== "https:" && address.protocol !== "http:") return null;
  return h("a", { href: address.href, rel: "noopener noreferrer", target: "_blank", class: "source-link" }, address.host, h("span", { class: "unseen" }, " (opens a new tab)"));
}
