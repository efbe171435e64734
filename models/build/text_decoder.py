"""A decoder whose keys and values are kept by the caller: past ones come in, only those of the new tokens go out.

The graphs of the hub take all keys and values and give all of them back, longer by the new tokens: each step copies the
whole cache (46 kB a token in SmolLM2-135M) out of the graph. Here they are read where the caller has them.

Inputs (S: slots of the caller's buffers, N: new tokens, G: query heads that share a key, P: positions wanted)
  input_ids, position_ids [1, N]
  plain, a truth value            the new tokens follow the past ones in order, and each sees all before it
  past_length [1]                 slots that are in use, first in the buffers
  mask [1, 1, G * N, S + N]       0 where a token may look, else a large negative number; the same N rows G times.
                                  Not read where `plain`
  logit_positions [P]             of the new tokens, those whose logits are wanted
  past.L.key, past.L.value [1, KV heads, S, head size]     of each layer L
Outputs
  logits [1, P, vocabulary], log_sum [1, P, 1]     log_sum: logarithm of the sum of the exponentials of the logits
  new.L.key, new.L.value [1, KV heads, N, head size]       keys after rotary embedding

Plain: the operator that was there, GroupQueryAttention, so that every bit is as in the original graph. It copies the
past, so a single token does without it: the past where it lies and the rest apart, in an order of adding that gives the
operator's bits as long as ONNX Runtime computes it without flash attention (ORT_GQA_DISABLE_FLASH_ATTENTION=1).
Otherwise a mask says who sees whom. Few tokens: attention in two parts, over the past and over the new tokens, with one
softmax; the past keys stand left of the small factor, since ONNX Runtime copies the right factor of a product and
streams the left one. Many tokens: copying the past costs little beside the products.

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
# Slots from which a single token does not go through GroupQueryAttention.
LEAST_SLOTS = 512
# The product with each head's keys is cut into so many, so that the threads have as much to do.
PARTS = 4


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
        self.constant("shared.qk_split", [0, 0, self.heads + self.kv_heads, self.head])
        self.constant("shared.v_split", [0, 0, self.kv_heads, self.head])
        self.constant("shared.grouped", [0, self.kv_heads, -1, self.head])
        self.constant("shared.out_heads", [0, self.heads, -1, self.head])
        self.constant("shared.out_flat", [0, 0, q])
        self.constant("shared.scalar", np.zeros(0))
        self.constant("shared.one", [1])
        self.constant("shared.tokens_axis", [2])
        self.constant("shared.most", MOST_FEW)
        self.tables = [cos, sin]
        self.node("Shape", ["past.0.key"], "shared.slots", start=2, end=3)
        self.node("Shape", ["input_ids"], "shared.news", start=1, end=2)
        self.node("Concat", ["shared.slots", "shared.news"], "shared.part_sizes", axis=0)
        self.node("Reshape", ["shared.news", "shared.scalar"], "shared.count")
        self.node("LessOrEqual", ["shared.count", "shared.most"], "shared.few")
        self.node("Add", ["past_length", "shared.news"], "shared.end")
        self.node("Sub", ["shared.end", "shared.one"], "shared.last")
        self.node("Cast", ["shared.last"], "shared.last32", to=TensorProto.INT32)
        self.node("Reshape", ["shared.end", "shared.scalar"], "shared.total")
        self.node("Cast", ["shared.total"], "shared.total32", to=TensorProto.INT32)
        self.prepare_single()

    def prepare_single(self):
        """ONNX Runtime adds a row times values four rows at a time, of three left over two and then one: where to cut."""
        self.constant("shared.least_slots", LEAST_SLOTS)
        self.constant("shared.zero", [0])
        self.constant("shared.two", [2])
        self.constant("shared.four", [4])
        self.constant("shared.columns_axis", [3])
        self.constant("shared.no_pads", [0] * 7)
        self.constant("shared.heads_apart", [-1, 1, 1, self.head])
        self.constant("shared.apart", [self.kv_heads, 1, -1, self.head])
        self.constant("shared.in_parts", [self.kv_heads, PARTS, -1, self.head])
        self.constant("shared.columns", [self.kv_heads, 1, -1, self.group])
        self.constant("shared.one_token", [1, self.kv_heads, 1, self.head])
        self.constant("shared.parts", PARTS)
        self.constant("shared.none", 0)
        self.constant("shared.one_flat", [1, 1, self.heads * self.head])
        self.node("Reshape", ["shared.slots", "shared.scalar"], "shared.slot_count")
        self.node("GreaterOrEqual", ["shared.slot_count", "shared.least_slots"], "shared.long")
        self.node("Mod", ["shared.slot_count", "shared.parts"], "shared.left_over")
        self.node("Equal", ["shared.left_over", "shared.none"], "shared.even")
        self.node("Equal", ["shared.news", "shared.one"], "shared.is_alone")
        self.node("Reshape", ["shared.is_alone", "shared.scalar"], "shared.alone")
        self.node("And", ["shared.long", "shared.alone"], "shared.long_alone")
        self.node("And", ["shared.long_alone", "shared.even"], "shared.even_alone")
        self.node("And", ["shared.even_alone", "plain"], "shared.single")
        self.node("Mod", ["past_length", "shared.four"], "shared.over")
        self.node("Equal", ["shared.over", "shared.two"], "shared.two_over")
        self.node("Where", ["shared.two_over", "shared.zero", "shared.over"], "shared.not_yet")
        self.node("Sub", ["past_length", "shared.not_yet"], "shared.cut")
        self.node("Sub", ["shared.slots", "shared.cut"], "shared.unseen")
        self.node("Concat", ["shared.no_pads", "shared.unseen"], "shared.pads", axis=0)

    def attention(self, layer, original):
        """Ifs with three results: what the attention says, and the new keys and values."""
        qkv, outputs = original.input[0], [original.output[0], f"new.{layer}.key", f"new.{layer}.value"]

        def others(p):
            ways = [lambda q: self.plain(q, layer, original), lambda q: self.masked(q, layer, qkv)]
            return self.choice(p, "plain", ways, [p + "out", p + "key", p + "value"])

        self.choice(f"attention.{layer}.", "shared.single", [lambda q: self.single(q, layer, qkv), others], outputs)

    def choice(self, p, condition, ways, outputs):
        """An If: the first of the ways where the condition holds, else the second."""
        then, other = (self.branch(f"{p}{i}.", way) for i, way in enumerate(ways))
        self.nodes.append(
            helper.make_node("If", [condition], outputs, name=p + "choice", then_branch=then, else_branch=other)
        )
        return outputs

    def branch(self, p, make):
        """A graph of its own, which sees the names around it. `make` returns the names of its results."""
        outside, self.nodes = self.nodes, []
        results = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in make(p)]
        graph = helper.make_graph(self.nodes, p, [], results)
        self.nodes = outside
        return graph

    def single(self, p, layer, qkv):
        """One token: its heads need no transposing, and each query is a row of its own, [KV heads, group, 1, …]."""
        reshape = lambda source, shape, out: self.node("Reshape", [source, f"shared.{shape}"], p + out)
        past_keys = reshape(f"past.{layer}.key", "in_parts", "past_keys")
        past_values = reshape(f"past.{layer}.value", "apart", "past_values")
        self.node("Split", [qkv, "shared.qk_v_sizes"], [p + "qk", p + "v"], axis=2)
        heads = dict(num_heads=self.heads + self.kv_heads, interleaved=0)
        self.node("RotaryEmbedding", [p + "qk", "position_ids", *self.tables], p + "turned", MICROSOFT, **heads)
        reshape(p + "turned", "heads_apart", "qk_heads")
        self.node("Split", [p + "qk_heads", "shared.q_k_heads"], [p + "q_heads", p + "own_key"], axis=0)
        query, own_value = reshape(p + "q_heads", "apart", "query"), reshape(p + "v", "apart", "own_value")

        self.product(past_keys, query, p + "scores_in_parts", alpha=self.scale, transB=1)
        reshape(p + "scores_in_parts", "columns", "slot_scores")
        self.node("Slice", [p + "slot_scores", "shared.zero", "past_length", "shared.tokens_axis"], p + "past_scores")
        self.product(p + "own_key", query, p + "own_scores", alpha=self.scale, transB=1)
        self.node("Concat", [p + "past_scores", p + "own_scores"], p + "score_columns", axis=2)
        self.node("Transpose", [p + "score_columns"], p + "scores", perm=[0, 3, 1, 2])
        weights = self.node("Softmax", [p + "scores"], p + "weights", axis=-1)

        self.node("Slice", [weights, "shared.zero", "shared.cut", "shared.columns_axis"], p + "seen_weights")
        self.node("Pad", [p + "seen_weights", "shared.pads"], p + "past_weights")
        self.product(p + "past_weights", past_values, p + "past_sum")
        self.node("Slice", [weights, "shared.cut", "shared.end", "shared.columns_axis"], p + "last_weights")
        self.node("Slice", [past_values, "shared.cut", "past_length", "shared.tokens_axis"], p + "cut_values")
        self.node("Concat", [p + "cut_values", own_value], p + "last_values", axis=2)
        self.product(p + "last_weights", p + "last_values", p + "last_sum")
        self.node("Add", [p + "past_sum", p + "last_sum"], p + "sum")
        return reshape(p + "sum", "one_flat", "out"), reshape(p + "own_key", "one_token", "key"), reshape(own_value, "one_token", "value")

    def plain(self, p, layer, original):
        inputs = [original.input[0], "", "", f"past.{layer}.key", f"past.{layer}.value"]
        inputs += ["shared.last32", "shared.total32", *self.tables]
        attributes = {a.name: helper.get_attribute_value(a) for a in original.attribute}
        self.node("GroupQueryAttention", inputs, [p + "out", p + "keys", p + "values"], MICROSOFT, **attributes)
        for kind in ("key", "value"):
            bounds = ["past_length", "shared.end", "shared.tokens_axis"]
            self.node("Slice", [f"{p}{kind}s", *bounds], p + kind)
        return p + "out", p + "key", p + "value"

    def masked(self, p, layer, qkv):
        key, value = p + "key", p + "value"
        self.node("Split", [qkv, "shared.qk_v_sizes"], [p + "qk", p + "v"], axis=2)
        heads = dict(num_heads=self.heads + self.kv_heads, interleaved=0)
        self.node("RotaryEmbedding", [p + "qk", "position_ids", *self.tables], p + "turned", MICROSOFT, **heads)
        self.node("Reshape", [p + "turned", "shared.qk_split"], p + "qk_split")
        self.node("Transpose", [p + "qk_split"], p + "qk_heads", perm=[0, 2, 1, 3])
        self.node("Split", [p + "qk_heads", "shared.q_k_heads"], [p + "q_heads", key], axis=1)
        self.node("Reshape", [p + "q_heads", "shared.grouped"], p + "query")
        self.node("Reshape", [p + "v", "shared.v_split"], p + "v_split")
        self.node("Transpose", [p + "v_split"], value, perm=[0, 2, 1, 3])
        names = [p + "query", f"past.{layer}.key", f"past.{layer}.value", key, value]
        branches = [
            self.branch(p + "few.", lambda q: self.few(q, *names)),
            self.branch(p + "many.", lambda q: self.many(q, *names)),
        ]
        self.node("If", ["shared.few"], p + "sum", then_branch=branches[0], else_branch=branches[1])
        self.node("Reshape", [p + "sum", "shared.out_heads"], p + "sum_heads")
        self.node("Transpose", [p + "sum_heads"], p + "sum_tokens", perm=[0, 2, 1, 3])
        self.node("Reshape", [p + "sum_tokens", "shared.out_flat"], p + "out")
        return p + "out", key, value

    def product(self, left, right, out, **attributes):
        return self.node("FusedMatMul", [left, right], out, MICROSOFT, **attributes)

    def softmax(self, p, scores):
        self.node("Add", [scores, "mask"], p + "masked")
        return self.node("Softmax", [p + "masked"], p + "weights", axis=-1)

    def few(self, p, query, past_key, past_value, key, value):
        self.product(past_key, query, p + "past_scores_t", alpha=self.scale, transB=1)
        self.node("Transpose", [p + "past_scores_t"], p + "past_scores", perm=[0, 1, 3, 2])
        self.product(query, key, p + "own_scores", alpha=self.scale, transB=1)
        self.node("Concat", [p + "past_scores", p + "own_scores"], p + "scores", axis=-1)
        weights = self.softmax(p, p + "scores")
        self.node("Split", [weights, "shared.part_sizes"], [p + "past_weights", p + "own_weights"], axis=-1)
        self.product(p + "past_weights", past_value, p + "past_sum")
        self.product(p + "own_weights", value, p + "own_sum")
        return [self.node("Add", [p + "past_sum", p + "own_sum"], p + "sum")]

    def many(self, p, query, past_key, past_value, key, value):
        self.node("Concat", [past_key, key], p + "keys", axis=2)
        self.node("Concat", [past_value, value], p + "values", axis=2)
        self.product(query, p + "keys", p + "scores", alpha=self.scale, transB=1)
        return [self.product(self.softmax(p, p + "scores"), p + "values", p + "sum")]


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
            rewriter.attention(attentions.index(node), node)
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
    names = [f"{layer}.{kind}" for layer in range(rewriter.layers) for kind in ("key", "value")]
    cached = lambda age, length: [value(f"{age}.{name}", real, [1, kv, length, head]) for name in names]
    vocabulary = model.graph.output[0].type.tensor_type.shape.dim[2].dim_value
    inputs = [
        value("input_ids", integer, [1, "new"]),
        value("position_ids", integer, [1, "new"]),
        value("plain", TensorProto.BOOL, []),
        value("past_length", integer, [1]),
        value("mask", real, [1, 1, "rows", "visible"]),
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
