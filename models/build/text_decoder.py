"""A decoder whose keys and values are kept by the caller: past ones come in, only those of the new tokens go out.

The graphs of the hub take all keys and values and give all of them back, longer by the new tokens: each step copies the
whole cache (46 kB a token in SmolLM2-135M). Here attention is in two parts, over the caller's buffers and over
the new tokens, with one softmax over both. The arithmetic is that of GroupQueryAttention, in another order of adding.

Inputs (S: slots of the buffers, N: new tokens, G: rows of queries that share a key, P: positions wanted)
  input_ids, position_ids [1, N]
  mask [1, 1, 1, rows, S + N]      0 where a query may look, else a large negative number
  query_shape [5]                  how queries are laid out: [1, KV heads, G, rows, head size]; either G = query heads
                                   for each KV head and rows = N, or G = 1 and rows = all of them, head after head
  logit_positions [P]              of the new tokens, those whose logits are wanted
  past.N.key|value [1, KV heads, 1, S, head size]
Outputs
  logits [1, P, vocabulary], log_sum [1, P, 1]     log_sum: logarithm of the sum of the exponentials of the logits
  new.N.key|value [1, KV heads, N, head size]      keys after rotary embedding

One row (G = query heads, N = 1) takes the kernel for a vector times a matrix, which reads keys and values where they
lie; several rows are cheaper with G = 1, since each key is then packed once. The scale of the scores is in the
queries' rotary tables: a scale of its own would keep that kernel from being taken.

Usage: python text_decoder.py FOLDER/onnx/MODEL.onnx FOLDER/onnx/decoder.onnx     (needs the package `onnx`)
The weights' file stays as it is, and is shared by both graphs.
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"


class Rewriter:
    def __init__(self, model):
        self.graph = model.graph
        self.nodes = []
        self.constants = []
        attentions = [n for n in self.graph.node if n.op_type == "GroupQueryAttention"]
        self.layers = len(attentions)
        attributes = {a.name: helper.get_attribute_value(a) for a in attentions[0].attribute}
        self.heads, self.kv_heads = attributes["num_heads"], attributes["kv_num_heads"]
        self.group = self.heads // self.kv_heads
        past = next(i for i in self.graph.input if i.name == "past_key_values.0.key")
        self.head = past.type.tensor_type.shape.dim[3].dim_value
        self.scale = attributes.get("scale") or self.head**-0.5
        unsupported = {k: attributes.get(k) for k in ("softcap", "rotary_interleaved") if attributes.get(k)}
        if attributes.get("local_window_size", -1) != -1 or unsupported or not attributes.get("do_rotary"):
            raise SystemExit(f"unlike what this script knows: {attributes}")
        if attentions[0].input[1]:
            raise SystemExit("queries, keys and values must come in one tensor")

    def node(self, kind, inputs, outputs, domain="", **attributes):
        outputs = [outputs] if isinstance(outputs, str) else outputs
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs[0]

    def constant(self, name, values, kind=np.int64):
        self.constants.append(numpy_helper.from_array(np.array(values, kind), name))
        return name

    def prepare(self, cos, sin):
        """What all layers share. ONNX Runtime folds the scaled tables when it loads the graph."""
        q, kv = self.heads * self.head, self.kv_heads * self.head
        self.constant("qkv_sizes", [q, kv, kv])
        self.constant("q_heads", [0, 0, self.kv_heads, self.group, self.head])
        self.constant("kv_heads", [0, 0, self.kv_heads, self.head])
        self.constant("out_heads", [0, self.heads, -1, self.head])
        self.constant("out_flat", [0, 0, q])
        self.constant("group_axis", [2])
        self.constant("scale", self.scale, np.float32)
        self.cos, self.sin = cos, sin
        self.node("Mul", [cos, "scale"], "cos_scaled")
        self.node("Mul", [sin, "scale"], "sin_scaled")
        self.node("Shape", ["past.0.value"], "slots", start=3, end=4)
        self.node("Shape", ["input_ids"], "news", start=1, end=2)
        self.node("Concat", ["slots", "news"], "part_sizes", axis=0)

    def rotated(self, name, tables, heads):
        inputs = [name, "position_ids", *tables]
        return self.node("RotaryEmbedding", inputs, f"{name}_rotated", MICROSOFT, num_heads=heads, interleaved=0)

    def attention(self, layer, qkv, out):
        p = f"attention.{layer}."
        key, value = f"new.{layer}.key", f"new.{layer}.value"
        self.node("Split", [qkv, "qkv_sizes"], [p + "q", p + "k", p + "v"], axis=2)
        q = self.rotated(p + "q", ["cos_scaled", "sin_scaled"], self.heads)
        k = self.rotated(p + "k", [self.cos, self.sin], self.kv_heads)
        self.node("Reshape", [q, "q_heads"], p + "q_split")
        self.node("Transpose", [p + "q_split"], p + "q_heads", perm=[0, 2, 3, 1, 4])
        self.node("Reshape", [p + "q_heads", "query_shape"], p + "query")
        for source, target in ((k, key), (p + "v", value)):
            self.node("Reshape", [source, "kv_heads"], target + "_split")
            self.node("Transpose", [target + "_split"], target, perm=[0, 2, 1, 3])
            self.node("Unsqueeze", [target, "group_axis"], target + "_own")
        for past, part in ((f"past.{layer}.key", "past"), (key + "_own", "own")):
            self.node("FusedMatMul", [p + "query", past], p + part + "_scores", MICROSOFT, alpha=1.0, transB=1)
        self.node("Concat", [p + "past_scores", p + "own_scores"], p + "scores", axis=-1)
        self.node("Add", [p + "scores", "mask"], p + "masked")
        self.node("Softmax", [p + "masked"], p + "weights", axis=-1)
        self.node("Split", [p + "weights", "part_sizes"], [p + "past_weights", p + "own_weights"], axis=-1)
        self.node("MatMul", [p + "past_weights", f"past.{layer}.value"], p + "past_sum")
        self.node("MatMul", [p + "own_weights", value + "_own"], p + "own_sum")
        self.node("Add", [p + "past_sum", p + "own_sum"], p + "sum")
        self.node("Reshape", [p + "sum", "out_heads"], p + "sum_heads")
        self.node("Transpose", [p + "sum_heads"], p + "sum_tokens", perm=[0, 2, 1, 3])
        self.node("Reshape", [p + "sum_tokens", "out_flat"], out)


def reachable(nodes, outputs):
    """Nodes that the outputs need, in their order."""
    made_by = {name: node for node in nodes for name in node.output}
    wanted, seen = [made_by[name] for name in outputs], set()
    while wanted:
        node = wanted.pop()
        if id(node) not in seen:
            seen.add(id(node))
            wanted += [made_by[name] for name in node.input if name in made_by]
    return [node for node in nodes if id(node) in seen]


def drop_last_only(nodes):
    """Takes out a slice before the head that keeps the last positions: `logit_positions` does that, and earlier."""
    renamed = {}
    for node in nodes:
        if node.op_type == "Slice" and "keep_start" in node.input:
            renamed[node.output[0]] = node.input[0]
    for node in nodes:
        node.input[:] = [renamed.get(name, name) for name in node.input]
    return [node for node in nodes if node.output[0] not in renamed]


def gather_positions(rewriter, last_out):
    """After the last attention only the wanted positions go on: nothing else is made of the others."""
    nodes = rewriter.nodes
    projection = next(node for node in nodes if last_out in node.input)
    skip = next(node for node in nodes if projection.output[0] in node.input)
    residual = next(name for name in skip.input if name != projection.output[0])
    for consumer, name in ((projection, last_out), (skip, residual)):
        gathered = helper.make_node("Gather", [name, "logit_positions"], [name + "_wanted"], name=name + "_wanted", axis=1)
        consumer.input[:] = [name + "_wanted" if each == name else each for each in consumer.input]
        nodes.insert(nodes.index(projection), gathered)


def rewrite(model):
    rewriter = Rewriter(model)
    attentions = [node for node in model.graph.node if node.op_type == "GroupQueryAttention"]
    rewriter.prepare(*attentions[0].input[7:9])
    for node in model.graph.node:
        if node.op_type == "GroupQueryAttention":
            rewriter.attention(attentions.index(node), node.input[0], node.output[0])
        else:
            rewriter.nodes.append(node)
    gather_positions(rewriter, attentions[-1].output[0])
    rewriter.constant("last_axis", [-1])
    rewriter.node("ReduceLogSumExp", ["logits", "last_axis"], "log_sum", keepdims=1)
    nodes = drop_last_only(rewriter.nodes)
    describe(model, rewriter)
    used = reachable(nodes, [output.name for output in model.graph.output])
    del model.graph.node[:]
    model.graph.node.extend(used)
    model.graph.initializer.extend(rewriter.constants)
    names = {name for node in used for name in node.input}
    for constant in [each for each in model.graph.initializer if each.name not in names]:
        model.graph.initializer.remove(constant)


def describe(model, rewriter):
    """Inputs and outputs; shapes in between are found anew."""
    value, kv, head = helper.make_tensor_value_info, rewriter.kv_heads, rewriter.head
    integer, real = TensorProto.INT64, TensorProto.FLOAT
    names = [f"{layer}.{kind}" for layer in range(rewriter.layers) for kind in ("key", "value")]
    vocabulary = model.graph.output[0].type.tensor_type.shape.dim[2].dim_value
    inputs = [
        value("input_ids", integer, [1, "new"]),
        value("position_ids", integer, [1, "new"]),
        value("mask", real, [1, 1, 1, "rows", "visible"]),
        value("query_shape", integer, [5]),
        value("logit_positions", integer, ["wanted"]),
        *(value(f"past.{name}", real, [1, kv, 1, "slots", head]) for name in names),
    ]
    outputs = [
        value("logits", real, [1, "wanted", vocabulary]),
        value("log_sum", real, [1, "wanted", 1]),
        *(value(f"new.{name}", real, [1, kv, "new", head]) for name in names),
    ]
    for field, content in ((model.graph.input, inputs), (model.graph.output, outputs), (model.graph.value_info, [])):
        del field[:]
        field.extend(content)


def main():
    source, target = sys.argv[1:3]
    model = onnx.load(source, load_external_data=False)
    rewrite(model)
    onnx.save(model, target)


main()
