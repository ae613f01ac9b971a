"""Picks the news to make silver of: documents about world politics, none that holds a sentence of the development data.

    news.py DATA OUT.jsonl       DATA holds news_train.jsonl.gz, plv_dev.jsonl, aw_dev.jsonl
"""
import gzip
import json
import pathlib
import re
import sys

WORDS = """Russia Ukraine China Iran Iraq Syria Israel Palestinian Lebanon Egypt Libya Turkey Kurdish Korea Japan India Pakistan Afghanistan Taliban
Saudi Yemen Venezuela Colombia Mexico Cuba Brazil France Germany Britain EU NATO UN Sudan Somalia Nigeria Kenya Congo Ethiopia Eritrea Zimbabwe Myanmar
Rohingya Philippines Thailand Indonesia Hong Taiwan Greece Poland Hungary Serbia Kosovo Georgia Armenia Azerbaijan Kremlin Moscow Beijing Tehran
Pyongyang Damascus Gaza Hamas Hezbollah militants rebels troops ministry sanctions ambassador minister protesters ceasefire""".split()
POLITICS = re.compile(r"\b(?:" + "|".join(WORDS) + r")\b")
LEAST_WORDS, LEAST_SHARE, MOST_LETTERS = 60, 0.012, 5000


def plain(text):
    return re.sub(r"\s+", " ", text).strip().lower()


def main():
    data, out = pathlib.Path(sys.argv[1]), sys.argv[2]
    held = {plain(json.loads(line)["text"])[:80] for name in ("plv_dev", "aw_dev") for line in open(data / f"{name}.jsonl", encoding="utf-8")}
    held = [start for start in held if len(start) > 40]
    count = 0
    with gzip.open(data / "news_train.jsonl.gz", "rt", encoding="utf-8") as news, open(out, "w", encoding="utf-8") as file:
        for document in map(json.loads, news):
            words = len(document["text"].split())
            share = len(POLITICS.findall(document["text"][:4000])) / max(1, min(words, 650))
            clean = document.get("form") == "clean" and document["src"] != "polnear"
            if clean and words >= LEAST_WORDS and share >= LEAST_SHARE and not any(start in plain(document["text"]) for start in held):
                document["text"] = document["text"][:MOST_LETTERS]
                file.write(json.dumps(document) + "\n")
                count += 1
    print(count, "documents")


if __name__ == "__main__":
    main()
