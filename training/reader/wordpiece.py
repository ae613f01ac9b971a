"""BERT's uncased WordPiece, from the vocabulary in a tokenizer.json. Gives the offsets of each piece."""
import json
import unicodedata


class WordPiece:
    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.unknown = self.vocabulary["[UNK]"]
        self.cls = self.vocabulary["[CLS]"]
        self.sep = self.vocabulary["[SEP]"]
        self.pad = self.vocabulary["[PAD]"]
        self.source = self.vocabulary["@"]
        self.target = self.vocabulary["#"]

    def pieces(self, text):
        """[(piece id, start, end)], offsets in code points of the text."""
        found = []
        for start, end in words(text):
            found.extend(self._split(normal(text[start:end]), start, end))
        return found

    def _split(self, word, start, end):
        ids = []
        at = 0
        if len(word) > 100:
            return [(self.unknown, start, end)]
        while at < len(word):
            stop = len(word)
            while stop > at:
                piece = ("##" if at else "") + word[at:stop]
                if piece in self.vocabulary:
                    break
                stop -= 1
            if stop == at:
                return [(self.unknown, start, end)]
            ids.append((self.vocabulary[piece], start, end))
            at = stop
        return ids


def normal(word):
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def words(text):
    """Spans of words and of single marks of punctuation."""
    start = None
    for at, c in enumerate(text):
        if c.isspace() or unicodedata.category(c) in ("Cc", "Cf"):
            if start is not None:
                yield start, at
            start = None
        elif punctuation(c):
            if start is not None:
                yield start, at
            start = None
            yield at, at + 1
        elif start is None:
            start = at
    if start is not None:
        yield start, len(text)


def punctuation(c):
    code = ord(c)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    ideograph = 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF
    return ascii_mark or ideograph or unicodedata.category(c).startswith("P")
