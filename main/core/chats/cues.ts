/** How people in chats ask, propose, agree and make plans, in English and Korean. Pure. */

/** What a language of chats is searched with; a text in Hangul is Korean in any chat. */
export const languageOfText = (text: string, language: string | null): string => {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return language === 'ko' || language === null ? 'en' : language;
};

/** What may follow a last word: marks, laughter, tears. */
const KOREAN_TAIL = /[\s~.!…^ㅋㅎㅠㅜ]+$/u;
/** Endings that ask without a mark. Others (-어요, -지, -래요) state as often, and need theirs. */
const KOREAN_QUESTION =
  /(?:[있없하되었았했셨겠시오]나요|[은는인던운건한]가요|어때요?|어떠세요|어떠신가요|(?:뭐|언제|어디|누구|얼마)(?:야|예요|에요|지요?))$/u;
/** Numbers of final consonants in Unicode's order of Hangul syllables. */
export const FINAL = { rieul: 8, bieup: 17 };
const FINALS = 28;
const FIRST_SYLLABLE = 0xac00;

/** The number of the final consonant of a Hangul syllable. */
export const finalOf = (syllable: string | undefined): number =>
  ((syllable?.codePointAt(0) ?? FIRST_SYLLABLE) - FIRST_SYLLABLE) % FINALS;

/** English questions that people write without their mark, and that no order of words tells. */
const ENGLISH_QUESTION =
  /^(?:(?:so|and|but|hey|ok),? )?(?:(?:who|when|where|why) (?:is|are|was|were|will|can|has|have|do|does|did) |(?:what (?:time|day|date)|which (?:day|one|of)|how (?:much|many|long|far)) (?!.*\b(?:is|was) (?:that|what)\b)|(?:would|does|is|will|can|could|has|are) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|noon|any(?:one|body)|every(?:one|body)|some(?:one|body))\b)/iu;
/** Has the order of words of a question, and tells. */
const TELLING = /\bwhat (?:\p{L}+ ){1,3}(?:is|was) (?:that|the|this|a|an|to)\b/iu;

/** Whether an English sentence is a question; `ordered` by the order of its words, where it has no mark. */
export const asksInEnglish = (text: string, ordered: boolean): boolean =>
  /\?\W*$/u.test(text) || (ordered && !TELLING.test(text)) || ENGLISH_QUESTION.test(text);

/** Korean requests, in the short forms of chats. */
export const REQUEST = /(?:[가-힣] ?(?:줘|주라|줄래|줄 수 있|주세요|주실|주시겠|주십시오)|부탁)/u;

/** Asks nothing: a sound of surprise or a check that the other listens. */
const NO_QUESTION =
  /^(?:what|wh?at|huh|really|right|ok(?:ay)?|no|yes|eh|seriously|who knows|why not|you know|진짜|정말|그래|그치|그렇지|응|엥|뭐|왜|네|예|헐)[^\p{L}\p{N}]*$/iu;

/** Whether a sentence without its mark is a question in Korean: 할까, 합니까, but not 하니까, which gives a reason. */
export function asksInKorean(text: string): boolean {
  const plain = text.replace(KOREAN_TAIL, '');
  const stem = /^(.*)까요?$/u.exec(plain)?.[1];
  if (stem === undefined) return KOREAN_QUESTION.test(plain);
  const [last, before] = [...stem].reverse();
  return finalOf(last) === FINAL.rieul || (last === '니' && finalOf(before) === FINAL.bieup);
}

/** Whether a question wants no answer. */
export const isEmptyQuestion = (text: string): boolean => NO_QUESTION.test(text.trim());

/** Asks everybody in a group, each for themselves. */
export const ASKS_EACH =
  /\b(?:every(?:one|body)|(?:all of|both of) you|you (?:all|guys|two)|y['’]?all|who(?:['’]s| is| else is| wants to| can| will) (?:also )?(?:coming|come|join(?:ing)?|in)\b)|(?:다들|모두|여러분|각자|너희|누구 ?누구)/iu;

