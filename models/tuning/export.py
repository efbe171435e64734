"""Puts tuned weights into the graph that is shipped: the same operators, 8 bits in blocks of 64, the same names and places.

usage: export.py MERGED OUT       MERGED: a folder by train.py; OUT: what becomes models/smollm2-135m-nanodesk/onnx
Each tuned matrix is written over the old one in a copy of the data files, so that all else keeps its bytes
(Git's difference stays small) and both graphs fit.
"""
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from transformers import AutoModelForCausalLM

from shipped import GRAPH, matrices, quantized


def places(graph):
    """Of each tensor that lies in a data file: the file's name, the offset and the length in bytes."""
    for tensor in graph.initializer:
        if tensor.external_data:
            entry = {item.key: item.value for item in tensor.external_data}
            yield tensor.name, (entry["location"], int(entry["offset"]), int(entry["length"]))


def replace_layers(graph, weights, folder):
    """Writes the tuned matrices over the old ones."""
    place_of = dict(places(graph))
    for bytes_name, scales_name, names in matrices(graph):
        values, scales = quantized(np.concatenate([weights[name].float().numpy() for name in names]))
        for name, array in ((bytes_name, values), (scales_name, scales)):
            file, offset, length = place_of[name]
            assert length == array.nbytes, name
            with (folder / file).open("r+b") as data:
                data.seek(offset)
                data.write(array.tobytes())


def main():
    merged, out = map(Path, sys.argv[1:3])
    shutil.copytree(GRAPH.parent, out)
    weights = AutoModelForCausalLM.from_pretrained(merged, dtype=torch.float32).state_dict()
    replace_layers(onnx.load(GRAPH, load_external_data=False).graph, weights, out)


if __name__ == "__main__":
    main()
