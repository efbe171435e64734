"""What the model is asked and should answer: our own items and QMSum's training part, as prompt and answer."""
import json
import re
from pathlib import Path

HERE = Path(__file__).parent
PROMPTS = json.loads((HERE / "prompts.json").read_text())


def own_items(split=None):
    """Items of data/*.jsonl, each file by one hand and one domain; of one split, or all."""
    for path in sorted((HERE / "data").glob("*.jsonl")):
        for line in path.read_text().splitlines():
            item = json.loads(line)
            if split is None or item["split"] == split:
                yield item


def text_of(item):
    """The source text of an item, as the model reads it."""
    if "turns" in item:
        return "\n".join(line_of(turn["speaker"], turn["text"]) for turn in item["turns"])
    if "chat" in item:
        return "\n".join(line_of(named(message["from"]), message["text"]) for message in item["chat"])
    return "\n".join(f"- {point}" for point in item["points"])


def line_of(speaker, text):
    return f"{speaker}: {text}" if speaker else text


def named(sender):
    return {"me": "Me", "them": "Them"}.get(sender, sender)


def prompt_of(item):
    """System and user turn of an item in SmolLM2's chat form, with the answer begun."""
    question = PROMPTS[item["kind"]]
    if item["kind"] == "reply":
        question = question.format(**{key: item[key] for key in ("intent", "tone", "length")})
    return chat_form(question, text_of(item))


def chat_form(question, text):
    return (
        f"<|im_start|>system\n{PROMPTS['system']}<|im_end|>\n"
        f"<|im_start|>user\n{question}\n\n{text}<|im_end|>\n<|im_start|>assistant\n"
    )


def qmsum_pairs(folder):
    """Every question of QMSum's training meetings with the turns that answer it (Zhong et al. 2021, MIT)."""
    for path in sorted(Path(folder).glob("*.json")):
        meeting = json.loads(path.read_text())
        turns = meeting["meeting_transcripts"]
        for query in meeting["specific_query_list"]:
            spans = [range(int(a), int(b) + 1) for a, b in query["relevant_text_span"]]
            lines = [line_of(turns[i]["speaker"], plain(turns[i]["content"])) for span in spans for i in span]
            yield query["query"], "\n".join(lines), plain(query["answer"])


def plain(text):
    """Without QMSum's marks such as {vocalsound}."""
    return re.sub(r"\s+", " ", re.sub(r"\{[a-z]+\}", "", text)).strip()
