/** What stays of a Korean word when its particles and endings go. Several answers are kept: endings are ambiguous. */

const PARTICLES =
  '님한테는|님한테도|님에게는|님께서는|님께는|님께서|님한테|님에게|님께|님들|님은|님이|님을|님도|님의|님|들은|들이|들을|들에게|들께|들|이라고는|이라서|이라도|이라|이래요|이래|이요|이야|에서는|에서도|에게서|한테서|이한테|이에게|으로는|으로도|까지는|까지만|부터는|이라는|라는|이라고|라고|이랑|이나|에서|에게|한테|으로|까지|부터|처럼|보다|마다|밖에|조차|께서|하고|에는|에도|에만|이네|이는|이가|이도|이를|이고|이며|이다|입니다|이에요|예요|인데|이면|이지만|이었고|이었다|였다|였고|만을|만이|뿐이다|뿐|쯤|은|는|이|가|을|를|의|에|로|와|과|도|만|랑|께|네|요|고|다';
const PARTICLE = new RegExp(`(?:${PARTICLES})$`, 'u');

/** Endings as sequences of letters, so that 보낼 and 보내 are told apart by one final letter. */
const jamo = (text: string): string => text.normalize('NFD');
const FINALS = { n: '\u11ab', l: '\u11af', m: '\u11b7', b: '\u11b8', ss: '\u11bb' };
const END = [
  '는다며|는다고|는다는|는대요|는대|습니다|습니까|는지|은지|던지|는데도|어요|아요|여요|에요|지요|죠|네요|나요|까요|게요|게|거든요|는데요|는데|은데|던데|지만|니까|면서|므로|도록|려고|으려고|기로|기가|기는|기에|기도|기|고요|고|며|으며|면|으면|서|어서|아서|여서|어야|아야|여야|야|자|자고|다고|다며|라고|냐고|다는|다|는다|는|은|을|을게요|을게|을지|을까요|음|으니|으니까|지|지는|지도|던|어|아|여|요|니|냐|래요|대요|대|세요|으세요|십시오|시겠어요|게끔|읍시다|겠습니다|겠어요|겠다|을까|지요|어도|아도|여도|도|라|자마자',
  `${FINALS.n}|${FINALS.l}|${FINALS.b}니까|${FINALS.n}지요|${FINALS.m}|${FINALS.b}니다|${FINALS.b}시다|${FINALS.n}다|${FINALS.n}다고|${FINALS.n}데|${FINALS.n}데요|${FINALS.n}지|${FINALS.n}가요|${FINALS.l}게요|${FINALS.l}게|${FINALS.l}까요|${FINALS.l}까|${FINALS.l}지|${FINALS.l}지는|${FINALS.n}대|${FINALS.n}대요|${FINALS.n}다며|${FINALS.m}`,
]
  .join('|')
  .split('|')
  .map(jamo)
  .sort((a, b) => b.length - a.length);
const ENDING = new RegExp(`(?:${END.join('|')})$`, 'u');
const PAST = new RegExp(jamo(`(?:(?:(?:으)?시)?(?:았|었|였|겠|${FINALS.ss})|(?:으)?시)$`), 'u');
/** Verbs out of nouns: 결정하다, 결정되다, 이루어지다. */
const LIGHT_VERB = /(?:하|되|시키|당하|해|돼|했|됐|드리|해지|어지|아지)$/u;

/** Vowels that grew together with an ending: 고쳐 is 고치, 바꿔 is 바꾸. */
function uncontracted(syllables: string): string {
  if (syllables.endsWith('해')) return `${syllables.slice(0, -1)}하`;
  const letters = jamo(syllables);
  const last = letters.at(-1) ?? '';
  const whole = VOWELS[last];
  return (whole ? letters.slice(0, -1) + whole : letters).normalize('NFC');
}
const VOWELS: Record<string, string> = Object.fromEntries(
  [
    ['ㅕ', 'ㅣ'],
    ['ㅝ', 'ㅜ'],
    ['ㅘ', 'ㅗ'],
    ['ㅙ', 'ㅚ'],
  ].map(([short, long]) => [jamo(vowel(short!)).at(-1)!, jamo(vowel(long!)).at(-1)!]),
);
/** A syllable with this vowel. */
function vowel(letter: string): string {
  const index = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'.indexOf(letter);
  return String.fromCharCode(0xac00 + index * 28);
}

/** 빨라 is 빠르, 써 is 쓰, 추워 is 춥, 만드 is 만들. */
function irregular(stem: string): string[] {
  const [before, last] = [stem.slice(0, -1), stem.at(-1) ?? ''];
  const letters = jamo(before);
  const found: string[] = [];
  if (/[라러]$/u.test(stem) && letters.endsWith(FINALS.l))
    found.push(`${letters.slice(0, -1)}르`.normalize('NFC'));
  if (/[워우와]$/u.test(stem) && /[가-힣]$/u.test(before) && !/[\u11a8-\u11ff]$/u.test(letters))
    found.push((letters + FINALS.b).normalize('NFC'));
  if (/[\u1161\u1165]$/u.test(jamo(last)))
    found.push(before + `${jamo(last).slice(0, -1)}\u1173`.normalize('NFC'));
  if (before !== '' && /[\u1161-\u1175]$/u.test(jamo(last)))
    found.push(before + (jamo(last) + FINALS.l).normalize('NFC'));
  return found;
}

function verbStems(word: string): string[] {
  const letters = jamo(word);
  const stems = new Set<string>();
  const bare = letters.replace(ENDING, '');
  for (const form of new Set([letters, bare, bare.replace(ENDING, '')])) {
    const whole = form.normalize('NFC');
    if (whole !== '' && whole !== word) stems.add(whole);
    const stem = form.replace(PAST, '').normalize('NFC');
    if (stem !== '')
      for (const way of [stem, uncontracted(stem), ...irregular(stem)]) stems.add(way);
  }
  return [...stems];
}

/** 않기를, 먹기도: a verb as a noun. */
const NOMINAL = /.기$/u;
/** 예약자, 연체료: whoever or whatever has to do with it. */
const SUFFIX = /(?<=..)[자료비액률율]$/u;

/** All that a word (without marks) may stem from, the likeliest first. */
export function stemsOf(word: string): string[] {
  const noun = word.replace(PARTICLE, '');
  const nouns = [noun, word, noun.replace(PARTICLE, ''), noun.replace(SUFFIX, '')].filter(
    (stem) => stem.length >= 2 || (stem !== '' && word.length <= 3),
  );
  const verbs = [...verbStems(word), ...(NOMINAL.test(noun) ? verbStems(noun) : [])];
  const roots = [...nouns, ...verbs].map((stem) => stem.replace(LIGHT_VERB, ''));
  const all = [...nouns, ...verbs, ...roots.filter((root) => root.length >= 2)];
  return [...new Set(all)].filter((stem) => /^[가-힣a-z]/u.test(stem));
}

/** The word without particles, and without all of its endings: what a list of stems may hold. */
export function rootsOf(word: string): string[] {
  const noun = word.replace(PARTICLE, '');
  const verbs = [...verbStems(word), ...(NOMINAL.test(noun) ? verbStems(noun) : [])];
  const shortest = [...verbs].sort((a, b) => a.length - b.length)[0];
  const verb = shortest ? [shortest, uncontracted(shortest)] : [];
  const bare = [word, noun, ...verb];
  return [...bare, ...bare.map((form) => form.replace(LIGHT_VERB, ''))];
}
