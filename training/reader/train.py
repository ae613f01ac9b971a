"""Trains the reader. See README.md; `training/reader/run` calls it."""
import argparse
import json
import pathlib
import random
import time

import numpy
import torch
from torch.nn import functional

from encoder import Reader, onnx_weights
from sentences import EVENTS, MODALITIES, is_held_out, own_sentences, read_relations, read_silver
from wordpiece import WordPiece

MOST_PIECES = 160


def encode(tokenizer, row):
    """Ids with the parties marked, and the places of the marks. A long text is cut to a window around the pair."""
    pieces = tokenizer.pieces(row.text)
    marks = sorted(_marks(tokenizer, row))
    ids, places, at = [], {}, 0
    for piece, start, end in pieces:
        while at < len(marks) and marks[at][0] <= start:
            _put(ids, places, marks[at])
            at += 1
        ids.append(piece)
    for mark in marks[at:]:
        _put(ids, places, mark)
    low, high = window(len(ids), list(places.values()) or [0])
    where = lambda side: places[side] - low + 1 if low <= places.get(side, -1) < high else 0
    return [tokenizer.cls] + ids[low:high] + [tokenizer.sep], where("source"), where("target")


def _marks(tokenizer, row):
    for side, span, mark in (("source", row.source, tokenizer.source), ("target", row.target, tokenizer.target)):
        if span is not None:
            yield span[0], 1, side, mark
            yield span[1], 0, side, mark


def _put(ids, places, mark):
    _, opens, side, piece = mark
    if opens:
        places[side] = len(ids)
    ids.append(piece)


def window(length, places):
    most = MOST_PIECES - 2
    if length <= most:
        return 0, length
    low = max(0, min(places) - (most - min(most, max(places) - min(places))) // 2)
    return min(low, length - most), min(low, length - most) + most


def batches(examples, size, generator):
    """Examples of like length together, in random order."""
    order = sorted(range(len(examples)), key=lambda i: (len(examples[i][0]) // 8, generator.random()))
    groups = [order[i:i + size] for i in range(0, len(order), size)]
    generator.shuffle(groups)
    return [[examples[i] for i in group] for group in groups]


def tensors(batch):
    longest = max(len(ids) for ids, *_ in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest)
    for i, (row, *_) in enumerate(batch):
        ids[i, :len(row)] = torch.tensor(row)
        mask[i, :len(row)] = 1
    return ids, mask, torch.tensor([example[1] for example in batch]), torch.tensor([example[2] for example in batch])


def labels_of(rows):
    modes = sorted({f"{row.event}/{row.mode}" for row in rows if row.mode})
    return {"event": EVENTS, "mode": ["-"] + modes, "modality": MODALITIES}


def loss_of(scores, rows, labels, smoothing):
    events = scores["event"]
    logs = torch.log_softmax(events, -1)
    total = 0
    for i, row in enumerate(rows):
        if row.event == "YIELD":
            gold = torch.logsumexp(logs[i, [EVENTS.index("CONCEDE"), EVENTS.index("RETREAT")]], -1)
        else:
            gold = logs[i, EVENTS.index(row.event)]
        total = total - (1 - smoothing) * gold - smoothing * logs[i].mean()
    loss = total / len(rows)
    for head, weight in (("mode", 0.3), ("modality", 0.3)):
        known = [i for i, row in enumerate(rows) if row.modality is not None and row.event != "NONE"]
        if known:
            gold = [labels[head].index(f"{rows[i].event}/{rows[i].mode}" if rows[i].mode else "-") if head == "mode"
                    else labels[head].index(rows[i].modality) for i in known]
            loss = loss + weight * functional.cross_entropy(scores[head][known], torch.tensor(gold), label_smoothing=smoothing)
    return loss


def groups(model, rate, decay, head_rate):
    depth = len(model.layers)
    yield {"params": list(model.pool.parameters()) + list(model.heads.parameters()), "lr": head_rate}
    for i, layer in enumerate(model.layers):
        yield {"params": list(layer.parameters()), "lr": rate * decay ** (depth - 1 - i)}
    yield {"params": list(model.norm.parameters()), "lr": rate * decay ** depth}


def train(model, tokenizer, rows, labels, options, epochs):
    generator = random.Random(options.seed)
    examples = [(*encode(tokenizer, row), row) for row in rows]
    optimizer = torch.optim.AdamW(groups(model, options.rate, 0.9, 1e-3), weight_decay=0.01)
    per_epoch = (len(examples) + options.batch - 1) // options.batch
    steps = epochs * per_epoch
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm))))
    model.train()
    for epoch in range(epochs):
        begun, total = time.time(), 0.0
        for batch in batches(examples, options.batch, generator):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.bf16):
                scores = model(*tensors(batch))
            loss = loss_of({name: value.float() for name, value in scores.items()}, [example[3] for example in batch], labels, 0.1)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1}/{epochs}: loss {total / per_epoch:.3f}, {time.time() - begun:.0f} s", flush=True)


