"""Resemblyzer's voice encoder as ONNX: the same weights, without the package around them.

The weights are kept in 16 bits, which halves the file and moves a voice by less than 1e-6 in cosine; a Cast makes them 32 again at load.
`mels` is [batch, 160, 40] (1.6 s of 40 mel bands, power, not logarithmic), `voices` is [batch, 256], of unit length.
Prints how far ONNX Runtime is from PyTorch at most.

Usage: python voice_encoder.py Resemblyzer-0.1.4-py3-none-any.whl OUT.onnx     (needs torch, onnx, onnxruntime)
"""

import io
import sys
import zipfile

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

FRAMES, BANDS, SIZE, LAYERS = 160, 40, 256, 3
SMALL = 1024


class VoiceEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(BANDS, SIZE, LAYERS, batch_first=True)
        self.linear = nn.Linear(SIZE, SIZE)

    def forward(self, mels):
        zeros = torch.zeros(LAYERS, mels.shape[0], SIZE)
        _, (hidden, _) = self.lstm(mels, (zeros, zeros))
        raw = torch.relu(self.linear(hidden[-1]))
        return raw / torch.norm(raw, dim=1, keepdim=True)


def halve(path):
    model = onnx.load(path)
    casts = []
    for weight in model.graph.initializer:
        if weight.data_type != TensorProto.FLOAT or np.prod(weight.dims) < SMALL:
            continue
        name = weight.name
        half = numpy_helper.from_array(numpy_helper.to_array(weight).astype(np.float16), name + "_half")
        casts.append(helper.make_node("Cast", [half.name], [name], to=TensorProto.FLOAT))
        weight.CopyFrom(half)
    for cast in reversed(casts):
        model.graph.node.insert(0, cast)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main(wheel, out):
    data = zipfile.ZipFile(wheel).read("resemblyzer/pretrained.pt")
    state = torch.load(io.BytesIO(data), map_location="cpu", weights_only=False)["model_state"]
    encoder = VoiceEncoder().eval()
    missing, _ = encoder.load_state_dict(state, strict=False)
    assert not missing, missing
    axes = {"mels": {0: "batch"}, "voices": {0: "batch"}}
    options = {"input_names": ["mels"], "output_names": ["voices"], "dynamic_axes": axes, "opset_version": 17}
    with torch.no_grad():
        torch.onnx.export(encoder, (torch.zeros(2, FRAMES, BANDS),), out, dynamo=False, **options)
        halve(out)
        session = onnxruntime.InferenceSession(out)
        for batch in (1, 2, 7):
            mels = torch.rand(batch, FRAMES, BANDS) ** 8
            [found] = session.run(None, {"mels": mels.numpy()})
            print(batch, float(np.abs(found - encoder(mels).numpy()).max()))


main(*sys.argv[1:])
