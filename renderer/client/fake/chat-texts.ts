/** What is written in the made-up chats. `by` is empty for a line of the messenger itself. */
import type { Media, Message } from '../../../main/contract';

export interface Draft {
  by: string;
  text: string;
  /** Minutes since the message before; a few, where not said. */
  after?: number;
  kind?: Message['kind'];
  edited?: boolean;
  media?: Partial<Media> & Pick<Media, 'kind'>;
  /** How many messages back the one lies that this answers. */
  answers?: number;
}

const DAY = 1440;

export const mayaChat: Draft[] = [
  {
    by: '',
    text: 'Messages and calls are end-to-end encrypted. Only people in this chat can read them.',
    kind: 'system',
  },
  { by: 'Maya', text: 'Hi Sam! Did the bread for Saturday sell out?' },
  { by: 'Sam', text: 'every single one 🙈 we could have sold twice as much' },
  { by: 'Maya', text: 'I knew it!' },
  { by: 'Maya', text: '', media: { kind: 'image', name: 'IMG-0007.jpg', stored: true } },
  { by: 'Maya', text: 'That was the queue at nine', edited: true },
  { by: 'Sam', text: 'wow', answers: 2 },
  { by: 'Sam', text: 'ok next time I tell Thomas to bake more', after: DAY },
  {
    by: 'Maya',
    text: '',
    media: {
      kind: 'voice',
      name: 'PTT-0012.opus',
      stored: true,
      transcript:
        'I talked to the photographer. She can come on the fifth, in the morning, before you open.',
    },
  },
  { by: 'Sam', text: 'perfect, thanks for asking her!' },
  { by: 'Maya', text: 'This message was deleted', kind: 'deleted', after: 30 },
  {
    by: 'Maya',
    text: 'By the way: when does the new website go live? My sister wants to link to it.',
  },
];

export const gardenChat: Draft[] = [
  { by: '', text: 'Clara created the group “Garden, plot 14”', kind: 'system' },
  { by: '', text: 'Clara added you', kind: 'system' },
  { by: 'Clara', text: 'Welcome everybody! I put the watering plan into the shed.', after: 20 },
  { by: 'Diego', text: 'Thank you Clara 🌱' },
  { by: 'Ben', text: 'Who has the second key?' },
  { by: 'Sam', text: 'me', answers: 1 },
  {
    by: 'Clara',
    text: '',
    media: { kind: 'image', name: 'tomatoes.jpg', stored: true },
    after: DAY,
  },
  { by: 'Clara', text: 'First tomatoes!!' },
  { by: 'Diego', text: '', media: { kind: 'sticker', name: '', stored: false } },
  { by: 'Ben', text: '', media: { kind: 'video', name: 'VID-0003.mp4', stored: false } },
  {
    by: 'Ben',
    text: '',
    media: { kind: 'voice', name: 'PTT-0044.opus', stored: true },
  },
  {
    by: 'Diego',
    text: '',
    media: { kind: 'voice', name: 'PTT-0045.opus', stored: true },
  },
  {
    by: 'Clara',
    text: 'We decided: the compost goes behind the shed, not beside the path.',
    after: 2 * DAY,
  },
  { by: 'Ben', text: 'Fine with me. I will bring the wood on Saturday at ten.' },
  { by: 'Diego', text: 'Sam, can you lend us your drill for that?' },
  { by: 'Clara', text: '', media: { kind: 'file', name: 'watering-plan.pdf', stored: true } },
  {
    by: 'Clara',
    text: 'And the new plan is here: https://example.org/plan?week=12 (nobody has the first of May yet)',
  },
  { by: 'Ben', text: 'So are we doing the thing, or the other thing we talked about?', after: 90 },
];

export const koreanChat: Draft[] = [
  { by: '지현', text: '민수 씨, 전시 도록 사진은 받으셨어요?' },
  { by: '민수', text: '네, 두 장 다 받았습니다. 감사합니다!' },
  { by: '지현', text: '다행이네요 😊' },
  { by: '', text: '지현님이 그룹 이름을 변경했습니다', kind: 'system', after: DAY },
  {
    by: '지현',
    text: '',
    media: {
      kind: 'voice',
      name: '음성-003.opus',
      stored: true,
      transcript: '작가님하고 통화했는데요, 개막식 날 여섯 시까지 오신대요.',
    },
  },
  { by: '민수', text: '알겠습니다. 주차 자리도 하나 잡아 둘게요.', answers: 1 },
  { by: '지현', text: '', media: { kind: 'image', name: '전시장.jpg', stored: true }, after: DAY },
  { by: '지현', text: '벽 색은 이걸로 결정했습니다. 어때요?' },
  { by: '지현', text: '내일 오후에 전시장에서 잠깐 뵐 수 있을까요?' },
];

export const arabicChat: Draft[] = [
  { by: 'سامي', text: 'السلام عليكم، هل وصلتم إلى البيت؟' },
  { by: 'ليلى', text: 'وعليكم السلام، نعم الحمد لله 🌙' },
  { by: 'هند', text: 'شكرا على العشاء، كان رائعا!' },
  { by: 'سامي', text: 'الموقع الجديد اسمه Nanodesk 2.0 وليس قبل يوم 12 مايو', after: 60 },
  { by: 'هند', text: '', media: { kind: 'image', name: 'family.jpg', stored: true }, after: DAY },
  { by: 'ليلى', text: 'ما أجمل هذه الصورة', answers: 1 },
  { by: 'هند', text: 'هل نلتقي يوم الجمعة عند أمي؟' },
];

export const griefChat: Draft[] = [
  { by: 'Tom', text: 'Hi Sam. Are you at home?' },
  { by: 'Sam', text: 'yes, what is it?' },
  { by: 'Tom', text: 'Grandma died this morning. I wanted to tell you myself.' },
];

export const studioChat: Draft[] = [
  { by: 'Studio Bauer', text: 'The proofs are ready. Could you collect them before Friday?' },
  { by: 'Sam', text: 'I will come by on Thursday. Thank you!', after: 45 },
];

export const clubNames = ['Ines', 'Oskar', 'Priya', 'Tomás', 'Yuna', 'Grace', 'Ivo', 'Lindiwe'];

export const clubLines = [
  'Has everybody finished the third chapter?',
  'Not yet 😅',
  'I liked the part with the ferry, but the end of it felt rushed to me. There is a whole page about the harbour and then the storm is over in two sentences.',
  'Same here',
  'Thursday at seven, at my place?',
  'I can bring soup',
  'The translation that I have says “lighthouse”, yours says “lantern”. Which one is it?',
  'In the original it is a lantern.',
  'ok',
  'Let us take the short one next. The long one can wait until the holidays, when we have time for it.',
  'I am in!',
  'Who was the author of the one with the bees?',
];
