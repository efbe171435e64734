/** Reads Korean sentences into clauses, words, numbers and days. */
import { hesitationsOf } from '../../extraction/fillers';
import { groupsOf, sidesOf } from '../lexicon';
import { figuresOf, mark, unmark } from '../marks';
import type { Clause, LanguageReader, Modality, Sentence, Word } from '../types';
import { NEUTRAL, OPPOSITES, SOFT } from './lists';
import { ASKS, actorOf, isNegated, modalityOf, REPORTS } from './modality';
import { quantitiesIn } from './numbers';
import { rootsOf, stemsOf } from './stem';
import { SYNONYMS } from './synonyms';
import { whensIn } from './whens';

const same = (word: string): string => word;
const GROUPS = groupsOf(SYNONYMS, same);
const SIDES = sidesOf(OPPOSITES, same);
const SOFT_STEMS = new Set(SOFT.trim().split(/\s+/u));
const LIGHT = new Set(NEUTRAL.trim().split(/\s+/u));

/** A word that ends so ends its clause; 고 있다 and 고 싶다 are one verb. */
const JOINT =
  /(?<=[가-힣](?:고요?|지만|는데요?|은데요?|인데요?|한데요?|던데|니까요?|으며|하며|되며|이며|라며|다며|면서|므로|으면|하면|되면|려면|자면|어서요?|아서요?|해서요?|워서|져서|거나|말고|대신|때문에|탓에)) (?!있|싶|계시|봤|보세|오[면세시셔]|와[도서]|가도|안 (?:되|돼|된|됩)|되|돼|된|됩)|\s*[,;:()]\s*|(?<=[가-힣]) (?=그럼|그러면|그런데|근데|하지만)|(?<=아니라|아니고) |(?<=[가-힣](?:이라|라|라서|아서|어서)) (?=안 |못 )|(?<=야|[온한된간는]대|이래|안 ?돼|못 ?해) /gu;

/** 에서 and 라고 look like endings. */
const NO_JOINT = /(?:에서|하고|라고|다고|자고|냐고|(?:재|광|창|사|보|참|경|최|원|출|신)고)$/u;

function piecesOf(text: string): string[] {
  const done: string[] = [];
  for (const piece of text.split(JOINT)) {
    const before = done.at(-1);
    if (before !== undefined && NO_JOINT.test(before)) done[done.length - 1] = `${before} ${piece}`;
    else done.push(piece);
  }
  return done.filter((piece) => /[\p{L}\ue000-\uf8ff]/u.test(piece));
}

const DIRECTION: [RegExp, string][] = [
  [/(?:한테서|에게서|으로부터|로부터|부터)$/u, 'from'],
  [/(?:한테|에게|께)$/u, 'to'],
  [/(?:을|를)$/u, 'object'],
  [/도$/u, 'also'],
];

/** 했지, 됐어, 있던. */
const AUXILIARY = /^(?:했|됐|되었|하였|있었|없었|않|못했|못한|싶|됩|합)[가-힣]{0,3}$|^짜리/u;

function wordOf(token: string, title = ''): Word {
  const stems = stemsOf(token.toLowerCase());
  const groups = stems.flatMap((stem) => GROUPS.get(stem) ?? []);
  const light =
    AUXILIARY.test(token) || rootsOf(token.toLowerCase()).some((root) => LIGHT.has(root));
  const before = DIRECTION.find(([pattern]) => pattern.test(`${token}${title}`))?.[1];
  const soft = isSoft(token);
  return {
    text: stems[0] ?? token,
    keys: [...new Set([...stems, ...groups])],
    name: false,
    light,
    soft,
    before,
  };
}

/** "26%에서 21%로". */
const withDirections = ({ whens, quantities }: ReturnType<typeof figuresOf>, text: string) => ({
  whens,
  quantities: quantities.map((quantity) => {
    const after = text.slice(text.indexOf(quantity.text) + quantity.text.length).trimStart();
    const before = /^에서/u.test(after) ? 'from' : /^으?로/u.test(after) ? 'to' : undefined;
    return {
      ...quantity,
      before,
      nounKeys: quantity.noun === undefined ? undefined : [quantity.noun],
    };
  }),
});

/** Ends like a verb: a paraphrase often puts another one. */
const COPULA = /(?:이다|이며|이고|이었다|였다|입니다|이지만)$/u;
const VERB_FORM =
  /(?:[다며]|지만|기로|도록|려고|므로|니까|[아어여해와워려져겨쳐라]서|[으하되이가오리지]면|[하되시이지리가오나]고|[어아해셔려져겨쳐]도|[아어해워와려져겨쳐여]야|기[를가는도]|려면|느라)$/u;
/** 퇴사한, 운반하기; and whatever is told of the past. */
const DONE = /.(?:하|한(?!테)|할|함|해|되|된|될|됨|돼)(?:[가-힣]{0,3})$/u;
const PAST = /\u11bb/u;
const isVerb = (token: string): boolean =>
  VERB_FORM.test(token) || DONE.test(token) || PAST.test(token.normalize('NFD'));
const isSoft = (token: string): boolean =>
  (isVerb(token) && !COPULA.test(token)) || rootsOf(token).some((root) => SOFT_STEMS.has(root));

const TITLE = /^(?:씨|님|선생님|씨가|씨는|씨한테|씨에게|씨도)$/u;

