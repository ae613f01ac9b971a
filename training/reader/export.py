"""Writes a trained reader as ONNX with int8 weights (dynamic quantisation, a scale an output channel), for ONNX Runtime.

    export.py TRAINED.pt BASE SENTENCES OUT_FOLDER VERSION

writes reader.onnx, and neighbours.gz: the sentences of our own that it was trained on, as it sees them (org.histor.reader.Neighbours).
Inputs: ids, mask [batch, length] int64; source, target [batch] int64 (places of the marks). Outputs: a row of scores a head, named as the head, and "pooled".
"""
import gzip
import json
import pathlib
import struct
import sys

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from encoder import Reader, onnx_weights
from sentences import is_held_out, own_sentences
from train import encode, tensors
from wordpiece import WordPiece


class Graph:
    """Nodes and weights as they come; names are made up."""

    def __init__(self):
        self.nodes = []
        self.weights = []
        self.count = 0

    def constant(self, array):
        self.count += 1
        name = f"w{self.count}"
        self.weights.append(numpy_helper.from_array(numpy.array(array, order="C"), name))
        return name

    def add(self, operator, *inputs, outputs=1, name=None, **attributes):
        self.count += 1
        made = [name or f"t{self.count}"] if outputs == 1 else [f"t{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, list(inputs), made, **attributes))
        return made[0] if outputs == 1 else made

    def integers(self, *values):
        return self.constant(numpy.array(values, dtype=numpy.int64))

    def number(self, value):
        return self.constant(numpy.array(value, dtype=numpy.float32))


def rows_to_int8(matrix, axis):
    """int8 weights and the scale of each row (axis 1) or column (axis 0)."""
    scale = numpy.maximum(numpy.abs(matrix).max(axis=axis, keepdims=True), 1e-8) / 127
    return numpy.clip(numpy.round(matrix / scale), -127, 127).astype(numpy.int8), scale.astype(numpy.float32)


def linear(graph, x, layer, name=None):
    weight, scale = rows_to_int8(layer.weight.detach().numpy().T, 0)
    quantised, x_scale, zero = graph.add("DynamicQuantizeLinear", x, outputs=3)
    product = graph.add("Cast", graph.add("MatMulInteger", quantised, graph.constant(weight), zero), to=TensorProto.FLOAT)
    scaled = graph.add("Mul", product, graph.add("Mul", x_scale, graph.constant(scale[0])))
    return graph.add("Add", scaled, graph.constant(layer.bias.detach().numpy()), name=name)


def plain(graph, x, layer, name=None):
    """Small layers stay as they are: nothing is won by rounding them."""
    product = graph.add("MatMul", x, graph.constant(layer.weight.detach().numpy().T))
    return graph.add("Add", product, graph.constant(layer.bias.detach().numpy()), name=name)


def norm(graph, x, layer):
    return graph.add("LayerNormalization", x, graph.constant(layer.weight.detach().numpy()),
                     graph.constant(layer.bias.detach().numpy()), epsilon=1e-12, axis=-1)


def embeddings(graph, model):
    table, scale = rows_to_int8(model.words.weight.numpy(), 1)
    words = graph.add("Mul", graph.add("Cast", graph.add("Gather", graph.constant(table), "ids"), to=TensorProto.FLOAT),
                      graph.add("Gather", graph.constant(scale), "ids"))
    length = graph.add("Slice", graph.add("Shape", "ids"), graph.integers(1), graph.integers(2))
    places = graph.constant(model.positions.weight.numpy() + model.kind.numpy()[None])
    positions = graph.add("Slice", places, graph.integers(0), length, graph.integers(0))
    return norm(graph, graph.add("Add", words, positions), model.norm)


def attention(graph, x, layer, bias, width):
    heads = layer.heads
    shape = graph.integers(0, 0, heads, width // heads)

    def part(projection, order):
        return graph.add("Transpose", graph.add("Reshape", linear(graph, x, projection), shape), perm=order)

    query = part(layer.query, [0, 2, 1, 3])
    key = part(layer.key, [0, 2, 3, 1])
    value = part(layer.value, [0, 2, 1, 3])
    scores = graph.add("Div", graph.add("MatMul", query, key), graph.number((width // heads) ** 0.5))
    weights = graph.add("Softmax", graph.add("Add", scores, bias), axis=-1)
    mixed = graph.add("Transpose", graph.add("MatMul", weights, value), perm=[0, 2, 1, 3])
    return graph.add("Reshape", mixed, graph.integers(0, 0, width))


def gelu(graph, x):
    erf = graph.add("Erf", graph.add("Div", x, graph.number(2 ** 0.5)))
    return graph.add("Mul", graph.add("Mul", x, graph.add("Add", erf, graph.number(1))), graph.number(0.5))


def build(model, labels, version):
    graph = Graph()
    width = model.words.weight.shape[1]
    x = embeddings(graph, model)
    mask = graph.add("Unsqueeze", graph.add("Cast", "mask", to=TensorProto.FLOAT), graph.integers(1, 2))
    bias = graph.add("Mul", graph.add("Sub", graph.number(1), mask), graph.number(-1e4))
    for layer in model.layers:
        mixed = linear(graph, attention(graph, x, layer, bias, width), layer.output)
        x = norm(graph, graph.add("Add", x, mixed), layer.output_norm)
        wide = gelu(graph, linear(graph, x, layer.widen))
        x = norm(graph, graph.add("Add", x, linear(graph, wide, layer.narrow)), layer.narrow_norm)
    picked = [graph.add("Gather", x, graph.constant(numpy.array(0, dtype=numpy.int64)), axis=1)]
    for side in ("source", "target"):
        at = graph.add("Unsqueeze", side, graph.integers(1))
        picked.append(graph.add("GatherND", x, at, batch_dims=1))
    pooled = graph.add("Tanh", plain(graph, graph.add("Concat", *picked, axis=-1), model.pool), name="pooled")
    outputs = [helper.make_tensor_value_info("pooled", TensorProto.FLOAT, ["batch", width])]
    for name, classes in labels.items():
        plain(graph, pooled, model.heads[name], name=name)
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", len(classes)]))
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"]) for name in ("ids", "mask")]
    inputs += [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch"]) for name in ("source", "target")]
    made = helper.make_model(helper.make_graph(graph.nodes, "reader", inputs, outputs, graph.weights),
                             opset_imports=[helper.make_opsetid("", 17)], producer_name="histor")
    made.ir_version = 8
    for key, value in (("labels", json.dumps(labels)), ("format", "2"), ("version", version)):
        made.metadata_props.add(key=key, value=value)
    onnx.checker.check_model(made)
    return made


def neighbours(model, tokenizer, rows, out):
    """A view of each row, as bytes: the reader's pooled output is between -1 and 1."""
    with gzip.open(out, "wb") as file:
        file.write(struct.pack(">ii", len(rows), model.words.weight.shape[1]))
        for at in range(0, len(rows), 32):
            part = rows[at:at + 32]
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                views = model.view(*tensors([(*encode(tokenizer, row), row) for row in part])).float().numpy()
            for row, view in zip(part, numpy.clip(numpy.round(views * 127), -127, 127).astype(numpy.int8)):
                label = row.event + (f"/{row.mode}" if row.mode else "") + ("" if row.modality == "actual" else f" {row.modality}")
                for text in (row.text, label):
                    file.write(struct.pack(">i", len(text.encode())) + text.encode())
                file.write(view.tobytes())


def main():
    trained, base, sentences, out, version = sys.argv[1:6]
    base, out = pathlib.Path(base), pathlib.Path(out)
    saved = torch.load(trained)
    model = Reader(onnx_weights(str(next(base.glob("*.onnx")))), saved["labels"])
    model.load_state_dict(saved["state"])
    model.eval()
    onnx.save(build(model, saved["labels"], version), out / "reader.onnx")
    rows = [row for row in own_sentences(pathlib.Path(sentences)) if not is_held_out(row, saved["held_out"])]
    neighbours(model, WordPiece(next(base.glob("*tokenizer.json"))), rows, out / "neighbours.gz")
    for name in ("reader.onnx", "neighbours.gz"):
        print(f"{name}: {(out / name).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
