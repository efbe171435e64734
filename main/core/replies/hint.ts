/** A few words of mine made into a message: "yes, but Tuesday". It says what the hint says, and no more. Pure. */
import type { ReplyIntent, ReplyTone } from '../../contract';
import type { Draft } from './draft';
import { factsOf } from './facts';
import { inTone } from './tone/rewrite';

type Stance = 'yes' | 'no' | 'later' | 'none';

interface Parts {
  stance: Stance;
  /** What follows yes or no; empty where nothing does. */
  rest: string;
  /** The rest is but a day or an hour. */
  isTime: boolean;
  /** The rest takes something back: "yes, but". */
  limits: boolean;
}

interface Frames {
  /** Finds the stance; what it matches is taken away. */
  stances: [Exclude<Stance, 'none'>, RegExp][];
  /** What joins the stance and the rest. */
  joint: RegExp;
  time: RegExp;
  limiting: RegExp;
  plain(parts: Parts): { text: string; intent: ReplyIntent };
  asked(rest: string): string;
  proposed(rest: string): string;
  thanks: string;
  noted: string;
}

const capital = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const ended = (text: string): string => (/[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text);

const INTENTS: Record<Stance, ReplyIntent> = {
  yes: 'agree',
  no: 'decline',
  later: 'defer',
  none: 'answer',
};

const DAY_WORDS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu;
const properDays = (text: string): string =>
  text.replace(DAY_WORDS, (day) => capital(day.toLowerCase()));

const ENGLISH: Frames = {
  stances: [
    [
      'later',
      /^(?:maybe later|later|not now|let me (?:check|think)|i'?ll (?:check|see|let you know)|maybe|not sure(?: yet)?)\b/iu,
    ],
    [
      'no',
      /^(?:(?:sorry,? )?(?:no+|nope|nah|can'?t(?: make it)?|decline|say no|not (?:possible|this time))|sorry)\b/iu,
    ],
    ['yes', /^(?:yes|yeah|yep|yup|ok(?:ay)?|sure|agree|accept|say yes|fine|sounds good)\b/iu],
  ],
  joint: /^[\s,.;:–—-]*(?:but|and|though|however|only|if)?\b[\s,]*/iu,
  time: /^(?:on |at |by |after |before |around |from |until |this |next )*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|tomorrow|tonight|today|weekend|week|month|morning|afternoon|evening|noon|lunch(?:time)?|\d{1,2}(?::\d\d)? ?(?:am|pm)?|\d{1,2}(?:st|nd|rd|th)|[a-z]+ \d{1,2})(?: (?:on|at|after|before|around|morning|afternoon|evening|night|\d{1,2}(?::\d\d)? ?(?:am|pm)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day))*$/iu,
  limiting: /^[\s,.;:–—-]*(?:but|though|however|only|if)\b/iu,
  plain({ stance, rest, isTime, limits }) {
    const intent = INTENTS[stance];
    if (rest === '') return { text: ALONE[stance], intent };
    const said = properDays(rest);
    if (isTime) {
      const when = capital(said.replace(/^(?:on|at) /iu, ''));
      if (stance === 'yes')
        return { text: `Yes, but ${inside(said)} would work better for me.`, intent };
      if (stance === 'no')
        return { text: `Sorry, I can't, but ${inside(said)} would work.`, intent };
      if (stance === 'later') return { text: `I'm not sure yet. Maybe ${inside(said)}?`, intent };
      return { text: `${when} works for me.`, intent: 'propose-time' };
    }
    const yes = limits ? 'Yes, but' : 'Yes,';
    const mine = ofMe(said);
    const no = mine.startsWith('I') ? "Sorry, I can't," : 'Sorry, no,';
    const opening = { yes, no, later: "I'm not sure yet,", none: '' }[stance];
    return { text: ended(capital(`${opening} ${mine}`.trim())), intent };
  },
  asked: (rest) => `Would ${inside(properDays(rest))} work for you?`,
  proposed: (rest) => `How about ${inside(properDays(rest))}?`,
  thanks: 'Thanks!',
  noted: 'Got it.',
};

/** Notes leave out who speaks: "need the key", "late". */
const BARE_VERB =
  /^(?=(?:need|have|had|want|wanted|can|can't|cannot|could|couldn't|will|won't|would|must|should|am|was|think|thought|loved?|liked?|hated?|prefer|got|don't|didn't|forgot|lost|finish|know|feel|hope)\b)/iu;
const LATE = /^(?=(?:a (?:bit|little) )?(?:late|early|later)$)/iu;
const STATE =
  /^(?=(?:(?:so|too|still|really) )?(?:sick|ill|busy|tired|exhausted|away|abroad|broke|full|travelling|at (?:work|home)|out of town|on (?:holiday|the road))\b)/iu;
const ofMe = (said: string): string =>
  said.replace(LATE, "I'll be ").replace(BARE_VERB, 'I ').replace(STATE, "I'm ");

const inside = (rest: string): string => rest.replace(/^(?:on|at) /iu, '').replace(/[.!?]+$/u, '');

const ALONE: Record<Stance, string> = {
  yes: 'Yes, that works for me.',
  no: "Sorry, I can't.",
  later: "I'm not sure yet, I'll let you know.",
  none: '',
};

const KOREAN_ALONE: Record<Stance, string> = {
  yes: '네, 좋아요.',
  no: '죄송하지만 어려울 것 같아요.',
  later: '아직 잘 모르겠어요. 확인하고 말씀드릴게요.',
  none: '',
};

const KOREAN: Frames = {
  stances: [
    ['later', /^(?:나중에|아직 ?몰라요?|글쎄요?|확인해 ?볼게요?|생각해 ?볼게요?|미정|보류)/u],
    ['no', /^(?:아니요?|아뇨|안 ?돼요?|못 ?가요?|거절|싫어요?|노)(?=[\s,.!]|$)/u],
    ['yes', /^(?:네|예|응|ㅇㅇ|ㅇㅋ|좋아요?|좋지|콜|그래요?|오케이|가능|수락)(?=[\s,.!]|$)/u],
  ],
  joint: /^[\s,.;:–—-]*(?:근데|그런데|하지만|대신|단|다만|그리고|but)?[\s,]*/u,
  time: /^(?:(?:다음 ?주|이번 ?주|오늘|내일|모레|주말|[월화수목금토일]요일|오전|오후|아침|점심|저녁|밤|\d{1,2}월|\d{1,2}일|(?:\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두) ?시(?: ?반| ?\d{1,2}분)?)(?:에|로|으로|은|는|이후|부터|쯤|까지)?\s*)+$/u,
  limiting: /^[\s,.;:–—-]*(?:근데|그런데|하지만|대신|단|다만|but)/u,
  plain({ stance, rest, isTime, limits }) {
    const intent = INTENTS[stance];
    if (rest === '') return { text: KOREAN_ALONE[stance], intent };
    const when = rest.replace(/(?:에|로|으로|은|는)$/u, '');
    if (isTime) {
      if (stance === 'yes') return { text: `네, 그런데 ${when} 어떠세요?`, intent };
      if (stance === 'no')
        return {
          text: `죄송하지만 어렵고, ${when}은 괜찮아요.`.replace(/([가-힣])은 괜찮/u, particle),
          intent,
        };
      if (stance === 'later') return { text: `아직 잘 모르겠어요. ${when} 어떨까요?`, intent };
      return { text: `${when} 괜찮아요.`, intent: 'propose-time' };
    }
    const yes = limits ? '네, 그런데' : '네,';
    const opening = { yes, no: '죄송하지만', later: '아직 잘 모르겠어요.', none: '' }[stance];
    return { text: ended(`${opening} ${rest}`.trim()), intent };
  },
  asked: (rest) => `혹시 ${rest.replace(/(?:에|로|으로|은|는)$/u, '')} 괜찮으세요?`,
  proposed: (rest) => `${rest.replace(/(?:에|로|으로|은|는)$/u, '')} 어때요?`,
  thanks: '고마워요!',
  noted: '확인했어요.',
};

/** 은 after a consonant, 는 after a vowel. */
const particle = (_: string, letter: string): string =>
  `${letter}${(letter.charCodeAt(0) - 0xac00) % 28 === 0 ? '는' : '은'} 괜찮`;

/** "6 is better" speaks of 6. */
const timeOf = (text: string): string =>
  text.replace(/^(.{1,24}?)(?: is| would be)? (?:better|best|works|instead)$/iu, '$1');

function partsOf(hint: string, { stances, joint, time, limiting }: Frames): Parts {
  const text = hint
    .trim()
    .replace(/^(?:please )?(?:tell (?:them|him|her)|say|write|answer)(?: that)? /iu, '')
    .replace(/[.!]+$/u, '');
  for (const [stance, pattern] of stances) {
    const found = pattern.exec(text);
    if (!found) continue;
    const after = text.slice(found[0].length);
    const rest = timeOf(after.replace(joint, '').trim());
    return { stance, rest, isTime: time.test(rest), limits: limiting.test(after) };
  }
  const rest = timeOf(text);
  return { stance: 'none', rest, isTime: time.test(rest), limits: false };
}

/** Messages that say what the hint says, each in another way; the plainest first. */
export function hintDrafts(hint: string, language: string, tone: ReplyTone): Draft[] {
  const frames = /\p{Script=Hangul}/u.test(hint) || language === 'ko' ? KOREAN : ENGLISH;
  const parts = partsOf(hint, frames);
  const { text, intent } = frames.plain(parts);
  const drafts: { text: string; intent: ReplyIntent }[] = [{ text, intent }];
  if (parts.isTime) {
    drafts.push({ text: frames.proposed(parts.rest), intent: 'propose-time' });
    drafts.push({ text: frames.asked(parts.rest), intent: 'ask' });
  }
  if (!/\bthank|고마|감사/iu.test(hint))
    drafts.push({ text: `${frames.thanks} ${text}`, intent: 'thanks' });
  drafts.push({ text: `${frames.noted} ${text}`, intent: 'acknowledge' });
  const held = factsOf(hint);
  return drafts
    .filter((one) => [...factsOf(one.text)].every((fact) => held.has(fact)))
    .map((one) => ({ ...one, text: inTone(one.text, tone), tone, origin: 'hint' as const }));
}
