/** What people say where a topic opens or closes, by language. */
import type { Sentence } from './sentences';

const CUES: Record<string, RegExp> = {
  en: /\b(?:next|move on|moving on|go on to|turn to|back to|(?:an)?other (?:thing|question|issue|point|topic|item)|agenda|items?|topic|let['’]s (?:start|talk|go|move|see|get|look)|want(?:ed)? to (?:talk|ask|start|move|discuss)|start with|first(?:ly)?|last(?:ly)?|final(?:ly)?|discuss|presentations?|slides?|reports?|thank you|thanks|minutes)\b/iu,
  ko: /다음|안건|주제|먼저|우선|마지막|넘어가|시작(?:하|할|해)|이야기해 ?보|얘기해 ?보|논의|발표|보고|감사합니다|고맙습니다|첫 ?번째|두 ?번째|세 ?번째/u,
};

/** Of each sentence whether something in it opens or closes a topic; nowhere so in languages without a list. */
export const openingsIn = (sentences: Sentence[]): boolean[] =>
  sentences.map(({ text, language }) => CUES[language]?.test(text) ?? false);
