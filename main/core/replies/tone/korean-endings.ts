/** Endings of Korean sentences from one register to another. Each takes a sentence without its marks; null: not known. */
import { ended, FINAL, finalOf } from './hangul';
import { formalOf, stemOfA, stemOfB, stemOfL, stemOfN, stemWithA, stemWithL } from './korean-stems';

/** What an ending becomes, given what stands before it; null where that cannot be told. */
type Ending = readonly [RegExp, (head: string, asked: boolean, ending: string) => string | null];

const firstOf = (endings: Ending[], body: string, asked: boolean): string | null => {
  for (const [pattern, turn] of endings) {
    const found = pattern.exec(body);
    if (found) return turn(body.slice(0, found.index), asked, found[0]);
  }
  return null;
};

const after = (stem: string | null, make: (stem: string) => string): string | null =>
  stem === null ? null : make(stem);

const politeOf = (stem: string | null): string | null =>
  after(stem, (one) => `${stemWithA(one)}요`);
const copula = (noun: string): string =>
  `${noun}${finalOf(noun) === FINAL.none ? '예요' : '이에요'}`;

/** Before 겠습니다 these guess or know; other verbs announce: 하겠습니다 is 할게요. */
const NO_PROMISE = /(?:알|모르|좋|되|있|없|싶|같|[았었했]|힘들|어렵|바쁘)$/u;

const FROM_FORMAL: Ending[] = [
  [/(?<=감사|축하|부탁|사과)드립니다$/u, (head) => `${head}드려요`],
  [/아닙니다$/u, (head) => `${head}아니에요`],
  [/(?<=(?:할|갈|올|[가-힣]) )(?:겁|것입)니다$/u, (head) => `${head}거예요`],
  [/입니까$/u, (head) => copula(head)],
  [/(?<=[가-힣])입니다$/u, (head) => copula(head)],
  [/고맙습니다$/u, (head) => `${head}고마워요`],
  [/다고 합니다$/u, (head) => `${head}대요`],
  [/십시오$/u, (head) => `${head}세요`],
  [/십니까$/u, (head) => `${head}세요`],
  [/시지요$/u, (head) => politeOf(head)],
  [/(?:ㅂ|읍)시다$/u, (head) => politeOf(head)],
  [/[가-힣]시다$/u, (head, _, [last = '']) => politeOf(stemOfB(head + last))],
  [/겠습니다$/u, (head) => (NO_PROMISE.test(head) ? `${head}겠어요` : `${stemWithL(head)}게요`)],
  [/겠습니까$/u, (head) => `${head}겠어요`],
  [/습니다만$/u, (head) => contrasted(head)],
  [/[가-힣]니다만$/u, (head, _, [last = '']) => after(stemOfB(head + last), contrasted)],
  [/습니[다까]$/u, (head) => politeOf(head)],
  [/[가-힣]니[다까]$/u, (head, _, [last = '']) => politeOf(stemOfB(head + last))],
  [/더군요$/u, (head) => `${head}더라고요`],
];

/** 하는데요, 좋은데요, 바쁜데요: verbs take 는, which only their being known tells. */
const DESCRIBES = /(?:좋|많|같|싫|작|괜찮|[쁘프크싸]|아니|필요하|편하|[렵쉽덥춥맵겁럽])$/u;
function contrasted(stem: string): string {
  if (!DESCRIBES.test(stem))
    return `${finalOf(stem) === FINAL.l ? ended(stem, FINAL.none) : stem}는데요`;
  if (finalOf(stem) === FINAL.none) return `${ended(stem, FINAL.n)}데요`;
  return finalOf(stem) === FINAL.b ? `${ended(stem, FINAL.none)}운데요` : `${stem}은데요`;
}

/** Nouns in 자 that propose nothing. */
const NOUN_IN_JA =
  /(?:여|남|의|혼|과|글|피|숫|각|부|감|모|상|환|기|제|학|저|독|사용|담당|관계)자$/u;
const NAMES_IN_QUESTIONS = /(?:뭐|무엇|누구|어디|언제|얼마)$/u;
/** Adjectives that end a plain sentence without ㄴ: 바쁘다. */
const PLAIN = /(?:[쁘프크싸리르]|아니|하|있|없|좋|많|같|싫|작|싶|[가-힣])$/u;

