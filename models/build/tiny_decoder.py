"""Makes a tiny decoder with random weights in the form of the Hugging Face hub, for tests.

Usage: python tiny_decoder.py FOLDER      needs: onnx, numpy

The graph is that of a Llama as onnxruntime-genai exports it: root mean square norms, grouped query attention with
rotary embedding, a gated linear unit; inputs `input_ids`, `attention_mask` and `past_key_values.N.key|value`, outputs
`logits` and `present.N.key|value`; weights in a file beside the graph. The tokenizer is a byte-level BPE with the
merges that a few English sentences give. Each run writes the same bytes.
"""
import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LAYERS, HEADS, KV_HEADS, HEAD, WIDTH, INNER, POSITIONS = 2, 4, 2, 16, 32, 64, 512
SPECIAL = ['<|endoftext|>', '<|im_start|>', '<|im_end|>']
MERGES = 60
SENTENCES = (
    'The meeting begins at ten and the budget is the first point. Who will bring the report for the team? '
    'Anna said that she would send it on Friday, and that there is nothing to decide before then. '
    'Then they talked about the launch, the remote control and what it should cost.'
)
MICROSOFT = 'com.microsoft'
CHAT = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' "
    "+ '\\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)


def byte_alphabet():
    """The printable character that stands for each byte (GPT-2's table)."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    spare = iter(range(256, 512))
    return [chr(byte) if byte in plain else chr(next(spare)) for byte in range(256)]


def merge(word, pair):
    out = []
    for symbol in word:
        if out and (out[-1], symbol) == pair:
            out[-1] += symbol
        else:
            out.append(symbol)
    return out


def train_merges(alphabet):
    """The most frequent pair again and again (Sennrich et al., 2016); of equals the first in order."""
    spaced = SENTENCES.replace(' ', '\n ').split('\n')
    words = [[alphabet[byte] for byte in word.encode()] for word in spaced]
    merges = []
    for _ in range(MERGES):
        pairs = Counter(pair for word in words for pair in zip(word, word[1:]))
        pair = min(pairs, key=lambda p: (-pairs[p], p))
        merges.append(pair)
        words = [merge(word, pair) for word in words]
    return merges


def tokenizer():
    alphabet = byte_alphabet()
    merges = train_merges(alphabet)
    tokens = [*SPECIAL, *alphabet, *(a + b for a, b in merges)]
    added = [
        dict(id=i, content=token, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
        for i, token in enumerate(SPECIAL)
    ]
    byte_level = dict(type='ByteLevel', add_prefix_space=False, trim_offsets=True, use_regex=True)
    model = dict(
        type='BPE', dropout=None, unk_token=None, continuing_subword_prefix=None, end_of_word_suffix=None,
        fuse_unk=False, byte_fallback=False, vocab={token: i for i, token in enumerate(tokens)},
        merges=[list(pair) for pair in merges],
    )
    return dict(
        version='1.0', truncation=None, padding=None, added_tokens=added, normalizer=None,
        pre_tokenizer=byte_level, post_processor=None, decoder=byte_level, model=model,
    ), len(tokens)


class Graph:
    def __init__(self, seed):
        self.random = np.random.default_rng(seed)
        self.nodes, self.weights = [], []

    def node(self, kind, inputs, output, domain='', **attributes):
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs[0]

    def constant(self, name, values):
        self.weights.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def random_weight(self, name, *shape):
        values = self.random.standard_normal(shape) / np.sqrt(shape[0])
        return self.constant(name, values.astype(np.float32))

    def linear(self, hidden, name, width, out):
        return self.node('MatMul', [hidden, self.random_weight(f'{name}.weight', width, out)], name)

    def norm(self, hidden, name):
        scale = self.constant(f'{name}.weight', np.ones(WIDTH, np.float32))
        return self.node('SimplifiedLayerNormalization', [hidden, scale], name, axis=-1, epsilon=1e-5, stash_type=1)


def attention(graph, layer, hidden):
    name = f'layer.{layer}.attention'
    qkv = graph.linear(graph.norm(hidden, f'{name}.norm'), f'{name}.qkv', WIDTH, (HEADS + 2 * KV_HEADS) * HEAD)
    past = [f'past_key_values.{layer}.key', f'past_key_values.{layer}.value']
    present = [f'present.{layer}.key', f'present.{layer}.value']
    graph.node(
        'GroupQueryAttention', [qkv, '', '', *past, 'seqlens', 'total', 'cos_cache', 'sin_cache'],
        [f'{name}.heads', *present], MICROSOFT,
        num_heads=HEADS, kv_num_heads=KV_HEADS, scale=HEAD ** -0.5, do_rotary=1, rotary_interleaved=0,
    )
    return graph.node('Add', [hidden, graph.linear(f'{name}.heads', f'{name}.out', HEADS * HEAD, WIDTH)], f'{name}.sum')


def gated(graph, layer, hidden):
    name = f'layer.{layer}.mlp'
    normed = graph.norm(hidden, f'{name}.norm')
    gate = graph.linear(normed, f'{name}.gate', WIDTH, INNER)
    up = graph.linear(normed, f'{name}.up', WIDTH, INNER)
    act = graph.node('Mul', [gate, graph.node('Sigmoid', [gate], f'{name}.sigmoid')], f'{name}.act')
    down = graph.linear(graph.node('Mul', [act, up], f'{name}.product'), f'{name}.down', INNER, WIDTH)
    return graph.node('Add', [hidden, down], f'{name}.sum')


def decoder(vocabulary):
    graph = Graph(seed=7)
    angles = np.outer(np.arange(POSITIONS), 10_000.0 ** (-np.arange(0, HEAD, 2) / HEAD))
    graph.constant('cos_cache', np.cos(angles).astype(np.float32))
    graph.constant('sin_cache', np.sin(angles).astype(np.float32))
    graph.constant('one', np.array([1], np.int64))
    graph.constant('at_one', np.array(1, np.int64))
    graph.node('ReduceSum', ['attention_mask', 'one'], 'length', keepdims=0)
    graph.node('Cast', [graph.node('Sub', ['length', 'one'], 'last')], 'seqlens', to=TensorProto.INT32)
    graph.node('Gather', [graph.node('Shape', ['attention_mask'], 'mask_shape'), 'at_one'], 'total64', axis=0)
    graph.node('Cast', ['total64'], 'total', to=TensorProto.INT32)
    hidden = graph.node('Gather', [graph.random_weight('embedding', vocabulary, WIDTH), 'input_ids'], 'embedded')
    for layer in range(LAYERS):
        hidden = gated(graph, layer, attention(graph, layer, hidden))
    graph.linear(graph.norm(hidden, 'norm'), 'logits', WIDTH, vocabulary)
    return model_of(graph, vocabulary)


def model_of(graph, vocabulary):
    value = helper.make_tensor_value_info
    batch, new, total = 'batch_size', 'sequence_length', 'total_sequence_length'
    cached = lambda name, length: value(name, TensorProto.FLOAT, [batch, KV_HEADS, length, HEAD])
    names = [f'{layer}.{kind}' for layer in range(LAYERS) for kind in ('key', 'value')]
    inputs = [
        value('input_ids', TensorProto.INT64, [batch, new]),
        value('attention_mask', TensorProto.INT64, [batch, total]),
        *(cached(f'past_key_values.{name}', 'past_sequence_length') for name in names),
    ]
    outputs = [
        value('logits', TensorProto.FLOAT, [batch, new, vocabulary]),
        *(cached(f'present.{name}', total) for name in names),
    ]
    body = helper.make_graph(graph.nodes, 'tiny_decoder', inputs, outputs, graph.weights)
    opsets = [helper.make_opsetid('', 21), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=10)


def configuration(vocabulary):
    return dict(
        architectures=['LlamaForCausalLM'], model_type='llama', bos_token_id=1, eos_token_id=2, pad_token_id=2,
        head_dim=HEAD, hidden_act='silu', hidden_size=WIDTH, intermediate_size=INNER,
        max_position_embeddings=POSITIONS, num_attention_heads=HEADS, num_hidden_layers=LAYERS,
        num_key_value_heads=KV_HEADS, rms_norm_eps=1e-5, rope_theta=10_000.0, tie_word_embeddings=False,
        vocab_size=vocabulary, **{'transformers.js_config': {'use_external_data_format': {'model.onnx': 1}}},
    )


def main():
    folder = Path(sys.argv[1])
    (folder / 'onnx').mkdir(parents=True, exist_ok=True)
    for old in (folder / 'onnx').iterdir():
        old.unlink()
    tokens, vocabulary = tokenizer()
    settings = dict(
        bos_token='<|im_start|>', eos_token='<|im_end|>', pad_token='<|im_end|>', unk_token='<|endoftext|>',
        clean_up_tokenization_spaces=False, model_max_length=POSITIONS, tokenizer_class='PreTrainedTokenizerFast',
        chat_template=CHAT,
    )
    files = {
        'tokenizer.json': tokens,
        'tokenizer_config.json': settings,
        'config.json': configuration(vocabulary),
        'generation_config.json': dict(bos_token_id=1, eos_token_id=2, pad_token_id=2),
    }
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=1) + '\n')
    onnx.save(
        decoder(vocabulary), folder / 'onnx' / 'model.onnx', save_as_external_data=True,
        all_tensors_to_one_file=True, location='model.onnx_data', size_threshold=1024,
    )


main()