function clauseOf(piece: string, marked: ReturnType<typeof mark>): Clause {
  const text = piece.trim();
  const tokens = text.match(/[\p{L}]+|[\ue000-\uf8ff]/gu) ?? [];
  const words = tokens
    .filter((t) => /\p{L}/u.test(t) && !TITLE.test(t) && !isParticle(t, text))
    .map((token) => wordOf(token, titleAfter(token, tokens)));
  const plain = unmark(text, marked);
  return {
    text: plain,
    words,
    predicate: words.findLast(({ light }) => !light),
    ...withDirections(figuresOf(tokens, marked), plain),
    negated: isNegated(plain),
    modality: modalityOf(plain),
    actor: actorOf(plain),
    verbal: !/[\ue000-\uf8ff]\s*\p{L}{0,4}[.!]?$/u.test(text),
    command: false,
    asks: ASKS.test(plain),
    reports: REPORTS.test(plain),
    goesOn: false,
  };
}

const titleAfter = (token: string, tokens: string[]): string => {
  const next = tokens[tokens.indexOf(token) + 1] ?? '';
  return TITLE.test(next) ? next : '';
};

const LOOSE =
  /^(?:은|는|이|가|을|를|의|과|와|도|중|때|째|야|요|랑|하고|이랑|보다|마다|짜리|예요|네요|호|(?:에|으?로|까지|부터|만|쯤|정도|였|이었|이|인|입|래|라|뿐|밖)[가-힣]{0,4})$/u;
/** What hangs on a figure: 19일`로`. */
const isParticle = (token: string, text: string): boolean =>
  LOOSE.test(token) && new RegExp(`[\\ue000-\\uf8ff] ?${token}(?!\\p{L})`, 'u').test(text);

const OPEN = /(?:왜|뭐|무엇|누가|누구|언제|어디|어떻게|얼마|몇|어떤)/u;
const ASKING = /\?\s*$/u;

function readSentence(raw: string): Sentence {
  const marked = mark(raw, whensIn(raw), quantitiesIn(raw));
  const question = ASKING.test(raw) ? (OPEN.test(raw) ? 'open' : 'closed') : undefined;
  return {
    text: raw,
    question,
    clauses: inheriting(piecesOf(marked.text).map((p) => clauseOf(p, marked))),
  };
}

/** The verb at the end tells who acts in the clauses that lead to it. */
const inheriting = (clauses: Clause[]): Clause[] => {
  const last = clauses.at(-1);
  return clauses.map((clause) => ({
    ...clause,
    actor: clause.actor ?? last?.actor,
    modality:
      clause.modality === 'fact' && last && AHEAD.has(last.modality)
        ? last.modality
        : clause.modality,
  }));
};
const AHEAD: ReadonlySet<Modality> = new Set(['future', 'duty', 'wanted']);

const HESITATION = new RegExp(
  `(?<=^|[\\s,])(?:${[...hesitationsOf('ko')].join('|')}|그 그|아|네 네|자|참)(?:,| )\\s*`,
  'gu',
);
const SENTENCE = /[^.!?]+(?:\.(?=\d)[^.!?]*)*[.!?]*/gu;

const read = (text: string): Sentence[] =>
  (text.replace(HESITATION, '').match(SENTENCE) ?? [])
    .map((s) => s.trim())
    .filter(Boolean)
    .map(readSentence);

/** A given name stands for the whole: 지은 and 이지은. */
const alike = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    a === b ||
    (short.length >= 2 && (long.endsWith(short) || (short.length >= 3 && long.startsWith(short))))
  );
};

/** How Korean is read. */
export const KOREAN: LanguageReader = {
  read,
  yes: /^(?:네|예|응|어|그래|그럼|좋아|좋습|알겠|물론|당연|할게|ㅇㅇ|ㅇㅋ|맞|그렇|그러죠|될 것|가능|나 )/u,
  no: /^(?:아니|아닙|아뇨|안 |못|싫|바로는 아니|그건 안)/u,
  noConfirms: false,
  takesOn: /게요?[.!]?$|겠습니다|겠어요|있어|갖고/u,
  takesIt: /(?:제가|내가|그건) .{0,6}(?:할게|하겠|볼게)/u,
  settles: /(?:그럼|그렇게|좋아요|좋습니다|하기로|하죠|합시다|결정|네,|네\.|알겠)/u,
  doneAlready: /(?:벌써|이미|어제|아까|방금|지금) .{0,12}[았었했됐렸겼쳤웠냈뒀놨]/u,
  leavesOpen:
    /(?:안 정했|정하지 (?:않|못)|못 정|결정하지 (?:말|맙|않)|아직 .{0,8}(?:안|못)|물어봐야|생각해 ?볼|모르)/u,
  undecided: /정하지|정해지지|결정하지|결정되지|미정/u,
  softDenial: /거절|거부|반대|불가|금지|제외|취소|중단|그만/u,
  receives: /(?:들었|통보받|제안받|요청받|안내받)/u,
  proForm: /그|아직/u,
  possessor:
    /^(\S+?)의 (언니|오빠|형|누나|동생|아버지|어머니|엄마|아빠|아들|딸|남편|아내|사촌|삼촌|이모|친구)/u,
  alternative: /요,? .*요\?|아니면/u,
  startsAnswer: /(?!)/u,
  statesFirst: /(?:는데|은데|인데|지만|고)$/u,
  who: /누가|누구/u,
  conditional: /면$/u,
  introduces: /([가-힣]{2,4})(?:인데요|입니다|이라고 합니다)/u,
  sides: SIDES,
  trend: new Map([
    ...['오르', '올라', '늘', '증가', '상승'].map((w) => [w, 'up'] as const),
    ...['떨어지', '내리', '줄', '감소', '하락'].map((w) => [w, 'down'] as const),
  ]),
  directions: new Map(),
  alike,
};