/** Asks a group for any one who knows or does. */
export const ASKS_ANYONE =
  /\b(?:any(?:one|body)|some(?:one|body)|(?:any|which|one) of you)\b|^(?:(?:so|and|but|hey|hi|ok(?:ay)?|guys|all|folks),? )*(?:who(?:['’]?(?:s|ll|d|ve))?|whose)\b|(?:누가|누군가|아무나|누구 ?(?:있|없|가능|시간|아는|[가-힣]+ ?(?:사람|분)))|[가-힣] (?:사람|분)들? ?(?:있|계|없|[?？]|$)/iu;

/** Follows a question and leaves it open. */
export const NO_ANSWER =
  /^(?:(?:i )?(?:have )?no (?:idea|clue)|idk|i (?:don['’]?t|do not) know|dunno|not (?:me|sure|yet)|me neither|same(?: question| here)?|good question|(?:ha|he){2,}|lol|hm+|let me (?:check|see|look)|(?:나도 )?(?:몰라|모르겠|글쎄)|저도 (?:몰라|모르)|나는? 아[니냐]|[ㅋㅎㅠㅜ]+$)/iu;

/** Asks the others to do something together, or offers a time: agreed to, it is a decision. */
export const PROPOSAL =
  /\b(?:shall we|should we|let['’]?s|how about|what about|why don['’]?t we|can we|could we|do you (?:want|wanna) to?|wanna|want to|would you like to|does .{1,40} work|are you (?:free|up for)|is .{1,30} (?:ok|okay|fine|good)(?: for you)?)\b|(?:할까|갈까|볼까|만날까|먹을까|할래|갈래|볼래|먹을래|하자|가자|보자|먹자|만나자|어때|어떠세요|괜찮(?:아|으세요|을까)|하는 ?게 ?(?:어때|좋))/iu;

/** Says yes to what was just proposed. */
export const AGREEMENT =
  /^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|sounds (?:good|great|perfect)|perfect|deal|great|works for me|agreed|absolutely|of course|i['’]?m in|count me in|let['’]?s do (?:it|that)|👍|👌|✅|네+|넵+|넹|예+|응+|ㅇㅇ|ㅇㅋ|ㄱㄱ|좋아요?|좋습니다|좋지|좋네|그래요?|그러자|그럽시다|콜|오케이|알겠(?:어|습니다|어요)|당연)(?![\p{L}\p{N}'’])/iu;

/** Says yes and means no. */
export const REFUSAL = /\b(?:but|can['’]?t|cannot|not)\b|못|안 ?(?:돼|될|되)|근데|하지만/iu;

/** Settled, in the words of chats. */
export const DECIDED =
  /\b(?:(?:it['’]?s|we['’]?re|that['’]?s) (?:settled|decided|confirmed|booked|a date|a plan|set)|(?:we(?:['’]ve| have)? )?(?:decided|agreed|settled)(?: on| to| that)?|final decision|let['’]?s go with|(?:we|i)['’]?(?:re|m| are| am) going with|confirmed)\b|(?:기로 ?(?:했|하자|함|해요|결정|정했|합의)|(?:결정|확정|합의) ?(?:했|됐|되었|났|봤|입니다|이에요|이야)|으로 정했)/iu;

/** Not settled after all. */
export const UNDECIDED =
  /\b(?:not (?:yet )?(?:decided|confirmed|settled|agreed)|(?:haven|hasn|didn|isn|aren)['’]?t .{0,20}(?:decided?|agreed?|settled?|confirmed)|can['’]?t decide|undecided)\b|(?:못 ?정|안 ?정|정하지|결정(?:하지|되지|을? ?못)|미정)/iu;

/** A time to come. */
export const TIME_AHEAD =
  /\b(?:tomorrow|tonight|later today|this (?:evening|afternoon|weekend|week|month|mon|tues|wednes|thurs|fri|satur|sun)\w*|next (?:week|month|year|weekend|mon|tues|wednes|thurs|fri|satur|sun)\w*|on (?:mon|tues|wednes|thurs|fri|satur|sun)\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:an?|one|two|three|\d+) (?:minutes?|hours?|days?|weeks?|months?)|(?:at|by|around|before|until) (?:\d{1,2}(?::\d{2})?(?: ?[ap]m)?|noon|midnight)|\d{1,2}(?::\d{2})? ?[ap]m|(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}|\d{1,2}(?:st|nd|rd|th))\b|(?:내일|모레|글피|오늘 ?(?:저녁|밤|오후)|이따|주말|다음 ?(?:주|달|번)|이번 ?(?:주|달)|[월화수목금토일]요일|\d{1,2}월 ?\d{1,2}일|\d{1,2}시(?: ?반| ?\d{1,2}분)?(?:에|까지|쯤)?)/iu;

/** Something that people do at a time. */
export const UNDERTAKING =
  /\b(?:i['’]?ll|we['’]?ll|i will|we will|i can|we can|movie night|game night|(?:i['’]?m|i am|we['’]?re|we are) (?:free|\p{L}+ing)|going to|gonna|let['’]?s|meet(?:ing)?|see you|come over|dinner|lunch|breakfast|brunch|coffee|drinks|party|trip|flight|train|appointment|reservation|booked|pick (?:you|me|him|her|them|us) up|call you|deadline|starts?|leaves?|arrives?|due)\b|(?:만나|보자|봐요|봅시다|가자|갈게|갈 ?거|먹자|할게|할 ?거|예정|출발|도착|약속|예약|모임|회식|회의|여행|마감|시작|데리러|올게|드릴게|하겠)/iu;

/** What was, is no plan. */
export const PAST =
  /\b(?:yesterday|last (?:night|week|month|year|time)|ago|was|were|had|went|did)\b|(?:어제|그저께|지난 ?(?:주|달|번)|작년|했었|였어|했어)/iu;
