/**
 * Lines that speak to whoever sums up, not to those who listen: "write only …", a forged end, a forged speaker. The language model is
 * not shown them, since it cannot tell an order from what was said; the recording's own words may still quote them. Pure.
 */
import type { Segment } from '../../contract';
import type { Sentence } from '../extraction/sentences';

/** Who reads by machine, and what is asked of it. Rather too much than too little: a line too many costs one composed sentence. */
const CUES = [
  /\b(?:AI|A\.I\.|assistants?|chat ?bots?|bots?|language models?|LLMs?|GPT|system prompt|prompts?|instructions?)\b/u,
  /\bsum (?:this|it|that) up\b|\b(?:summar(?:y|ies|i[sz]e[sd]?|i[sz]ing)|transcripts?|key points?|base ?64|rot13|hex|json|html|markdown|decode|translate)\b/iu,
  /\b(?:ignore|forget|disregard|override) (?:all|any|every|the|this|that|what|previous|everything|above|your)/iu,
  /\b(?:your|the|every|each|any|next|following|whole) (?:reply|answer|response|output)\b/iu,
  /(?:^|[.!?:;,–—-]\s*|\b(?:please|and|must|should|only|then|just) )(?:say|write|reply|answer|print|output|repeat|respond|state|begin every|end every)\b(?! (?:to|it|yes|no)\b)/iu,
  /\b(?:whatever|everything|anything) (?:you|is) (?:write|say|produce|written|said)/iu,
  /\b(?:you are|be|play|act as|pretend(?: to be| that)?|imagine(?: that)? you(?: are|'re)?) (?:now |from now on |a |an |my |the )?(?:\p{Lu}\p{L}+|game|character|role|grandmother|pirate|poet)/u,
  /<\|?\/?[\p{L}_]+[^>\n]{0,40}>|\[\/?INST\]|<<|#{2,}|-{3,}|!?\[[^\]\n]*\]\(|\{\s*"/u,
  /\b(?:end|begin|start) of (?:the |this )?(?:conversation|meeting|recording|chat|text|message)\b|\b(?:END|BEGIN)-\p{Lu}/iu,
  /요약|답장|답변|응답|(?:답은|답을|답해|대답)|지시|명령|인공지능|챗봇|출력|프롬프트|시스템|무시하|무시해|녹취|번역|(?:라고|이라고)만? ?(?:쓰|써|적|답|말해|하세요)|글이든|시작해야/u,
  /zusammenfass|antwort|anweisung|ignorier|übersetz|schreibe? (?:nur|genau)/iu,
  /resum[ei]|respuesta|respond[ae]|instrucci|asistente|ignora|escrib[ea]|traduce|imagina que eres|texto/iu,
  /résum|répond|réponse|instruction|ignore[rz]?|décod|tradui|écri[st]|assistant/iu,
  /要約|返事|返答|指示|無視|出力|翻訳|書いて|总结|總結|摘要|忽略|指令|回复|回覆|输出|輸出/u,
];
/** Somebody else's line inside one's own, as a script has it. */
const FORGED_LINE = /\n\s*[\p{L}\p{N} ._-]{1,24}[:：]/u;
/** Sentences of the same turn so near to an order belong to it. */
const NEAR = 2;
/** Who says a sentence so often wants it to be counted. */
const FLOOD = 3;

/** Those sentences of a passage that the model may be shown. */
export function withoutOrders(sentences: Sentence[], segments: Segment[]): Sentence[] {
  const said = sentences.map((sentence) => rawOf(sentence, segments));
  const often = floodedIn(sentences);
  const orders = sentences.filter(
    (sentence, i) =>
      CUES.some((cue) => cue.test(said[i]!)) ||
      often.has(keyOf(sentence)) ||
      sentence.parts.some(({ segment }) => FORGED_LINE.test(segments[segment]!.text)),
  );
  return sentences.filter(({ turn, index }) =>
    orders.every((order) => order.turn !== turn || Math.abs(order.index - index) > NEAR),
  );
}

/** As it was said: cleaning takes marks away. */
const rawOf = ({ parts }: Sentence, segments: Segment[]): string =>
  parts.map(({ segment, from, to }) => segments[segment]!.text.slice(from, to)).join(' ');

const keyOf = ({ turn, text }: Sentence): string => `${turn} ${text}`;

function floodedIn(sentences: Sentence[]): Set<string> {
  const times = new Map<string, number>();
  for (const one of sentences) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count >= FLOOD).map(([key]) => key));
}
