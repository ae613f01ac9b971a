// Making elements. Text from reports reaches the page only through here, as text nodes: nothing is ever parsed as HTML.

/** An element with attributes, listeners (`onclick: f`) and children; nothing, false and null children are left out. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Words that only a screen reader says. */
export const unseen = (words) => h("span", { class: "unseen" }, words);

export function replace(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

/** Shows a menu, closes it on Escape and when the pointer goes elsewhere. */
export function menu(title, ...items) {
  const details = h("details", { class: "menu" }, h("summary", {}, title), h("div", { class: "menu-items" }, items));
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
    event.stopPropagation();
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) details.open = false;
  });
  return details;
}
