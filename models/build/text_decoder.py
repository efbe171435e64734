"""A decoder whose keys and values are kept by the caller: past ones come in, only those of the new tokens go out.

The graphs of the hub take all keys and values and give all of them back, longer by the new tokens: each step copies the
whole cache (46 kB a token in SmolLM2-135M). Here they are read where the caller has them. The arithmetic is that of
GroupQueryAttention, in another order of adding.

Inputs (S: slots of the caller's buffers, N: new tokens, G: query heads that share a key, P: positions wanted)
  input_ids, position_ids [1, N]
  mask [1, 1, 1, rows, S + N]      0 where a token may look, else a large negative number; rows: the same N rows G
                                   times, or one row where N = 1
  logit_positions [P]              of the new tokens, those whose logits are wanted
  past.L.key [1, KV heads, 1, S, head size], past.L.value [1, KV heads, 1, head size, S]     of each layer L
Outputs
  logits [1, P, vocabulary], log_sum [1, P, 1]     log_sum: logarithm of the sum of the exponentials of the logits
  new.L.key, new.L.value, of the same shapes for N tokens; keys are after rotary embedding

Few tokens: attention in two parts, over the past and over the new tokens, with one softmax. ONNX Runtime copies the
right factor of a product before it multiplies, and streams the left one: so the past stands on the left, and its
products come out transposed. One token: each query is a row of its own, and the past may stand on the right, since a
row times a matrix is multiplied without a copy (but only with no factor before it).
Many tokens: copying the past costs little beside the products, and one part needs fewer passes over the scores.

Usage: python text_decoder.py FOLDER/onnx/MODEL.onnx FOLDER/onnx/decoder.onnx     (needs the package `onnx`)
The weights' file stays as it is, and is shared by both graphs.
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
# New tokens up to which attention is in two parts. Measured: docs/decisions/0008-text-engine.md.
MOST_FEW = 8


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
        """What all layers share."""
        q, kv = self.heads * self.head, self.kv_heads * self.head
        self.constant("shared.qk_v_sizes", [q + kv, kv])
        self.constant("shared.q_k_heads", [self.heads, self.kv_heads])
        self.constant("shared.qk_split", [0, 0, self.heads + self.kv_heads, 1, self.head])
        self.constant("shared.v_split", [0, 0, self.kv_heads, 1, self.head])
        self.constant("shared.grouped", [0, self.kv_heads, 1, -1, self.head])
        self.constant("shared.apart", [0, self.kv_heads, self.group, 1, self.head])
        self.constant("shared.out_heads", [0, self.heads, -1, self.head])
        self.constant("shared.out_flat", [0, 0, q])
        self.constant("shared.scalar", np.zeros(0))
        self.constant("shared.1", 1)
        self.constant("shared.most", MOST_FEW)
        self.constant("shared.scale", self.scale, np.float32)
        self.tables = [cos, sin]
        self.node("Shape", ["past.0.key"], "shared.slots", start=3, end=4)
        self.node("Shape", ["input_ids"], "shared.news", start=1, end=2)
        self.node("Concat", ["shared.slots", "shared.news"], "shared.part_sizes", axis=0)
        self.node("Reshape", ["shared.news", "shared.scalar"], "shared.count")
        self.node("Equal", ["shared.count", "shared.1"], "shared.one")
        self.node("LessOrEqual", ["shared.count", "shared.most"], "shared.few")
        # Not a constant for the optimizer, which would put it before the product.
        self.node("Where", ["shared.one", "shared.scale", "shared.scale"], "shared.own_scale")

    def attention(self, layer, qkv, out):
        p = f"attention.{layer}."
        key, value = f"new.{layer}.key", f"new.{layer}.value"
        self.node("Split", [qkv, "shared.qk_v_sizes"], [p + "qk", p + "v"], axis=2)
        heads = dict(num_heads=self.heads + self.kv_heads, interleaved=0)
        self.node("RotaryEmbedding", [p + "qk", "position_ids", *self.tables], p + "turned", MICROSOFT, **heads)
        self.node("Reshape", [p + "turned", "shared.qk_split"], p + "shared.qk_split")
        self.node("Transpose", [p + "shared.qk_split"], p + "qk_heads", perm=[0, 2, 3, 1, 4])
        self.node("Split", [p + "qk_heads", "shared.q_k_heads"], [p + "q_heads", key], axis=1)
        self.node("Reshape", [p + "v", "shared.v_split"], p + "shared.v_split")
        self.node("Transpose", [p + "shared.v_split"], value, perm=[0, 2, 3, 4, 1])
        names = [p + "q_heads", *(f"{age}.{layer}.{kind}" for age in ("past", "new") for kind in ("key", "value"))]
        several = lambda q: self.choice("shared.few", q + "several.", self.few, self.many, names)
        self.choice("shared.one", p, self.one, several, names)
        self.node("Reshape", [p + "sum", "shared.out_heads"], p + "sum_heads")
        self.node("Transpose", [p + "sum_heads"], p + "sum_tokens", perm=[0, 2, 1, 3])
        self.node("Reshape", [p + "sum_tokens", "shared.out_flat"], out)

    def choice(self, condition, p, then, otherwise, names):
        """An If whose branches are graphs of their own, which see the names around them."""
        branches = [self.branch(make, p, names) for make in (then, otherwise)]
        return self.node("If", [condition], p + "sum", then_branch=branches[0], else_branch=branches[1])

    def branch(self, make, p, names):
        outside, self.nodes = self.nodes, []
        name = f"{p}{make.__name__.strip('<>')}."
        out = make(name) if make.__name__ == "<lambda>" else make(name, *names)
        dims = [1, self.kv_heads, "groups", "rows", self.head]
        output = helper.make_tensor_value_info(out, TensorProto.FLOAT, dims)
        graph = helper.make_graph(self.nodes, name, [], [output])
        self.nodes = outside
        return graph

    def product(self, left, right, out, **attributes):
        return self.node("FusedMatMul", [left, right], out, MICROSOFT, **attributes)

    def softmax(self, p, scores):
        self.node("Add", [scores, "mask"], p + "masked")
        return self.node("Softmax", [p + "masked"], p + "weights", axis=-1)

    def parts(self, p):
        """One softmax over the scores of both parts."""
        self.node("Concat", [p + "past_scores", p + "own_scores"], p + "scores", axis=-1)
        weights = self.softmax(p, p + "scores")
        return self.node("Split", [weights, "shared.part_sizes"], [p + "past_weights", p + "own_weights"], axis=-1)

    def one(self, p, heads, past_key, past_value, key, value):
        query = self.node("Mul", [self.node("Reshape", [heads, "shared.apart"], p + "rows"), "shared.own_scale"], p + "query")
        self.product(query, past_key, p + "past_scores", transB=1)
        self.product(query, key, p + "own_scores", transB=1)
        self.parts(p)
        self.product(p + "past_weights", past_value, p + "past_sum", transB=1)
        self.product(p + "own_weights", value, p + "own_sum", transB=1)
        return self.node("Add", [p + "past_sum", p + "own_sum"], p + "sum")

    def few(self, p, heads, past_key, past_value, key, value):
        query = self.node("Reshape", [heads, "shared.grouped"], p + "query")
        self.product(past_key, query, p + "past_scores_t", alpha=self.scale, transB=1)
        self.node("Transpose", [p + "past_scores_t"], p + "past_scores", perm=[0, 1, 2, 4, 3])
        self.product(query, key, p + "own_scores", alpha=self.scale, transB=1)
        self.parts(p)
        self.product(past_value, p + "past_weights", p + "past_sum_t", transB=1)
        self.node("Transpose", [p + "past_sum_t"], p + "past_sum", perm=[0, 1, 2, 4, 3])
        self.product(p + "own_weights", value, p + "own_sum", transB=1)
        return self.node("Add", [p + "past_sum", p + "own_sum"], p + "sum")

    def many(self, p, heads, past_key, past_value, key, value):
        query = self.node("Reshape", [heads, "shared.grouped"], p + "query")
        self.node("Concat", [past_key, key], p + "keys", axis=3)
        self.node("Concat", [past_value, value], p + "values", axis=4)
        self.product(query, p + "keys", p + "scores", alpha=self.scale, transB=1)
        return self.product(self.softmax(p, p + "scores"), p + "values", p + "sum", transB=1)


def names_read(node):
    """Inputs, and what the graphs in a node's attributes read from around them."""
    inner = [each for a in node.attribute if a.HasField("g") for each in a.g.node]
    return [*node.input, *(name for each in inner for name in names_read(each))]


