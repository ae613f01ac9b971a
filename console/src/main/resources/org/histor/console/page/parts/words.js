// Plain words for days, numbers and what is known of an event.

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

export const date = (day) => new Date(day + "T00:00:00Z");
export const iso = (moment) => moment.toISOString().slice(0, 10);
export const longDay = (day) => (day ? DAY.format(date(day.slice(0, 10))) : "day unknown");
export const shortDay = (day) => (day ? SHORT.format(date(day.slice(0, 10))) : "–");
export const number = (value) => NUMBER.format(value);
export const signed = (value) => (value > 0 ? "+" : value < 0 ? "−" : "") + NUMBER.format(Math.abs(value));
export const several = (count, one, many = one + "s") => `${number(count)} ${count === 1 ? one : many}`;
export const addDays = (day, days) => iso(new Date(date(day).getTime() + days * 86400000));

/** 18–24 February 2022; 28 January – 3 February 2022. */
export function span(from, to) {
  if (from === to) return longDay(from);
  return DAY.formatRange(date(from), date(to));
}

/** Russia, the United States and 2 others. */
export function list(names, most = 3) {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} others`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

export const plain = (code) => String(code ?? "").toLowerCase().replaceAll(/[-_]/g, " ");

export const QUADS = [
  { code: 1, name: "Verbal cooperation", sign: "○" },
  { code: 2, name: "Material cooperation", sign: "●" },
  { code: 3, name: "Verbal conflict", sign: "◇" },
  { code: 4, name: "Material conflict", sign: "◆" },
];
export const quad = (code) => QUADS[code - 1];

const isParty = (origin) => origin.kind !== "media";
const names = (origins) => list([...new Set(origins.map((origin) => origin.name))]);

/** Who stands behind an event and who against it, as pairs of verb and names: reported by RIA, denied by Russia. */
export function witnesses(event) {
  const media = event.supported_by.filter((origin) => !isParty(origin));
  const parties = event.supported_by.filter(isParty);
  const verb = event.status === "announced" ? "announced" : event.status === "confirmed" ? "confirmed" : "claimed";
  const said = [];
  if (media.length) said.push(["reported", names(media)]);
  if (parties.length) said.push([verb, names(parties)]);
  if (event.denied_by.length) said.push(["denied", names(event.denied_by)]);
  return said;
}

/** 3,000; at least 100,000; about 20; 5–7. */
export function amount({ min, max, approx }) {
  const about = approx ? "about " : "";
  if (min !== null && max !== null) return about + (min === max ? number(min) : `${number(min)}–${number(max)}`);
  return min !== null ? `at least ${number(min)}` : max !== null ? `at most ${number(max)}` : "unknown";
}

const LINKS = {
  "carried-out": ["Carried out", "Carries out what was announced"],
  "tit-for-tat": ["Answered in kind", "Answers in kind"],
  "answer-announced": ["An answer was announced", "Announced in answer"],
  response: ["Followed by action", "Follows the announcement"],
  "pledge-kept": ["The pledge was kept", "Keeps the pledge"],
  "pledge-contradicted": ["The pledge was contradicted", "Contradicts the pledge"],
};

/** How one event hangs on another: "Answered in kind 3 days later". */
export function linkWords(kind, forward, days) {
  const words = (LINKS[kind] ?? [plain(kind), plain(kind)])[forward ? 0 : 1];
  const when = days === 0 ? "the same day" : `${several(days, "day")} ${forward ? "later" : "before"}`;
  return `${words}, ${when}`;
}
