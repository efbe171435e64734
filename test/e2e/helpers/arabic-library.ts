/** A library of people who write Arabic: a meeting with its summaries, a chat, what was promised in it. */
import { whatsApp } from '../../helpers/chats';
import { addressesOf, type FilledLibrary, fillerOf } from './filled-library';

export const TITLE = 'اجتماع التخطيط';
export const LINES = [
  'صباح الخير، هذا هو الاجتماع الأسبوعي للفريق.',
  'قررنا شراء آلة القهوة الجديدة مقابل 14,000 يورو.',
  'سيرسل توماس القائمة يوم الأربعاء إلى جميع الزملاء.',
  'لا نستطيع العمل في المطبخ خلال الأسبوع القادم.',
  'سنتحدث عن الأسعار في الاجتماع القادم يوم 16 مارس.',
];
/** What does not break by itself, and what runs the other way within a line. */
const AWKWARD = [
  `ننتظر ردك ${'ـ'.repeat(70)} من فضلك.`,
  'تجدون قائمة الأسعار على https://example.org/a/very/long/address/with/no/place/to/break?price=14000 وشكرًا.',
  'قال Thomas Müller (من Nordbäckerei GmbH & Co. KG): «لا»، ثم 3.5% و 10:30 صباحًا.',
];
const PEOPLE = ['عبد الرحمن بن خالد الأنصاري', 'ليلى', 'Thomas Müller'];
const [ME, FRIEND] = ['سامي', 'نور الهدى عبد اللطيف المنصوري'];
const CHAT: [sender: string, text: string][] = [
  [FRIEND, 'هل نفد الخبز هذا الصباح؟'],
  [ME, 'نعم، نفد كله في الساعة العاشرة!'],
  [FRIEND, 'قررنا مع ليلى أن نخبز المزيد من الخبز يوم السبت.'],
  ...AWKWARD.map((text): [string, string] => ['ليلى', text]),
  [FRIEND, 'هل نلتقي في المخبز يوم الجمعة في الساعة 10؟'],
];

/** Promises are found in the languages of the window; what is found is then worded in Arabic. */
const PROMISE = 'I will send the list of prices to everybody by Friday.';

const segments = [...LINES, PROMISE, ...AWKWARD].map((text, id) => ({
  id,
  ...{ start: id * 5, end: id * 5 + 5, text },
  speaker: PEOPLE[id % PEOPLE.length],
}));

const summaryOf = (type: string) => ({
  ...{ type, length: 'medium', language: 'ar', text: LINES[0], removed: [], notes: [] },
  points: segments.map(({ id, text, speaker }) => ({
    ...{ text, title: `${TITLE} ${id + 1}`, owner: speaker, due: 'يوم الأربعاء القادم' },
    ...{ method: 'extract', sources: [{ segment: id, quote: text }] },
  })),
  coverage: { covered: segments.length, total: segments.length, parts: [] },
  ...{ model: 'test', method: 'extract', timings: { firstMs: 1, totalMs: 1 } },
  ...{ id: 'aaaaaaaa', recording: 'aaaaaaaa', transcript: 'aaaaaaaa' },
  ...{ createdAt: 1_770_000_000_000, promptVersion: '1', params: {} },
});

const RECORDING = {
  recording: { title: TITLE, createdAt: 1_770_000_000_000, language: 'ar' },
  transcript: { language: 'ar', duration: segments.length * 5, segments },
  summaries: ['chapters', 'actions', 'key-points'].map(summaryOf),
};

/** Fills it; `folder` is for the files that are imported. */
export function makeArabicLibrary(folder: string, library: string): FilledLibrary {
  const { cli, importOf } = fillerOf(folder, library);
  const meeting = importOf(['transcript'], 'meeting.json', JSON.stringify(RECORDING));
  const talk = importOf(
    ['chat', '--me', ME],
    'أصدقاء المخبز في الحي القديم.txt',
    whatsApp(...CHAT),
  );
  const [promise] = cli('promises').promises;
  cli('promises', 'edit', promise.id, '--text', LINES[2]!);
  return addressesOf(meeting.imported[0].recording.id, talk.chats[0].chat.id);
}
