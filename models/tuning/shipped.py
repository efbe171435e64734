"""The form of the shipped graph: which matrices lie in it, in 8 bits in blocks of 64, and how they are read and written."""
import re

import numpy as np
import onnx
from onnx import numpy_helper

from examples import HERE

GRAPH = HERE.parent / "smollm2-135m-nanodesk" / "onnx" / "model_quantized.onnx"
BLOCK, ZERO = 64, 128
PACKED = {"attn.qkv_proj": ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj")}


def quantized(weight):
    """Bytes [rows, blocks, 64] around 128 and a float32 scale a block; the value farthest from 0 becomes byte 0."""
    blocks = weight.reshape(weight.shape[0], -1, BLOCK)
    farthest = np.take_along_axis(blocks, np.abs(blocks).argmax(-1)[..., None], -1)
    scales = (farthest / -ZERO).astype(np.float32)
    safe = np.where(scales == 0, 1, scales)
    return np.clip(np.rint(blocks / safe) + ZERO, 0, 255).astype(np.uint8), scales[..., 0]


def dequantized(values, scales):
    """What `quantized` gave, as a float32 matrix again."""
    blocks = (values.astype(np.float32) - ZERO) * scales.reshape(values.shape[0], -1, 1)
    return blocks.reshape(values.shape[0], -1)


def matrices(graph):
    """Of each matrix of a layer: the names of its bytes and scales, and of the weights that lie in it one below the other."""
    for node in graph.node:
        if node.op_type != "MatMulNBits" or "layers" not in node.name:
            continue
        values, scales = node.input[1], node.input[2]
        layer, part = re.fullmatch(r"(model\.layers\.\d+)\.(.+)", values.removesuffix(".MatMul.weight_Q8")).groups()
        parts = PACKED.get(part, (part.replace("attn.", "self_attn."),))
        yield values, scales, [f"{layer}.{one}.weight" for one in parts]


def shipped_layers(rows_of):
    """The layers' float32 weights as they are shipped, by name; `rows_of` says how many rows each has."""
    graph = onnx.load(GRAPH).graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    layers = {}
    for values, scales, names in matrices(graph):
        matrix = dequantized(*(numpy_helper.to_array(tensors[name]) for name in (values, scales)))
        borders = np.cumsum([rows_of(name) for name in names])[:-1]
        layers.update(zip(names, np.split(matrix, borders)))
    return layers