const CASUAL_TO_POLITE: Ending[] = [
  [/(?:고마워|고맙다|땡큐)$/u, (head) => `${head}고마워요`],
  [/(?:미안해?|쏘리)$/u, (head) => `${head}미안해요`],
  [/아니야$/u, (head) => `${head}아니에요`],
  [/(?<=[가-힣] )거야$/u, (head) => `${head}거예요`],
  [/(?<=[가-힣])이야$/u, (head) => copula(head)],
  [/(?<=[가-힣])야$/u, (head) => copula(head)],
  [/구나$/u, (head) => `${head}군요`],
  [/(?:니|냐)$/u, (head, asked) => (asked ? questioned(head) : null)],
  [/(?<=[가-힣])나$/u, (head, asked) => (asked ? `${head}나요` : null)],
  [/[가-힣 ]가$/u, (head, asked, [last = '']) => opened(head, last, asked)],
  [/자$/u, (head) => (NOUN_IN_JA.test(`${head}자`) ? null : politeOf(head))],
  [/지$/u, (head) => `${head}죠`],
  [/더라$/u, (head) => `${head}더라고요`],
  [/(?<=[해봐와가])라$/u, (head) => after(stemOfA(head), (stem) => `${stem}세요`)],
  [/는다$/u, (head) => (finalOf(head) === FINAL.none ? null : politeOf(head))],
  [/(?<=[가-힣]인)다$/u, (head) => copula(head.slice(0, -1))],
  [/다$/u, (head) => politeOf(plainStem(head))],
  [
    /(?:해|돼|봐|와|줘|아|어|여|워|려|셔|져|켜|커|써|게|네|까|래|데|거든|니까|대|군|잖아|라고|고|걸|서|면|쳐|겨|라|러|빠|파|뻐|퍼|내|춰|꿔|눠|둬|놔|때)$/u,
    (head, _, ending) => `${head}${ending}요`,
  ],
];

/** 가 is a verb here; after a noun it marks the subject. 인가 asks. */
function opened(head: string, last: string, asked: boolean): string | null {
  if (asked && finalOf(last) === FINAL.n) return `${head}${last}가요`;
  return /\s$/u.test(last) || /[나들어돌]$/u.test(last) ? `${head}${last}가요` : null;
}

const questioned = (head: string): string | null => {
  if (NAMES_IN_QUESTIONS.test(head)) return copula(head);
  if (/(?:^|\s)아$/u.test(head)) return null;
  return politeOf(head);
};

/** 간 of 간다 is 가; 좋 of 좋다 is itself. */
function plainStem(head: string): string | null {
  if (finalOf(head) === FINAL.n && !/(?:많|않|찮)$/u.test(head)) return ended(head, FINAL.none);
  if (finalOf(head) !== FINAL.none) return head;
  return /(?:[쁘프크싸]|아니|느리|빠르|다르|하)$/u.test(head) && PLAIN.test(head) ? head : null;
}

const POLITE_TO_CASUAL: Ending[] = [
  [/(?:감사해요|고마워요|감사드려요)$/u, (head) => `${head}고마워`],
  [/(?:죄송해요|미안해요)$/u, (head) => `${head}미안해`],
  [/아니에요$/u, (head) => `${head}아니야`],
  [/이에요$/u, (head) => `${head}이야`],
  [/예요$/u, (head) => `${head}야`],
  [/(?<=연락|전화|인사|문의)드릴게요$/u, (head) => `${head}할게`],
  [/말씀드릴게요$/u, (head) => `${head}말할게`],
  [/드릴게요$/u, (head) => `${head}줄게`],
  [/드릴까요$/u, (head) => `${head}줄까`],
  [/드렸어요$/u, (head) => `${head}줬어`],
  [/주세요$/u, (head) => `${head}줘`],
  [/(?<=부탁)(?:드려요|드릴게요)$/u, (head) => `${head}해`],
  [/드세요$/u, (head) => `${head}먹어`],
  [/주무세요$/u, (head) => `${head}자`],
  [/(?<=계)세요$/u, (head) => `${head.slice(0, -1)}있어`],
  [/으세요$/u, (head) => after(head, stemWithA)],
  [/세요$/u, (head) => stemWithA(politeStem(head))],
  [/(?:시죠|시지요)$/u, (head) => stemWithA(head)],
  [/시겠어요$/u, (head) => `${stemWithL(head)}래`],
  [/셨어요$/u, (head) => `${ended(stemWithA(head), FINAL.ss)}어`],
  [/죠$/u, (head) => `${head}지`],
  [/지요$/u, (head) => `${head}지`],
  [/더라고요$/u, (head) => `${head}더라`],
  [/군요$/u, (head) => `${head}구나`],
  [/(?<=[가-힣])요$/u, (head) => head],
];

/** ㄹ goes before 세요: 아세요 is of 알. */
const politeStem = (head: string): string => {
  if (/(?:^|\s)아$/u.test(head)) return `${head.slice(0, -1)}알`;
  return /(?:만드|힘드|(?:^|\s)[노여파])$/u.test(head) ? ended(head, FINAL.l) : head;
};

