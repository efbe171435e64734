/** The templates that come with Nanodesk, in the languages of the window. */
import type { SummaryLength, SummaryType, Template } from '../../contract';

export type Tongue = 'en' | 'ko';

type Words = Record<Tongue, string>;
type Section = readonly [heading: Words, type: SummaryType, length: SummaryLength];

const IN_SHORT = { en: 'In short', ko: '한눈에' };
const WHAT_WAS_SAID = { en: 'What was said', ko: '나온 이야기' };
const TO_DO = { en: 'To do', ko: '할 일' };

const BUILT_IN = {
  meeting: {
    name: { en: 'Meeting', ko: '회의' },
    sections: [
      [IN_SHORT, 'tldr', 'medium'],
      [{ en: 'Decisions', ko: '결정' }, 'decisions', 'long'],
      [{ en: 'Action items', ko: '할 일' }, 'actions', 'long'],
      [{ en: 'What was discussed', ko: '논의한 내용' }, 'key-points', 'medium'],
    ],
  },
  oneToOne: {
    name: { en: '1:1', ko: '일대일 면담' },
    sections: [
      [IN_SHORT, 'tldr', 'short'],
      [{ en: 'What we talked about', ko: '나눈 이야기' }, 'key-points', 'medium'],
      [{ en: 'What we promised', ko: '약속한 일' }, 'actions', 'medium'],
    ],
  },
  lecture: {
    name: { en: 'Lecture', ko: '강의' },
    sections: [
      [{ en: 'Subject', ko: '주제' }, 'headline', 'medium'],
      [IN_SHORT, 'tldr', 'long'],
      [{ en: 'What to remember', ko: '기억할 내용' }, 'key-points', 'long'],
    ],
  },
  interview: {
    name: { en: 'Interview', ko: '인터뷰' },
    sections: [
      [IN_SHORT, 'tldr', 'medium'],
      [WHAT_WAS_SAID, 'key-points', 'long'],
      [{ en: 'Next steps', ko: '다음 단계' }, 'actions', 'short'],
    ],
  },
  memo: {
    name: { en: 'Voice memo', ko: '음성 메모' },
    sections: [
      [{ en: 'Subject', ko: '주제' }, 'headline', 'short'],
      [TO_DO, 'actions', 'medium'],
      [{ en: 'Notes', ko: '메모' }, 'key-points', 'short'],
    ],
  },
  call: {
    name: { en: 'Call', ko: '통화' },
    sections: [
      [IN_SHORT, 'tldr', 'short'],
      [WHAT_WAS_SAID, 'key-points', 'short'],
      [{ en: 'Figures', ko: '수치' }, 'figures', 'short'],
      [{ en: 'What follows', ko: '이어서 할 일' }, 'actions', 'medium'],
    ],
  },
  chat: {
    name: { en: 'Chat', ko: '대화' },
    sections: [
      [{ en: 'What it was about', ko: '무슨 이야기였나' }, 'key-points', 'medium'],
      [{ en: 'Plans and promises', ko: '계획과 약속' }, 'actions', 'medium'],
    ],
  },
} satisfies Record<string, { name: Words; sections: readonly Section[] }>;

export type BuiltIn = keyof typeof BUILT_IN;

/** One of them, in a language. */
export function builtIn(key: BuiltIn, tongue: Tongue): Template {
  const { name, sections } = BUILT_IN[key];
  return {
    name: name[tongue],
    sections: sections.map(([heading, type, length]) => ({
      heading: heading[tongue],
      type: type as SummaryType,
      length: length as SummaryLength,
    })),
  };
}

/** All of them, in a language. */
export const builtIns = (tongue: Tongue): Template[] =>
  (Object.keys(BUILT_IN) as BuiltIn[]).map((key) => builtIn(key, tongue));
