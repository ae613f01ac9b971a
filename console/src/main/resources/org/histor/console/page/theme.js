// Runs before the first paint, so that a chosen theme does not flash in the other one's colours.
(() => {
  try {
    const chosen = localStorage.getItem("histor-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // storage is barred: the system's theme holds
  }
})();
