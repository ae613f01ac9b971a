"""Makes rows to learn from out of claims that the frames found in news: `histor code --format jsonl NEWS > CLAIMS`.

    silver.py CLAIMS.jsonl OUT.jsonl

Keeps claims with both parties in the sentence, neither a pronoun, that the frames are sure of; of one rule, and of one event, only so many, so that
frequent ones don't drown the others. The rows hold texts of the news: they are for training only and are not handed on.
"""
import collections
import json
import random
import sys

LEAST = 0.7
OF_A_RULE = 60
OF_AN_EVENT = 700
LONGEST = 400


def main():
    claims, out = sys.argv[1:3]
    with open(claims, encoding="utf-8") as file:
        rows = [row for row in map(row_of, file) if row]
    random.Random(7).shuffle(rows)
    rules, events, texts = collections.Counter(), collections.Counter(), set()
    with open(out, "w", encoding="utf-8") as file:
        for row in rows:
            rule, event, key = row.pop("rule"), row["event"], (row["text"], tuple(row["source_span"]), tuple(row["target_span"]))
            if rules[rule] < OF_A_RULE and events[event] < OF_AN_EVENT and key not in texts:
                rules[rule] += 1
                events[event] += 1
                texts.add(key)
                file.write(json.dumps(row) + "\n")
    print(sum(events.values()), dict(events))


def row_of(line):
    claim = json.loads(line)
    info = claim["text_info"]
    start, end = info["span"]
    actor, recipient = (claim[side][0] if claim[side] else None for side in ("actor", "recipient"))
    if not actor or not recipient or info["confidence"] < LEAST or end - start > LONGEST or end - start != len(claim["text"]):
        return None
    if any("antecedent" in party or party["raw_text"][:1].islower() and len(party["raw_text"]) < 5 for party in (actor, recipient)):
        return None
    spans = [[party["span"][0] - start, party["span"][1] - start] for party in (actor, recipient)]
    inside = all(0 <= low < high <= end - start for low, high in spans)
    apart = inside and (spans[0][1] <= spans[1][0] or spans[1][1] <= spans[0][0])
    return apart and {
        "text": claim["text"], "source_span": spans[0], "target_span": spans[1], "event": claim["event"][0],
        "mode": (claim["mode"] or [None])[0], "modality": claim["modality"], "rule": info["rule"]}


if __name__ == "__main__":
    main()
