"""Silero VAD for many windows in one run: the same weights and arithmetic as the 16 kHz half of the original graph.

The original takes one window (64 samples of context and 512 new ones) and the state of its LSTM, and spends most of its
time on branches over the sample rate and on calling. Here `input` is [windows, 576]: all windows go through
the convolutions as a batch, then through the LSTM as a sequence. `state` and `stateN` are [2, 1, 128] as before,
`output` is [windows].

Usage: python silero_sequence.py ORIGINAL.onnx OUT.onnx     (needs the package `onnx`)
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

PREFIX = "If_0_then_branch__Inline_0__"
HIDDEN = 128
BINS = 129


def constants(model):
    """{name: array} of the weights in the branch for 16 kHz."""
    branch = next(n for n in model.graph.node if n.op_type == "If").attribute
    graph = next(a.g for a in branch if a.name == "then_branch")
    return {
        node.output[0].removeprefix(PREFIX): numpy_helper.to_array(node.attribute[0].t)
        for node in graph.node
        if node.op_type == "Constant" and node.output[0].startswith(PREFIX)
    }


def lstm_order(array):
    """PyTorch keeps its gates as input, forget, cell, output; ONNX as input, output, forget, cell."""
    i, f, c, o = np.split(array, 4)
    return np.concatenate([i, o, f, c])


def weights(c):
    rnn = {key: lstm_order(c[f"decoder.rnn.{key}"]) for key in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
    found = {
        "stft": c["stft.forward_basis_buffer"],
        "W": rnn["weight_ih"][None],
        "R": rnn["weight_hh"][None],
        "B": np.concatenate([rnn["bias_ih"], rnn["bias_hh"]])[None],
        "out_w": c["decoder.decoder.2.weight"].reshape(1, HIDDEN).T.copy(),
        "out_b": c["decoder.decoder.2.bias"],
        "pads": np.array([0, 0, 0, 64], dtype=np.int64),
        "one": np.array([1], dtype=np.int64),
        "bins": np.array([BINS, BINS], dtype=np.int64),
        "sequence": np.array([-1, 1, HIDDEN], dtype=np.int64),
        "rows": np.array([-1, HIDDEN], dtype=np.int64),
        "flat": np.array([-1], dtype=np.int64),
    }
    for k in range(4):
        found[f"conv{k}_w"] = c[f"encoder.{k}.reparam_conv.weight"]
        found[f"conv{k}_b"] = c[f"encoder.{k}.reparam_conv.bias"]
    return [numpy_helper.from_array(np.ascontiguousarray(a), name) for name, a in found.items()]


def nodes():
    node = helper.make_node
    made = [
        node("Pad", ["input", "pads"], ["padded"], mode="reflect"),
        node("Unsqueeze", ["padded", "one"], ["wave"]),
        node("Conv", ["wave", "stft"], ["spectrum"], kernel_shape=[256], strides=[128]),
        node("Split", ["spectrum", "bins"], ["real", "imaginary"], axis=1),
        node("Mul", ["real", "real"], ["real2"]),
        node("Mul", ["imaginary", "imaginary"], ["imaginary2"]),
        node("Add", ["real2", "imaginary2"], ["power"]),
        node("Sqrt", ["power"], ["h0"]),
    ]
    for k, stride in enumerate([1, 2, 2, 1]):
        made += [
            node("Conv", [f"h{k}", f"conv{k}_w", f"conv{k}_b"], [f"c{k}"], kernel_shape=[3], pads=[1, 1], strides=[stride]),
            node("Relu", [f"c{k}"], [f"h{k + 1}"]),
        ]
    return made + [
        node("Reshape", ["h4", "sequence"], ["steps"]),
        node("Split", ["state"], ["h", "c"], axis=0),
        node("LSTM", ["steps", "W", "R", "B", "", "h", "c"], ["Y", "hN", "cN"], hidden_size=HIDDEN),
        node("Concat", ["hN", "cN"], ["stateN"], axis=0),
        node("Reshape", ["Y", "rows"], ["states"]),
        node("Relu", ["states"], ["positive"]),
        node("Gemm", ["positive", "out_w", "out_b"], ["logits"]),
        node("Sigmoid", ["logits"], ["probabilities"]),
        node("Reshape", ["probabilities", "flat"], ["output"]),
    ]


def main(source, target):
    info = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    graph = helper.make_graph(
        nodes(),
        "silero-vad-sequence",
        [info("input", ["windows", 576]), info("state", [2, 1, HIDDEN])],
        [info("output", ["windows"]), info("stateN", [2, 1, HIDDEN])],
        weights(constants(onnx.load(source))),
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 16)], producer_name="nanodesk")
    model.ir_version = 8
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, target)


if __name__ == "__main__":
    main(*sys.argv[1:])