const POLITE_TO_FORMAL: Ending[] = [
  [/(?:고마워요|감사해요)$/u, (head) => `${head}감사합니다`],
  [/(?:미안해요|죄송해요)$/u, (head) => `${head}죄송합니다`],
  [/아니에요$/u, (head, asked) => `${head}아닙니${asked ? '까' : '다'}`],
  [/(?<= )거예요$/u, (head, asked) => `${head}${asked ? '겁니까' : '것입니다'}`],
  [/(?:이에요|예요)$/u, (head, asked) => `${head}입니${asked ? '까' : '다'}`],
  [/(?:주세요|줘요)$/u, (head, asked) => (asked ? null : `${head}주십시오`)],
  [/세요$/u, (head, asked) => head + honoured(head, asked)],
  [/줄게요$/u, (head) => `${head}드리겠습니다`],
  [
    /[가-힣]가요$/u,
    (head, asked, [last = '']) =>
      asked && finalOf(last) === FINAL.n ? null : formalOf(`${head}${last}가`, asked ? '까' : '다'),
  ],
  [
    /([가-힣])게요$/u,
    (head, _, [last = '']) => after(stemOfL(head + last), (one) => `${one}겠습니다`),
  ],
  [
    /([가-힣])래요$/u,
    (head, asked, [last = '']) =>
      after(finalOf(last) === FINAL.l || last === '을' ? stemOfL(head + last) : null, (one) =>
        asked ? `${one.replace(/시$/u, '')}시겠습니까` : `${one}겠습니다`,
      ),
  ],
  [/(?<=[가-힣])죠$/u, (head) => `${head}지요`],
  [/[있없였했았었겠]는데요$/u, (head, _, [last = '']) => `${head}${last}습니다만`],
  [/데요$/u, (head) => after(stemOfN(head), (one) => `${formalOf(one, '다')}만`)],
  [/더라고요$/u, (head) => `${head}더군요`],
  [/(?<=[ㄴ는았었했])대요$/u, (head) => `${head}다고 합니다`],
  [/(?<=[가-힣])대요$/u, (head) => (finalOf(head) === FINAL.none ? null : `${head}다고 합니다`)],
  [
    /(?<=일어|만|끝|떠|나타|지|생각|혼|화|신)나요$/u,
    (head, asked) => formalOf(`${head}나`, asked ? '까' : '다'),
  ],
  [/(?:까|네|지|거든|잖아|군|나|고|서|면|걸|니까)요$/u, () => null],
  [
    /(?<=[가-힣])요$/u,
    (head, asked) => after(stemOfEnding(head), (one) => formalOf(one, asked ? '까' : '다')),
  ],
];

/** 세요 asks, tells of somebody who is named, or bids. */
const TELLS_OF = /께서|(?:님|씨|엄마|아빠|어머니|아버지)(?:이|가|은|는)?\s/u;
const honoured = (head: string, asked: boolean): string =>
  asked ? '십니까' : TELLS_OF.test(head) ? '십니다' : '십시오';

/** 했 of 했어; 가 of 가. */
const stemOfEnding = (head: string): string | null =>
  head.endsWith('어') && finalOf(head.slice(0, -1)) === FINAL.ss
    ? head.slice(0, -1)
    : stemOfA(head);

const isFormal = (body: string): boolean =>
  /(?:니다|니까|십시오|시다|니다만|더군요|시지요|[신는은]지요)$/u.test(body);
const isPolite = (body: string): boolean => /[가-힣](?:요|죠)$/u.test(body);

/** Said alone, these end no sentence. */
const CALLS = /^\s*(?:네|예|넵|응|안녕|아뇨|아니요|아니|글쎄|음|와|아)$/u;

/** To 해요체. */
export function toPolite(body: string, asked: boolean): string | null {
  if (CALLS.test(body)) return body.replace(/아니$/u, '아니요').replace(/응$/u, '네');
  if (isFormal(body)) return firstOf(FROM_FORMAL, body, asked);
  if (isPolite(body)) return body;
  return firstOf(CASUAL_TO_POLITE, body, asked);
}

/** To 반말. */
export function toCasual(body: string, asked: boolean): string | null {
  if (CALLS.test(body))
    return body.replace(/(?:아니요|아뇨)$/u, '아니').replace(/(?:네|예|넵)$/u, '응');
  const polite = isFormal(body) ? firstOf(FROM_FORMAL, body, asked) : body;
  if (polite === null) return null;
  return isPolite(polite) ? firstOf(POLITE_TO_CASUAL, polite, asked) : polite;
}

/** To 합니다체. What has no form there (네요, 거든요) stays polite. */
export function toFormal(body: string, asked: boolean): string | null {
  if (isFormal(body)) return body;
  if (CALLS.test(body)) return toPolite(body, asked);
  const proposed = /자$/u.test(body) && !NOUN_IN_JA.test(body);
  if (proposed)
    return `${body.slice(0, -1)}${finalOf(body.slice(0, -1)) === FINAL.none ? '' : '으'}시지요`;
  if (!asked && MAY_BID.test(body) && !ABOUT_ME.test(body)) return null;
  const polite = toPolite(body, asked);
  return polite === null ? null : firstOf(POLITE_TO_FORMAL, polite, asked);
}

/** "챙겨" and "봐요" may tell, bid or propose, and 합니다체 has another form for each. */
const MAY_BID =
  /(?:챙겨|[와봐]|먹어|앉아|기다려|말해|보내|조심해|쉬어|연락해|전화해|골라|[가-힣]지 마|만나|같이.*(?:해|가))요?$/u;
const ABOUT_ME = /(?:^|\s)(?:나|저|난|전|내가|제가|비가|눈이|[가-힣]+[를을])\s/u;
