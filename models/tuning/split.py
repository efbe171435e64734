"""Gives each item a split by its source (train 80, dev 10, report 10), and drops what two splits share.

usage: split.py          rewrites data/*.jsonl in place; the same items get the same splits
Near-duplicates across splits leave train: half of the five-word runs in common, or a cosine of MiniLM's vectors above 0.9.
"""
import hashlib
import json
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from examples import HERE, text_of

MODEL = HERE.parent / "all-minilm-l6-v2"
RUN, SHARED, COSINE = 5, 0.5, 0.9


def share_of(source):
    """A number from 0 to 99 that only the source's name decides."""
    return int(hashlib.sha256(source.encode()).hexdigest(), 16) % 100


def split_of(source):
    share = share_of(source)
    return "report" if share < 10 else "dev" if share < 20 else "train"


def runs_of(text):
    words = text.lower().split()
    return {tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}


def vectors_of(texts):
    """Unit vectors, one row a text."""
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.enable_truncation(256)
    tokenizer.enable_padding()
    session = onnxruntime.InferenceSession(str(MODEL / "onnx" / "model_quantized.onnx"))
    names = {entry.name for entry in session.get_inputs()}
    rows = []
    for start in range(0, len(texts), 32):
        batch = tokenizer.encode_batch(texts[start : start + 32])
        mask = np.array([one.attention_mask for one in batch])
        feed = {
            "input_ids": np.array([one.ids for one in batch]),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        hidden = session.run(None, {key: value for key, value in feed.items() if key in names})[0]
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        rows.append(mean / np.linalg.norm(mean, axis=1, keepdims=True))
    return np.concatenate(rows)


def twins(items):
    """Ids of train items that are too near to an item of another split."""
    train = [item for item in items if item["split"] == "train"]
    held = [item for item in items if item["split"] != "train"]
    near = vectors_of([text_of(item) for item in train]) @ vectors_of([text_of(item) for item in held]).T
    held_runs = [runs_of(text_of(item)) for item in held]
    found = set()
    for item, row in zip(train, near):
        runs = runs_of(text_of(item))
        shared = max(len(runs & other) / min(len(runs), len(other)) for other in held_runs)
        if shared >= SHARED or row.max() > COSINE:
            found.add(item["id"])
    return found


def main():
    files = {path: [json.loads(line) for line in path.read_text().splitlines()] for path in sorted((HERE / "data").glob("*.jsonl"))}
    items = [item for rows in files.values() for item in rows]
    for item in items:
        item["split"] = split_of(item["source"])
    dropped = twins(items)
    for path, rows in files.items():
        kept = [json.dumps(item, ensure_ascii=False) for item in rows if item["id"] not in dropped]
        path.write_text("\n".join(kept) + "\n")
    print(f"{len(items)} items, {len(dropped)} near-duplicates dropped from train: {sorted(dropped)}")


if __name__ == "__main__":
    main()
