// Word of what is new. The page under the reader does not change until the reader says so.
import { h, replace } from "./dom.js";
import { several } from "./words.js";

/** show: called when the reader wants to see what is new. */
export function live(show) {
  const news = document.getElementById("news");
  const count = document.getElementById("ledger-count");
  let seen = null;

  function offer(state) {
    const added = state.events - seen.events;
    const words = added > 0 ? several(added, "new event") : "The ledger has changed";
    replace(news, h("p", {}, `${words} – `, h("button", { type: "button", onclick: async () => {
      seen = state;
      replace(news);
      await show();
    } }, "Show")));
  }

  function told({ data }) {
    const state = JSON.parse(data);
    count.textContent = `${several(state.reports, "report")} · ${several(state.events, "event")}`;
    if (seen === null) seen = state;
    else if (state.version !== seen.version) offer(state);
  }

  // a page that is left but kept for the way back must not hold on to one of the few connections to the server
  let stream = null;
  const close = () => stream?.close();
  function open() {
    close();
    stream = new EventSource("/api/v1/stream");
    stream.addEventListener("ledger", told);
  }
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  open();
}
