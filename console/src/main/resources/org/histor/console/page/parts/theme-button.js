// Dark, light, or as the system has it.
const NAMES = { auto: "Theme: auto", light: "Theme: light", dark: "Theme: dark" };
const NEXT = { auto: "light", light: "dark", dark: "auto" };

export function themes(button) {
  const root = document.documentElement;
  const say = () => (button.textContent = NAMES[root.dataset.theme ?? "auto"]);
  button.addEventListener("click", () => {
    const chosen = NEXT[root.dataset.theme ?? "auto"];
    if (chosen === "auto") delete root.dataset.theme;
    else root.dataset.theme = chosen;
    try {
      localStorage.setItem("histor-theme", chosen);
    } catch {
      // holds until the page is left
    }
    say();
  });
  say();
}
