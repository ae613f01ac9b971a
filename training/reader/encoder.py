"""A BERT encoder that takes its weights from the initialisers of an ONNX file, with the heads that read an act between two parties."""
import math

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional


def onnx_weights(path):
    """{name: array} under BERT's own names; weights of linear layers as [in, out]."""
    graph = onnx.load(path).graph
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    named = {name: array for name, array in arrays.items() if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            name = node.name.strip("/").replace("/MatMul", "").replace("/", ".")
            named[name + ".weight"] = arrays[node.input[1]]
    return named


class Layer(nn.Module):
    def __init__(self, weights, number, heads, dropout):
        super().__init__()
        prefix = f"encoder.layer.{number}."
        self.heads = heads
        self.query = linear(weights, prefix + "attention.self.query")
        self.key = linear(weights, prefix + "attention.self.key")
        self.value = linear(weights, prefix + "attention.self.value")
        self.output = linear(weights, prefix + "attention.output.dense")
        self.output_norm = norm(weights, prefix + "attention.output.LayerNorm")
        self.widen = linear(weights, prefix + "intermediate.dense")
        self.narrow = linear(weights, prefix + "output.dense")
        self.narrow_norm = norm(weights, prefix + "output.LayerNorm")
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = query @ key.transpose(2, 3) / math.sqrt(width // self.heads) + bias
        mixed = (self.dropout(torch.softmax(scores, -1)) @ value).transpose(1, 2).reshape(batch, length, width)
        x = self.output_norm(x + self.dropout(self.output(mixed)))
        return self.narrow_norm(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))


class Reader(nn.Module):
    """Classifies from [CLS; first @; first #] through tanh."""

    def __init__(self, weights, labels, heads=12, dropout=0.1):
        super().__init__()
        depth = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
        self.words = nn.Embedding.from_pretrained(tensor(weights["embeddings.word_embeddings.weight"]), freeze=True)
        self.positions = nn.Embedding.from_pretrained(tensor(weights["embeddings.position_embeddings.weight"]), freeze=True)
        self.register_buffer("kind", tensor(weights["embeddings.token_type_embeddings.weight"])[0])
        self.norm = norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, i, heads, dropout) for i in range(depth))
        width = self.words.weight.shape[1]
        self.pool = nn.Linear(3 * width, width)
        self.heads = nn.ModuleDict({name: nn.Linear(width, len(classes)) for name, classes in labels.items()})
        self.dropout = nn.Dropout(dropout)

    def view(self, ids, mask, source, target):
        """The pair as the heads see it: numbers between -1 and 1."""
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        length = ids.shape[1]
        x = self.words(ids) + self.positions(torch.arange(length))[None] + self.kind
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, bias)
        rows = torch.arange(ids.shape[0])
        joined = torch.cat([x[:, 0], x[rows, source], x[rows, target]], -1)
        return torch.tanh(self.pool(self.dropout(joined)))

    def forward(self, ids, mask, source, target):
        pooled = self.dropout(self.view(ids, mask, source, target))
        return {name: head(pooled) for name, head in self.heads.items()}


def tensor(array):
    return torch.from_numpy(numpy.array(array, dtype=numpy.float32))


def linear(weights, name):
    weight = tensor(weights[name + ".weight"]).t().contiguous()
    made = nn.Linear(weight.shape[1], weight.shape[0])
    with torch.no_grad():
        made.weight.copy_(weight)
        made.bias.copy_(tensor(weights[name + ".bias"]))
    return made


def norm(weights, name):
    made = nn.LayerNorm(weights[name + ".weight"].shape[0], eps=1e-12)
    with torch.no_grad():
        made.weight.copy_(tensor(weights[name + ".weight"]))
        made.bias.copy_(tensor(weights[name + ".bias"]))
    return made
