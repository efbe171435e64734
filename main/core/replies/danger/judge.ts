/** Why no reply may be drafted: by phrases in every language, and by a classifier that weighs them in those it was trained for. */
import type { SuppressionReason } from '../../../contract';
import type { Conversation, Turn } from '../conversation';
import { createClassifier, featuresOf, type Verdict } from './classifier';
import { ENGLISH_WEIGHTS } from './english-weights';
import { KOREAN_WEIGHTS } from './korean-weights';
import { dangerIn } from './read';

const LANGUAGES = { en: ENGLISH_WEIGHTS, ko: KOREAN_WEIGHTS };
type Classify = ReturnType<typeof createClassifier>;
const classifiers = new Map<keyof typeof LANGUAGES, Classify>();

/** Unpacked when it is first needed: every start of the program would wait for it. */
function classifierOf(language: keyof typeof LANGUAGES): Classify {
  const classify = classifiers.get(language) ?? createClassifier(LANGUAGES[language]);
  classifiers.set(language, classify);
  return classify;
}

/** The last message, the last two together, the last three: what is meant may need its company. */
const WINDOWS = [1, 2, 3];

/** Texts and their embeddings; null where no model that the classifier was trained for knows the language. */
export type Embed = (texts: string[], model: string) => Promise<Float32Array[] | null>;

/** The reason, or null where a reply may be drafted. */
export async function dangerOf(
  { turns, language }: Pick<Conversation, 'turns' | 'language'>,
  embed: Embed,
): Promise<SuppressionReason | null> {
  const found = dangerIn(turns);
  if (turns.length === 0) return found;
  const worst = await worstOf(turns, language, embed);
  if (worst === null) return found;
  return worst.odds > worst.needed ? (found ?? worst.kind) : null;
}

/** Of the windows the one that most wants a person's own words; null where no classifier can tell. */
async function worstOf(
  turns: Turn[],
  language: string,
  embed: Embed,
): Promise<(Verdict & { needed: number }) | null> {
  if (language !== 'en' && language !== 'ko') return null;
  const { model, pieces, needed } = LANGUAGES[language];
  const windows = WINDOWS.filter((size) => size <= turns.length).map((size) =>
    turns.slice(-size).map(({ text }) => text),
  );
  const texts = windows.map((messages) => messages.join('\n'));
  const vectors = model === null ? null : await embed(texts, model);
  if (model !== null && vectors === null) return null;
  const classify = classifierOf(language);
  const verdicts = windows.map((messages, i) =>
    classify(featuresOf(messages, pieces, vectors?.[i] ?? null)),
  );
  const worst = verdicts.reduce((one, next) => (next.odds > one.odds ? next : one));
  return { ...worst, needed };
}
