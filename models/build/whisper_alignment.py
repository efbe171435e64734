"""Gives Whisper's merged decoder one more output, `alignment` [batch, heads, decoder length, encoder length]:
the softmaxed cross-attention of the heads that generation_config.json names as alignment heads.

Word times come from it by dynamic time warping, as in OpenAI's reference (whisper/timing.py). Nothing that was
there is changed: every other output keeps its bits, and programs that ask for none of it run as before.

Usage: python whisper_alignment.py SOURCE_FOLDER DECODER_OUT     (needs the package `onnx`)
"""

import json
import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OUTPUT = "alignment"
SHAPE = ["batch_size", None, "decoder_sequence_length", "encoder_sequence_length"]


def heads_by_layer(folder):
    """{layer: [heads]} in the order of generation_config.json."""
    with open(os.path.join(folder, "generation_config.json"), encoding="utf-8") as file:
        pairs = json.load(file)["alignment_heads"]
    layers = {}
    for layer, head in pairs:
        layers.setdefault(layer, []).append(head)
    return layers


def value_info(head_count):
    return helper.make_tensor_value_info(
        OUTPUT, TensorProto.FLOAT, [head_count if d is None else d for d in SHAPE]
    )


def add_output(graph, layers):
    """Gathers the heads out of each layer's cross-attention weights and joins them at the graph's end."""
    softmax = {n.name: n.output[0] for n in graph.node if n.op_type == "Softmax"}
    parts = []
    for layer, heads in layers.items():
        weights = softmax[f"/model/decoder/layers.{layer}/encoder_attn/Softmax"]
        index = f"alignment_heads_{layer}_{graph.name}"
        graph.initializer.append(numpy_helper.from_array(np.array(heads, dtype=np.int64), index))
        part = f"alignment_{layer}_{graph.name}"
        graph.node.append(helper.make_node("Gather", [weights, index], [part], name=part, axis=1))
        parts.append(part)
    graph.node.append(helper.make_node("Concat", parts, [OUTPUT], name=OUTPUT, axis=1))
    graph.output.append(value_info(sum(map(len, layers.values()))))


def branches(model):
    """The two graphs of the merged decoder: without and with a cache of past keys and values."""
    branch = next(n for n in model.graph.node if n.op_type == "If")
    return branch, [a.g for a in branch.attribute if a.type == onnx.AttributeProto.GRAPH]


def main(folder, target):
    source = os.path.join(folder, "onnx", "decoder_model_merged_quantized.onnx")
    model = onnx.load(source)
    if any(o.name == OUTPUT for o in model.graph.output):
        sys.exit(f"{source} has the output '{OUTPUT}' already")
    layers = heads_by_layer(folder)
    branch, graphs = branches(model)
    for graph in graphs:
        add_output(graph, layers)
    branch.output.append(OUTPUT)
    model.graph.output.append(value_info(sum(map(len, layers.values()))))
    onnx.save(model, target)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
