/** How well voices are told apart, word by word, where somebody marked who says each. */
import { AppError, type CallContext } from '../../contract';
import type { MarkedWord, VoiceEvaluation } from '../../contract/evaluation-voices';
import type { Core } from '../core';
import { alignUnits } from '../metrics/alignment';
import { unitsOf } from '../metrics/error-rate';
import { transcribeFile } from '../transcripts';
import { hearVoices } from './tell';

/** A word or letter with who says it: a speaker of the reference, or the number of a voice. */
interface Unit<T> {
  text: string;
  by: T;
}

export interface MarkedRecording {
  path: string;
  language: string;
  words: MarkedWord[];
}

/** Transcribes a recording and tells its voices apart as the app does. Rejects where the reference holds no word. */
export async function evaluateVoices(
  core: Core,
  { path, language, words }: MarkedRecording,
  { signal, progress }: Pick<CallContext, 'signal' | 'progress'>,
): Promise<VoiceEvaluation> {
  const said = words.flatMap(({ word, speaker }) => unitsBy(word, language, String(speaker)));
  if (said.length === 0) throw new AppError('bad-input', 'The reference holds no word.');
  const { segments } = await transcribeFile(core, { path, language }, signal, progress);
  const voices = await hearVoices(
    core,
    { path, lines: segments },
    (done) => progress(done, null, 'voices'),
    signal,
  );
  return scoreVoices(
    segments.flatMap(({ text }, i) => unitsBy(text, language, voices[i]!)),
    said,
  );
}

const unitsBy = <T>(text: string, language: string, by: T): Unit<T>[] =>
  unitsOf(text, language).map((unit) => ({ text: unit, by }));

/** Each voice stands for one person, and each person for one voice at most: a second voice of somebody is wrong. */
export function scoreVoices(heard: Unit<number | null>[], said: Unit<string>[]): VoiceEvaluation {
  const textsOf = (units: Unit<unknown>[]) => units.map(({ text }) => text);
  const places = alignUnits(textsOf(heard), textsOf(said));
  const pairs = said.map(({ by: speaker }, i) => {
    const place = places[i];
    return { speaker, voice: place == null ? undefined : heard[place]!.by };
  });
  const named = pairs.filter((pair): pair is Pair => typeof pair.voice === 'number');
  const people = matched(named);
  const right = named.filter(({ speaker, voice }) => people.get(voice) === speaker).length;
  return {
    words: said.length,
    right,
    wrong: named.length - right,
    unnamed: pairs.filter(({ voice }) => voice === null).length,
    unheard: pairs.filter(({ voice }) => voice === undefined).length,
    speakers: new Set(said.map(({ by }) => by)).size,
    voices: new Set(heard.flatMap(({ by }) => by ?? [])).size,
  };
}

interface Pair {
  speaker: string;
  voice: number;
}

/** Pairs that share most words come first. Not always the best choice of all, so it never flatters. */
function matched(named: Pair[]): Map<number, string> {
  const shared = new Map<string, Pair & { words: number }>();
  for (const pair of named) {
    const key = `${pair.voice} ${pair.speaker}`;
    shared.set(key, { ...pair, words: (shared.get(key)?.words ?? 0) + 1 });
  }
  const people = new Map<number, string>();
  const taken = new Set<string>();
  for (const { voice, speaker } of [...shared.values()].sort((a, b) => b.words - a.words)) {
    if (people.has(voice) || taken.has(speaker)) continue;
    people.set(voice, speaker);
    taken.add(speaker);
  }
  return people;
}
