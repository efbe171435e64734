/** How sure, how far: what an English clause says of its own claim. */
import type { Modality } from '../types';

/** The first that fits holds. */
const RULES: [Modality, RegExp][] = [
  [
    'decided',
    /\b(?:let us (?!say|see|look|start|talk)|decided|agreed|resolved|concluded|accepted|approved|rejected|settled on|decision (?:was|is|to)|it'?s decided)\b/u,
  ],
  ['hoped', /\bhop(?:e|es|ed|ing)\b|\bwish(?:es|ed)?\b/u],
  [
    'wanted',
    /\b(?:propos(?:e|es|ed|al)|suggest(?:s|ed|ion)?|recommend(?:s|ed)?|would like|would rather|wants?|wanted|prefers?|how about|what about|plans? to|planned|plan is|intends? to|i would say|idea|offer(?:s|ed|ing)?|willing|goal|aims?|target|wish(?:es|ed)? to|float(?:s|ed)?|favou?r(?:s|ed)?|keen)\b/u,
  ],
  [
    'possible',
    /\b(?:might|may|maybe|perhaps|possibly|could|probably|unsure|not sure|suspect(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)? to|expect(?:s|ed)?|likely|assum(?:es?|ed)|consider(?:s|ed|ing)?|if|whether|(?:nearly|almost) \p{L}+)\b/u,
  ],
  [
    'duty',
    /\b(?:should|must|ha(?:s|ve) to|needs? to|ought to|shall|(?:is|are) to \p{L}+|supposed to|please)\b/u,
  ],
  ['future', /\b(?:will|going to|gonna|would|can)\b/u],
  [
    'done',
    /\b(?:have|has|had) (?:(?:not|already|just|never|also|only|nearly) )*(?:been|\p{L}+(?:ed|en|wn|pt|nt|ld|ught|ost|ade|ut|et|one|old))\b|\b(?:was|were|did|already|been)\b|\b\p{L}{2,}ed\b|\b(?:went|sent|took|gave|got|made|bought|sold|paid|wrote|told|found|came|left|kept|lost|won|met|held|led|began|built|brought|chose|put|cut|set|sold)\b/u,
  ],
];

/** Reads the claim of a clause (lower case, contractions written out). */
export const modalityOf = (text: string): Modality =>
  RULES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'fact';