def predict(model, tokenizer, rows, bf16):
    model.eval()
    examples = [encode(tokenizer, row) for row in rows]
    order = sorted(range(len(rows)), key=lambda i: len(examples[i][0]))
    found = [None] * len(rows)
    with torch.no_grad():
        for at in range(0, len(order), 32):
            part = order[at:at + 32]
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
                scores = model(*tensors([examples[i] for i in part]))
            for j, i in enumerate(part):
                found[i] = {name: torch.softmax(value[j].float(), -1).numpy() for name, value in scores.items()}
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--base", required=True, help="folder with the base model's .onnx and tokenizer.json")
    arguments.add_argument("--sentences", type=pathlib.Path, required=True, help="folder of sentences of our own")
    arguments.add_argument("--relations", help="relation rows to add (reference model only, not to be shipped)")
    arguments.add_argument("--silver", help="rows that the frames made of news (silver.py), learned first")
    arguments.add_argument("--silver-epochs", type=int, default=1)
    arguments.add_argument("--start", help="trained weights to go on from, instead of the base model's")
    arguments.add_argument("--repeat", type=int, default=1, help="how often each of --relations counts")
    arguments.add_argument("--half", choices=["even", "all"], default="even", help="which rows of --relations")
    arguments.add_argument("--predict", nargs=2, action="append", default=[], metavar=("ROWS", "OUT"), help="relation rows to label")
    arguments.add_argument("--held-out", type=int, default=0, help="keep about every Nth sentence of our own, by its checksum, for measuring and for the combination")
    arguments.add_argument("--out", help="where the trained weights go")
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--batch", type=int, default=16)
    arguments.add_argument("--rate", type=float, default=1e-4)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--bf16", action="store_true")
    options = arguments.parse_args()
    random.seed(options.seed)
    numpy.random.seed(options.seed)
    torch.manual_seed(options.seed)

    base = pathlib.Path(options.base)
    tokenizer = WordPiece(next(base.glob("*tokenizer.json")))
    own = own_sentences(options.sentences)
    held = [row for row in own if is_held_out(row, options.held_out)]
    rows = [row for row in own if not is_held_out(row, options.held_out)]
    labels = labels_of(own)
    if options.relations:
        rows += options.repeat * read_relations(options.relations, lambda number: options.half == "all" or number % 2 == 0)
    print(f"{len(rows)} rows to train on, {len(held)} held out", flush=True)
    model = Reader(onnx_weights(str(next(base.glob("*.onnx")))), labels)
    if options.start:
        model.load_state_dict(torch.load(options.start)["state"])
    if options.silver:
        silver = list(read_silver(options.silver))
        for row in silver:
            row.mode = row.mode if f"{row.event}/{row.mode}" in labels["mode"] else None
        print(f"{len(silver)} rows of silver first", flush=True)
        train(model, tokenizer, silver, labels, options, options.silver_epochs)
    train(model, tokenizer, rows, labels, options, options.epochs)
    if options.out:
        torch.save({"state": model.state_dict(), "labels": labels, "held_out": options.held_out}, options.out)
    if held:
        report(held, predict(model, tokenizer, held, options.bf16))
    for path, out in options.predict:
        write(read_relations(path), predict(model, tokenizer, read_relations(path), options.bf16), out)


def report(rows, found):
    for head, classes, gold in (("event", EVENTS, lambda row: row.event), ("modality", MODALITIES, lambda row: row.modality)):
        right = sum(classes[int(numpy.argmax(one[head]))] == gold(row) for row, one in zip(rows, found))
        print(f"held out: {head} {right}/{len(rows)} = {right / len(rows):.3f}")


def write(rows, found, out):
    """Predictions in the form of the relation task: one of the fifteen acts, never NONE."""
    with open(out, "w", encoding="utf-8") as file:
        for row, one in zip(rows, found):
            best = EVENTS[int(numpy.argmax(one["event"][:-1]))]
            scores = {event: round(float(p), 4) for event, p in zip(EVENTS, one["event"])}
            file.write(json.dumps({"id": row.place, "root": best, "probabilities": scores}) + "\n")


if __name__ == "__main__":
    main()
