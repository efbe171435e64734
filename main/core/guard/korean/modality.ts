/** What a Korean clause says of its own claim, who acts in it, and whether it tells of a question or of words. */
import type { Clause, Modality } from '../types';

const jamo = (text: string): string => text.normalize('NFD');
const PAST = /\u11bb/u;

/** The first that fits holds. */
const RULES: [Modality, RegExp][] = [
  [
    'decided',
    /기로 ?(?:했|하|결정|정|합의|됐|되)|결정(?:했|하였|되|됐)|합의(?:했|하였)|확정|정했|정해졌/u,
  ],
  ['hoped', /바랐|바랬|희망했/u],
  [
    'possible',
    /글쎄|것 같|듯|지도 모|수도 있|아마|어쩌면|할까|을까|볼까|지 모르|것으로 보|추측|추정|짐작|예상|의심|가능성|[아어해] 보[이인였여]/u,
  ],
  [
    'wanted',
    /자고|하자|읍시다|[ㅂ합꿉킵]시다|시다(?:$|[.!])|면 좋겠|고 싶|제안|달라고|부탁|요청|권유|권했|는 게 어/u,
  ],
  ['duty', /야 (?:하|해|한|할|합|돼|되|된|될|됩)|필요|주세요|주실|주시|세요|십시오|줘|라고 했/u],
  ['future', /겠|[ㄹ을할될갈줄볼낼쓸칠릴]게|예정|계획|[을할될갈] 것/u],
];

/** 죠 after a bare stem: "let us". */
const LETS = /[\u1161-\u1175]\u110c\u116d[^가-힣]*$/u;

/** Reads the claim of a clause. */
export function modalityOf(text: string): Modality {
  const letters = jamo(text);
  const found = RULES.find(([, pattern]) => pattern.test(text))?.[0];
  if (found) return found;
  if (LETS.test(letters) && !/[이거겠시]죠/u.test(text)) return 'wanted';
  if (/\u11af게/u.test(jamo(text)) || /\u11af\u1100\u1166/u.test(jamo(text))) return 'future';
  return PAST.test(jamo(text)) ? 'done' : 'fact';
}

const SECOND =
  /시죠|셨죠|셨나요|시나요|시는데|주(?:시|실|세|십)|세요|십시오|줄래|해 ?줘|줘(?:$|[.!?])|님[이은]? .*(?:시|세)|시작해$|빼$/u;
const FIRST =
  /(?:^|\s)(?:제가|내가|저는|나는|난|전|저도|나도|저희|우리|나|저|제)(?=\s|$)|겠(?:습니다|어요|네요)|겠$/u;
const PROMISE = /\u11af\u1100\u1166(?:\u110b\u116d)?[^가-힣]*$/u;

/** Who acts, by pronoun or by the ending that only fits "I" or "you". */
export function actorOf(text: string): Clause['actor'] {
  if (SECOND.test(text)) return 'second';
  if (FIRST.test(text) || PROMISE.test(jamo(text))) return 'first';
  return undefined;
}

/** Tells that somebody asked. */
export const ASKS = /찾았|구했|구한|물었|질문했|궁금|여부|지 물/u;
/** Tells what somebody said or thinks. */
export const REPORTS =
  /(?:다|자|라|냐|대|달라)고 (?:했|한|하|말|전|답|설명|제안|생각|밝)|다며|라며|자며|반대|찬성|생각|원한|원하|바란|말했|밝혔/u;

/** Denies what the clause says. 밖에 없 says "only". */
export const isNegated = (text: string): boolean =>
  /(?:^|\s)(?:안|못) |(?:^|\s)(?:안|못)(?:돼|되|됐|됩|된|해|했|하|갔|가|왔|와|먹|썼|찾|정)|지(?:는|도|를|가)? ?(?:않|못|마|말|맙)|없(?!이)|아니(?!면)|아닙|아닌|아님|말고|불가|대신\s*$/u.test(
    text
      .replace(/밖에 ?(?:[^ ]*없\S*|(?:안|못) ?\S+)/gu, '뿐')
      .replace(/(?:걱정|문제|상관|관계|틀림|다름|부담|끊임) ?없\S*/gu, '')
      .replace(/안(?:에|으로|쪽|내|건|전|정)/gu, ''),
  );
