"""What our own sentences cover: events by mode and modality, regions, domains, shapes, lengths; near-duplicates; words that give a class away.

    coverage.py SENTENCES_FOLDER
"""
import collections
import math
import pathlib
import re
import sys

from sentences import EVENTS, MODALITIES, read_sentences

WORD = re.compile(r"[\w'-]+")


def headings(path):
    """{line number: {key: value}} of the '## key: value; ...' line in force."""
    found, now = {}, {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("##"):
            now = dict(part.strip().split(": ", 1) for part in line.lstrip("#").split(";") if ": " in part)
        found[number] = now
    return found


def words(text):
    return [word.lower() for word in WORD.findall(text)]


def outside(row):
    """The words of a sentence that are not in its marked parties."""
    spans = sorted(span for span in (row.source, row.target) if span)
    text, at = "", 0
    for start, end in spans:
        text += row.text[at:start] + " "
        at = max(at, end)
    return words(text + row.text[at:])


def table(rows):
    print(f"{'event':10s} {'rows':>5s} {'≥20 words':>9s} {'distinct':>8s}  modalities; modes")
    for event in EVENTS:
        mine = [row for row in rows if row.event == event]
        if mine:
            long = sum(len(words(row.text)) >= 20 for row in mine)
            lemmas = len({word for row in mine for word in outside(row)})
            modality = collections.Counter(row.modality for row in mine)
            modes = collections.Counter(row.mode or "-" for row in mine)
            print(f"{event:10s} {len(mine):5d} {long / len(mine):9.0%} {lemmas:8d}  "
                  + " ".join(f"{name} {modality[name]}" for name in MODALITIES if modality[name]) + "; "
                  + " ".join(f"{name} {count}" for name, count in modes.most_common()))


def near_duplicates(rows):
    """Pairs of sentences that share over 60 % of their word trigrams."""
    index, grams = collections.defaultdict(set), []
    for i, row in enumerate(rows):
        text = words(row.text)
        grams.append({tuple(text[j:j + 3]) for j in range(len(text) - 2)})
        for gram in grams[-1]:
            index[gram].add(i)
    pairs = set()
    for i, mine in enumerate(grams):
        shared = collections.Counter(j for gram in mine for j in index[gram] if j < i)
        for j, count in shared.items():
            if count > 0.6 * min(len(mine), len(grams[j])):
                pairs.add((j, i))
    return sorted(pairs)


def leaks(rows, spans, least=8):
    """Words of the parties (or of the rest) that stand in one class far more often than chance: [(word, class, share, count)]."""
    total = collections.Counter()
    by_class = collections.defaultdict(collections.Counter)
    for row in rows:
        text = " ".join(row.text[slice(*span)] for span in (row.source, row.target) if span) if spans else None
        for word in set(words(text) if spans else outside(row)):
            total[word] += 1
            by_class[word][row.event] += 1
    sizes = collections.Counter(row.event for row in rows)
    found = []
    for word, count in total.items():
        if count >= least:
            event, most = by_class[word].most_common(1)[0]
            surprise = math.log((most / count) / (sizes[event] / len(rows)))
            if most / count > 0.6:
                found.append((surprise * most, word, event, most / count, count))
    return sorted(found, reverse=True)


def main():
    folder = pathlib.Path(sys.argv[1])
    rows, facts = [], collections.defaultdict(collections.Counter)
    for path in sorted(folder.glob("*.txt")):
        heads = headings(path)
        for row in read_sentences(path):
            rows.append(row)
            for key, value in heads[int(row.place.rsplit(":", 1)[1])].items():
                facts[key][value] += 1
    print(f"{len(rows)} sentences\n")
    table(rows)
    for key, values in sorted(facts.items()):
        print(f"\n{key}: " + ", ".join(f"{value} {count}" for value, count in values.most_common(40)))
    pairs = near_duplicates(rows)
    print(f"\n{len(pairs)} near-duplicates" + "".join(f"\n  {rows[a].place} ~ {rows[b].place}" for a, b in pairs[:40]))
    for title, spans in (("words of the parties that give a class away", True), ("other words that do (predicates should, others should not)", False)):
        print(f"\n{title}:")
        for _, word, event, share, count in leaks(rows, spans)[:30]:
            print(f"  {word} {event} {share:.0%} of {count}")


if __name__ == "__main__":
    main()