def reachable(nodes, outputs):
    """Nodes that the outputs need, in their order."""
    made_by = {name: node for node in nodes for name in node.output}
    wanted, seen = [made_by[name] for name in outputs], set()
    while wanted:
        node = wanted.pop()
        if id(node) not in seen:
            seen.add(id(node))
            wanted += [made_by[name] for name in names_read(node) if name in made_by]
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
    # The sum is what any logit lost: two quick operators, where the one for it is slow.
    rewriter.constant("shared.first", [0])
    rewriter.node("LogSoftmax", ["logits"], "shared.log_shares", axis=-1)
    firsts = [rewriter.node("Gather", [name, "shared.first"], f"{name}.first", axis=2) for name in ("logits", "shared.log_shares")]
    rewriter.node("Sub", firsts, "log_sum")
    nodes = drop_last_only(rewriter.nodes)
    describe(model, rewriter)
    used = reachable(nodes, [output.name for output in model.graph.output])
    del model.graph.node[:]
    model.graph.node.extend(used)
    model.graph.initializer.extend(rewriter.constants)
    names = {name for node in used for name in names_read(node)}
    for constant in [each for each in model.graph.initializer if each.name not in names]:
        model.graph.initializer.remove(constant)


def describe(model, rewriter):
    """Inputs and outputs; shapes in between are found anew."""
    value, kv, head = helper.make_tensor_value_info, rewriter.kv_heads, rewriter.head
    integer, real = TensorProto.INT64, TensorProto.FLOAT
    cached = lambda age, length: [
        each
        for layer in range(rewriter.layers)
        for each in (
            value(f"{age}.{layer}.key", real, [1, kv, 1, length, head]),
            value(f"{age}.{layer}.value", real, [1, kv, 1, head, length]),
        )
    ]
    vocabulary = model.graph.output[0].type.tensor_type.shape.dim[2].dim_value
    inputs = [
        value("input_ids", integer, [1, "new"]),
        value("position_ids", integer, [1, "new"]),
        value("mask", real, [1, 1, 1, "rows", "visible"]),
        value("logit_positions", integer, ["wanted"]),
        *cached("past", "slots"),
    ]
    outputs = [
        value("logits", real, [1, "wanted", vocabulary]),
        value("log_sum", real, [1, "wanted", 1]),
        *cached("new", "new"),
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
