import { describe, expect, it } from 'vitest';
import { looksLikeChat } from '../../../../../main/core/chats/formats';
import { clockOf, lines, readOne } from '../../../../helpers/exports';

const two = (value: number) => String(value).padStart(2, '0');
const noon = (hour: number, am: string, pm: string) => (hour < 12 ? am : pm);
const twelve = (hour: number) => hour % 12 || 12;

interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

type Write = (moment: Moment, name: string, text: string) => string;

/** Digits of another script, from its zero. */
const inDigits = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
const arabic = inDigits(0x660);
const devanagari = inDigits(0x966);

const LOCALES: Record<string, Write> = {
  'iPhone, German': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${two(day)}.${two(month)}.${year % 100}, ${two(hour)}:${two(minute)}:${two(second)}] ${name}: ${text}`,
  'iPhone, United States': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${month}/${day}/${year % 100}, ${twelve(hour)}:${two(minute)}:${two(second)}\u202f${noon(hour, 'AM', 'PM')}] ${name}: ${text}`,
  'iPhone, United Kingdom': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}:${two(second)}] ${name}: ${text}`,
  'iPhone, Korean': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${year}. ${month}. ${day}. ${noon(hour, '오전', '오후')} ${twelve(hour)}:${two(minute)}:${two(second)}] ${name}: ${text}`,
  'iPhone, Korean, short year': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${year % 100}. ${month}. ${day}. ${noon(hour, '오전', '오후')} ${twelve(hour)}:${two(minute)}:${two(second)}] ${name}: ${text}`,
  'iPhone, Japanese': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${year}/${two(month)}/${two(day)} ${hour}:${two(minute)}:${two(second)}] ${name}: ${text}`,
  'iPhone, Chinese': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${year}/${month}/${day} ${noon(hour, '上午', '下午')}${twelve(hour)}:${two(minute)}:${two(second)}] ${name}: ${text}`,
  'iPhone, Swedish': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}] ${name}: ${text}`,
  'iPhone, Finnish': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${day}.${month}.${year} klo ${hour}.${two(minute)}.${two(second)}] ${name}: ${text}`,
  'iPhone, Spanish of Mexico': ({ year, month, day, hour, minute, second }, name, text) =>
    `[${two(day)}/${two(month)}/${year % 100}, ${twelve(hour)}:${two(minute)}:${two(second)}\u202f${noon(hour, 'a.m.', 'p.m.')}] ${name}: ${text}`,
  'iPhone, Arabic': ({ year, month, day, hour, minute, second }, name, text) =>
    `\u200f[${arabic(`${day}\u200f/${month}\u200f/${year}، ${twelve(hour)}:${two(minute)}:${two(second)}`)} ${noon(hour, 'ص', 'م')}] ${name}: ${text}`,
  'Android, United States': ({ year, month, day, hour, minute }, name, text) =>
    `${month}/${day}/${year % 100}, ${twelve(hour)}:${two(minute)}\u202f${noon(hour, 'AM', 'PM')} - ${name}: ${text}`,
  'Android, India': ({ year, month, day, hour, minute }, name, text) =>
    `${two(day)}/${two(month)}/${year % 100}, ${twelve(hour)}:${two(minute)} ${noon(hour, 'am', 'pm')} - ${name}: ${text}`,
  'Android, Hindi': ({ year, month, day, hour, minute }, name, text) =>
    `${devanagari(`${day}/${month}/${year % 100}, ${twelve(hour)}:${two(minute)}`)} ${noon(hour, 'पूर्वाह्न', 'अपराह्न')} - ${name}: ${text}`,
  'Android, French': ({ year, month, day, hour, minute }, name, text) =>
    `${two(day)}/${two(month)}/${year} à ${two(hour)}:${two(minute)} - ${name}: ${text}`,
  'Android, Spanish': ({ year, month, day, hour, minute }, name, text) =>
    `${day}/${month}/${year % 100}, ${twelve(hour)}:${two(minute)} ${noon(hour, 'a. m.', 'p. m.')} - ${name}: ${text}`,
  'Android, Brazil': ({ year, month, day, hour, minute }, name, text) =>
    `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)} - ${name}: ${text}`,
  'Android, Dutch': ({ year, month, day, hour, minute }, name, text) =>
    `${two(day)}-${two(month)}-${year} ${two(hour)}:${two(minute)} - ${name}: ${text}`,
  'Android, Turkish': ({ year, month, day, hour, minute }, name, text) =>
    `${day}.${two(month)}.${year} ${two(hour)}:${two(minute)} - ${name}: ${text}`,
  'Android, Italian': ({ year, month, day, hour, minute }, name, text) =>
    `${two(day)}/${two(month)}/${year % 100}, ${two(hour)}:${two(minute)} - ${name}: ${text}`,
  'Android, Russian': ({ year, month, day, hour, minute }, name, text) =>
    `${two(day)}.${two(month)}.${year}, ${two(hour)}:${two(minute)} - ${name}: ${text}`,
  'Android, Bulgarian': ({ year, month, day, hour, minute }, name, text) =>
    `${day}.${two(month)}.${two(year % 100)} г., ${hour}:${two(minute)} - ${name}: ${text}`,
  'Android, Danish': ({ year, month, day, hour, minute }, name, text) =>
    `${two(day)}.${two(month)}.${year} ${two(hour)}.${two(minute)} - ${name}: ${text}`,
  'Android, Hungarian': ({ year, month, day, hour, minute }, name, text) =>
    `${year}. ${two(month)}. ${two(day)}. ${hour}:${two(minute)} - ${name}: ${text}`,
  'Android, Korean': ({ year, month, day, hour, minute }, name, text) =>
    `${year}년 ${month}월 ${day}일 ${noon(hour, '오전', '오후')} ${twelve(hour)}:${two(minute)} - ${name}: ${text}`,
  'Android, Japanese': ({ year, month, day, hour, minute }, name, text) =>
    `${year}年${month}月${day}日 ${noon(hour, '午前', '午後')}${twelve(hour)}:${two(minute)} - ${name}: ${text}`,
  'Android, Arabic of Egypt': ({ year, month, day, hour, minute }, name, text) =>
    `${arabic(`${day}\u200f/${month}\u200f/${year}، ${twelve(hour)}:${two(minute)}`)} ${noon(hour, 'ص', 'م')} - ${name}: ${text}`,
  'Android, Thai (Buddhist years)': ({ year, month, day, hour, minute }, name, text) =>
    `${day}/${month}/${year + 543} ${two(hour)}:${two(minute)} - ${name}: ${text}`,
};

const momentOf = (at: number): Moment => {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
};

const TEXTS = [
  'hello',
  'see you at 10:30: the usual place',
  'two lines\nand 5/3/24 in the second',
  '',
  '안녕하세요 😀',
  'https://example.org/a?b=1',
  '[not a date] Ana: said',
];
const NAMES = ['Ana', 'Zoë Müller', '김민수', '+49 170 1234567', '🌸 Mai 🌸', 'أحمد'];

/** Times that grow by up to three days, from a seed (a linear congruential generator). */
function timesFrom(start: number, count: number, seed: number): number[] {
  let state = seed;
  let at = start;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    at += (state % (3 * 24 * 60)) * 60_000;
    return at;
  });
}

describe.each(Object.entries(LOCALES))('%s', (_, write) => {
  it.each([1, 2, 3])('a written chat comes back, from seed %i', async (seed) => {
    const times = timesFrom(Date.UTC(2023, 10, 28), 60, seed);
    const sent = times.map((at, index) => ({
      at: clockOf(at),
      sender: NAMES[(index * seed) % NAMES.length]!,
      text: TEXTS[index % TEXTS.length]!,
    }));
    const text = sent.map(({ sender, text }, index) =>
      write(momentOf(times[index]!), sender, text),
    );
    const { messages } = await readOne('_chat.txt', `\ufeff${text.join('\r\n')}\r\n`, 1000);
    expect(messages.map(({ at, sender, text }) => ({ at: clockOf(at), sender, text }))).toEqual(
      // The last line break of a file is no part of its last message.
      sent,
    );
  });

  it('is told from a transcript by its head', () => {
    const line = write(momentOf(Date.UTC(2024, 2, 25, 15, 7)), 'Ana', 'hi');
    expect(looksLikeChat('anything.txt', new TextEncoder().encode(`${line}\n`))).toBe('whatsapp');
  });
});

describe('the order of day and month', () => {
  const dates = async (...written: string[]) => {
    const text = written.map((date) => `${date} - Ana: hi`).join('\n');
    return (await readOne('_chat.txt', text)).messages.map(({ at }) => clockOf(at));
  };

  it('is told by a number above 12, wherever in the file it stands', async () => {
    expect(await dates('03/04/24, 10:00', '03/05/24, 10:00', '03/25/24, 10:00')).toEqual([
      '2024-03-04 10:00',
      '2024-03-05 10:00',
      '2024-03-25 10:00',
    ]);
    expect((await dates('03/04/24, 10:00', '03/05/24, 10:00', '25/05/24, 10:00'))[1]).toBe(
      '2024-05-03 10:00',
    );
  });

  it('is told by time going forward', async () => {
    expect(await dates('11/12/23, 10:00', '02/01/24, 10:00', '01/02/24, 10:00')).toEqual([
      '2023-12-11 10:00',
      '2024-01-02 10:00',
      '2024-02-01 10:00',
    ]);
  });

  it('is told by days that follow one another', async () => {
    expect(await dates('04/05/24, 10:00', '04/06/24, 10:00', '04/07/24, 10:00')).toEqual([
      '2024-04-05 10:00',
      '2024-04-06 10:00',
      '2024-04-07 10:00',
    ]);
    expect((await dates('04/05/24, 10:00', '05/05/24, 10:00', '06/05/24, 10:00'))[2]).toBe(
      '2024-05-06 10:00',
    );
  });

  it('is day first where nothing tells, month first as the United States write', async () => {
    expect(await dates('03/04/24, 10:00')).toEqual(['2024-04-03 10:00']);
    expect(await dates('3/4/24, 3:00 PM')).toEqual(['2024-03-04 15:00']);
    expect(await dates('3/4/24, 3:00 pm')).toEqual(['2024-04-03 15:00']);
    expect(await dates('24. 3. 4. 오후 3:00')).toEqual(['2024-03-04 15:00']);
  });

  it('is year first where the numbers would be years no messenger knew', async () => {
    expect(await dates('24/03/05 15:07', '24/03/06 15:07')).toEqual([
      '2024-03-05 15:07',
      '2024-03-06 15:07',
    ]);
  });

  it('knows noon and midnight', async () => {
    expect(await dates('3/14/24, 12:05 AM', '3/14/24, 12:05 PM')).toEqual([
      '2024-03-14 00:05',
      '2024-03-14 12:05',
    ]);
  });

  it('is not misled by a date that does not exist: the line belongs to the message before', async () => {
    const chat = await readOne(
      '_chat.txt',
      '14/03/24, 10:00 - Ana: a\n99/99/24, 10:00 - b\n15/03/24, 11:00 - Ana: c',
    );
    expect(lines(chat)).toEqual([
      '2024-03-14 10:00 | Ana | a\n99/99/24, 10:00 - b',
      '2024-03-15 11:00 | Ana | c',
    ]);
  });
});
