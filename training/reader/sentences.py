"""Rows to train on: sentences of our own (training/sentences), or rows of the relation task."""
import json
import re
import zlib
from dataclasses import dataclass
from typing import Optional, Tuple

EVENTS = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST MOBILIZE "
          "SANCTION COERCE ASSAULT NONE").split()
MODALITIES = "actual future hypothetical negated historical".split()
LABEL = re.compile(r"([A-Z]+)(?:/([a-z-]+))?(?:\s+(future|hypothetical|negated|historical|actual))?$")
MARK = re.compile(r"\[([AR]) ([^\[\]]+)]")


@dataclass
class Row:
    place: str
    text: str
    source: Tuple[int, int]
    target: Optional[Tuple[int, int]]
    event: str  # of EVENTS, or YIELD: CONCEDE or RETREAT, the data do not say which
    mode: Optional[str]
    modality: Optional[str]


def own_sentences(folder):
    """All sentences of our own."""
    return [row for path in sorted(folder.glob("*.txt")) for row in read_sentences(path)]


def is_held_out(row, every):
    """Whether a sentence is kept from training, about one in so many, by its checksum; 0: none is. CombinationTrainer does the same."""
    return bool(every) and zlib.crc32(row.text.encode()) % every == 0


def read_sentences(path):
    rows = []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.strip()
            if line and not line.startswith("#"):
                rows.append(_row(f"{path.name}:{number}", line))
    return rows


def _row(place, line):
    label, bar, marked = line.partition("|")
    match = LABEL.match(label.strip())
    if not bar or not match or match.group(1) not in EVENTS:
        raise ValueError(f"{place}: a line is 'EVENT/mode modality | sentence with [A actor] and [R recipient]'")
    text, spans, at = "", {}, 0
    marked = marked.strip()
    for mark in MARK.finditer(marked):
        text += marked[at:mark.start()]
        spans[mark.group(1)] = (len(text), len(text) + len(mark.group(2)))
        text += mark.group(2)
        at = mark.end()
    text += marked[at:]
    if "A" not in spans:
        raise ValueError(f"{place}: no actor; mark it as [A words]")
    return Row(place, text, spans["A"], spans.get("R"), match.group(1), match.group(2), match.group(3) or "actual")


def read_relations(path, keep=lambda number: True):
    """Rows of the relation task whose id's number passes."""
    rows = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if keep(int(re.search(r"(\d+)$", row["id"]).group(1))):
                source = _span(row, "source")
                rows.append(Row(row["id"], row["text"], source, _span(row, "target"), row.get("gold_root", "NONE"), None, None))
    return rows


def read_silver(path):
    """Rows that the frames made (silver.py): {"text", "source_span", "target_span", "event", "mode", "modality"}."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            yield Row("silver", row["text"], tuple(row["source_span"]), tuple(row["target_span"]), row["event"], row["mode"], row["modality"])


def _span(row, side):
    if row.get(side + "_span"):
        return tuple(row[side + "_span"])
    words = row.get(side) or ""
    at = row["text"].lower().find(words.lower())
    return (at, at + len(words)) if at >= 0 and words else None
