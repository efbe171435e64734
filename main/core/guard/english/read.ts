/** Reads English sentences into clauses, words, numbers and days. */
import { hesitationsOf } from '../../extraction/fillers';
import { plainForm } from '../../replies/acts/read';
import { figuresOf, type Marked, mark, markOf, unmark } from '../marks';
import type { Clause, LanguageReader, Modality, Quantity, Sentence, Word } from '../types';
import { hasVerb, piecesOf } from './clauses';
import { isIrregularVerb } from './irregular';
import { modalityOf } from './modality';
import { quantitiesIn } from './numbers';
import { whensIn } from './whens';
import { DIRECTIONS, goesOnIn, type Items, itemsOf, keysOf, namesOf, SIDES, TREND } from './words';

/** Contractions written out; transcripts often lose the apostrophe. */
const CONTRACTIONS: [RegExp, string][] = [
  [/\bwon'?t\b/gu, 'will not'],
  [/\b(?:can'?t|cannot)\b/gu, 'can not'],
  [/\bshan't\b/gu, 'shall not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should|must|need)n'?t\b/gu, '$1 not'],
  [/\blet'?s\b/gu, 'let us'],
  [/\b(i|you|we|they|he|she|it|that|there|who)'ll\b/gu, '$1 will'],
  [/(?<=^|[.,;!?] |\b(?:and|but|so|then) )ill(?= \p{L})/gu, 'i will'],
  [/\b(i)'?m\b/gu, '$1 am'],
  [/\b(i|you|we|they)'?ve\b/gu, '$1 have'],
  [/\b(you|we|they)'re\b/gu, '$1 are'],
  [/\b(i|you|we|they|he|she)'d\b/gu, '$1 would'],
  [/\b(i|you|we|they|he|she|it)d (?=(?:rather|like|love)\b)/gu, '$1 would '],
];
/** Several words that are one. */
const PHRASES: [RegExp, string][] = [
  [
    /\b(?:push|put|mov)(?:e|es|ed|ing)? (?:(?:it|this|that|them) )?(?:back|off)\b(?! at| in| on)/gu,
    'postpone',
  ],
  [/\bsign(?:ed|s)? off(?: on)?\b/gu, 'approve'],
  [/\blook(?:ed|s|ing)? into\b/gu, 'investigate'],
  [/\bg(?:ave|iven) up\b/gu, 'abandoned'],
  [/\bg(?:ive|ives|iving) up\b/gu, 'abandon'],
  [
    /\b((?:set|pick|sign|end|tak|took|wrap|bring|brought|catch|caught|show|back|clean|call|mak|made|open|wak|woke|look|speed|follow|sum|mix|buy|bought|us|grow|grew)(?:n?e?d?|ned|s|es|ing|n?ing)) up\b/gu,
    '$1',
  ],
  [/\b((?:writ|wrote|sit|sat|settl|calm|not|break|broke)(?:\p{L}{0,4})) down\b/gu, '$1'],
  [/\bno longer\b/gu, 'never'],
  [/\binstead of\b|\brather than\b/gu, ', not'],
  [/\bexcept(?: for)?\b/gu, ', not'],
  [/\b(\p{L}+) included\b/gu, 'with $1'],
  [/\bincluding\b/gu, 'with'],
  [/\bused to\b/gu, 'formerly'],
  [/\bin favou?r of\b/gu, 'favour'],
  [/\bfree of charge\b|\b(?:at|for) no (?:extra |additional )?(?:cost|charge)\b/gu, 'free'],
  [/\b(?:twice|double) as\b|\btwofold\b/gu, 'double'],
  [/\bat the moment\b/gu, 'currently'],
  [/\bso (?:far|that)\b/gu, ''],
];

const expand = (lower: string): string =>
  [...CONTRACTIONS, ...PHRASES].reduce((text, [from, to]) => text.replace(from, to), lower);

const SENTENCE = /[^.!?]+(?:\.(?=\S)[^.!?]*)*[.!?]*/gu;
const ABBREVIATED = /\b(?:mr|mrs|ms|dr|prof|st|no(?=\. \d)|vs|e\.g|i\.e)\.(?= )/giu;
const INVERTED =
  /^(?:(?:and|so|but|okay|ok|well|um|uh),? )*(?:(?:can|could|do|does|did|are|is|was|were|should|will|would|have|has|may) (?:i|we|you|he|she|it|they|the|this|that|there|anyone|someone|somebody|your|our|my)\b|(?:what|why|who|how|where|when|which) (?:is|are|was|were|do|does|did|can|could|should|shall|will|would|have|has) (?:i|we|you|he|she|it|they|the|this|that|your|our)\b)/u;

const NEGATION =
  /\b(?:not|no(?! \W*$| one of)|never|none|nobody|nothing|neither|nor|unable|refus\w+|fail(?:s|ed)? to|forg[eo]t(?:s|ten)? to|hardly|rarely|seldom|lack(?:s|ed|ing)?|r[ua]ns? out)\b/u;

const ACTORS: [NonNullable<Clause['actor']>, RegExp][] = [
  ['first', /\b(?:i|we|let me)\b|^(?:then )?you will (?:have|get|receive)\b/u],
  ['second', /\b(?:you|please)\b|\b(?:can|could) (?:someone|anyone)\b/u],
  ['third', /\b(?:he|she|they)\b|^(?:(?:and|but|so|well|yeah|okay) )*(?:his|her|their|my|our)\b/u],
];

/** The first pronoun of a clause. */
function actorOf(text: string): Clause['actor'] {
  const found = ACTORS.map(([actor, pattern]) => ({ actor, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.actor;
}

/** A clause without a subject of its own has that of the clause before. */
const withActors = (clauses: Clause[]): Clause[] =>
  clauses.map((clause, i) => {
    const before = clauses[i - 1];
    return clause.goesOn && clause.actor === undefined && before
      ? { ...clause, actor: before.actor }
      : clause;
  });

const PAST = /\b(?:have|has|had|was|were|did|already|been)\b/u;
const PASSIVE_NOW = /\b(?:is|are|be|being|gets?|getting) (?:\p{L}+ )?\p{L}+ed\b/u;
/** "-ed" tells of the past where it is the verb, not in "fixed for ten years". */
function toldOf(modality: Modality, text: string, predicate: Word | undefined): Modality {
  if (modality !== 'done' || PAST.test(text) || !predicate) return modality;
  if (PASSIVE_NOW.test(text)) return 'fact';
  return /ed$/u.test(predicate.text) || isIrregularVerb(predicate.text) ? 'done' : 'fact';
}

const BEFORE_COMMAND = /^(?:(?:and|then|just|so|do|not) )+/u;

const ASKS =
  /\basks?(?:ed)?\W*$|\b(?:ask(?:s|ed)? (?:if|whether|who|what|when|how|about)|wonder(?:s|ed)?|look(?:s|ed|ing)? for|request(?:s|ed)?|seeks?|sought|whether|unclear|want(?:s|ed)? to know)\b/u;
const REPORTS =
  /\b(?:say|says|said|thinks?|thought|believes?|finds?|found|according|explain(?:s|ed)?|mention(?:s|ed)?|told|propos(?:es?|ed)|suggest(?:s|ed)?|recommend(?:s|ed)?|prefers?|preferred|against|decided|agreed)\b/u;

function clauseOf(piece: string, marked: Marked, names: ReadonlySet<string>): Clause {
  const text = piece.trim();
  const { words, marks, predicate, verbal } = itemsOf(text, names);
  const figures = figuresOf([...marks.keys()], marked);
  return {
    text: unmark(text, marked),
    words,
    predicate,
    whens: figures.whens,
    quantities: figures.quantities.map((quantity) => ({
      ...quantity,
      before: directionOf(quantity, marked, marks),
      nounKeys: keysOf(quantity.noun),
    })),
    negated: NEGATION.test(text),
    modality: toldOf(modalityOf(text), text, predicate),
    actor: actorOf(text),
    verbal: verbal || hasVerb(text.replace(/'s\b/gu, '')) || words.length > 3,
    command: words[0] !== undefined && text.replace(BEFORE_COMMAND, '').startsWith(words[0].text),
    asks: ASKS.test(text),
    reports: REPORTS.test(text),
    goesOn: goesOnIn(text),
  };
}

/** The word of direction before a number. */
const directionOf = (quantity: Quantity, { quantities, whens }: Marked, marks: Items['marks']) =>
  marks.get(markOf(whens.length + quantities.indexOf(quantity)));

const OPEN =
  /^(?:\P{L}*(?:and|so|but|okay|ok|well|then)\b)*\P{L}*(?:what|why|who|whose|how|where|when|which)\b/u;

function questionOf(raw: string, text: string): Sentence['question'] {
  const asked = /\?\s*$/u.test(raw) || (!/[.!]\s*$/u.test(raw) && INVERTED.test(text));
  if (!asked) return undefined;
  return OPEN.test(text) ? 'open' : 'closed';
}

function readSentence(raw: string): Sentence {
  const plain = raw.replace(/[’‘]/gu, "'");
  const marked = mark(plain, whensIn(plain), quantitiesIn(plain));
  const text = expand(plainForm(marked.text));
  const names = namesOf(marked.text);
  return {
    text: raw,
    question: questionOf(raw, text),
    clauses: withActors(piecesOf(text).map((piece) => clauseOf(piece, marked, names))),
  };
}

const HESITATION = new RegExp(`\\b(?:${[...hesitationsOf('en')].join('|')})\\b,? ?`, 'giu');

function read(text: string): Sentence[] {
  const protectedText = text
    .replace(HESITATION, '')
    .replace(ABBREVIATED, (a) => a.slice(0, -1))
    .replace(/\b([ap])\.m\./giu, '$1m');
  return (protectedText.match(SENTENCE) ?? [])
    .map((s) => s.trim())
    .filter(Boolean)
    .map(readSentence);
}

/** One letter apart in long words that begin alike: a transcript's spelling of a name. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 5 && (a.startsWith(b) || b.startsWith(a))) return true;
  if (shorter < 6 || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < shorter && a[from] === b[from]) from++;
  let back = 0;
  while (back < shorter - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  return Math.max(a.length, b.length) - from - back <= 1;
}

/** How English is read. */
export const ENGLISH: LanguageReader = {
  read,
  yes: /^(?:yes|there (?:is|are) (?:one|some)|yeah|yep|yup|sure|right|exactly|of course|okay|ok|will do|let us do that|let's do|do that|absolutely|definitely|fine|agreed|good|great|perfect|👌|👍|that would be|with pleasure|gladly|happy to|i'd love to|no problem|why not|sounds good|deal|done|count me in|certainly|i(?:'ve| have) (?:already )?done|that works|works for me|i think so|every (?:day|week|month|year|time)|always|often|all the time|constantly)(?!\p{L})/iu,
  takesOn: /^(?:i can|i will|i'll|i could|i have \d|we can|we will|we'll|me\b)/iu,
  no: /^(?:(?:well|oh|mostly|actually|certainly|probably|um),? )*(?:no|none|nope|hardly|rarely|neither|mostly not|not|nah|not|never|unfortunately not|absolutely not|(?:i|we|they|he|she|it) (?:can|do|does|wo|did|have|has|is|are|was)n['’]t)(?!\p{L})/iu,
  noConfirms: true,
  takesIt: /\b(?:do|take|handle) (?:it|that|this)\b/iu,
  settles:
    /\b(?:decided|agreed|then (?:it'?s|we|i)|let'?s (?:do|go with|take) (?:that|it)|accepted|rejected|approved|vote)\b|^(?:agreed?|fine|good|great|perfect|ok(?:ay)?|deal|done|do that|\p{L}+ then)\b/iu,
  doneAlready:
    /\b(?:already did|(?:already|all) done|done already|just did|(?:did|done|sent|fixed|ordered|booked) (?:it|that|them)|taken care of)\b/iu,
  leavesOpen:
    /\b(?:not decide|n't decided?|n't decide|before we decide|not (?:so |quite |really |that )?sure|n't (?:so |quite |really |that )?sure|no proof|(?:nobody|no one) kn[eo]w|can'?t (?:say|promise|guarantee)|want to hear|talk to .{1,30} first|(?:we|i'd|let's) wait|think about it|let me talk|haven'?t)\b/iu,
  undecided:
    /decid|decision|settled|certain|\bsure\b|\bclear\b|\bknown?\b|pro(?:ve|of)|promise|guarantee/u,
  softDenial:
    /\b(?:unable|refus\w+|reject\w*|declin\w+|fail\w*|hardly|barely|before|until|stays? (?:at home|behind|away|out)|skip\w*|le(?:ave|aves|aving|ft) (?:\S+ )?(?:out|behind|off)|bann?(?:ed|s)?|forbid\w*|forbidden|prohibit\w*|rul(?:e|es|ed) out|avoid\w*|exclud\w+|cancel\w*|drop\w*|prevent\w*|keep\w* \S+ from|stop\w*|quit|lack\w*|miss\w*|absent|doubt\w*|unlikely|forg[eo]t\w*|wrong|false|mistake\w*|too \p{L}+ (?:to|for)|out of|instead)\b/u,
  receives:
    /\b(?:was|were|is|are|been|be) (?:\w+ly |still |already |also |now )?(?:told|asked|given|informed|offered|advised|reminded|invited|sent|owed|paid|charged|promised|allowed|expected|shown|lent|billed|refunded)\b/u,
  proForm: /\b(?:one|it|any)\b/u,
  possessor:
    /^(?:and )?(?:(?:mr|mrs|ms|dr) )?(\p{L}+)'s (mother|mum|father|dad|sister|brother|son|daughter|wife|husband|cousin|uncle|aunt|friend|partner|boss|neighbour)\b/u,
  who: /^(?:and |so )?who\b/u,
  alternative: /\bor\b/iu,
  startsAnswer: /^(?:at|in|on|for|since|because|after|before|until|from|by|with|about)\b/iu,
  statesFirst: /(?!)/u,
  conditional: /^(?:and |but )?(?:when|if|once|whenever|unless|until|as)\b/u,
  introduces: /\b(?:this is|my name is|i am) (\p{L}+(?: \p{L}+)?)/u,
  sides: SIDES,
  trend: TREND,
  directions: DIRECTIONS,
  alike,
};
