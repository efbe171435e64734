/** Sounds and phrases that carry nothing, by language. A word that may carry something is not in these lists. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Hesitations, dropped wherever they stand. German `er` is a pronoun, so the lists are kept apart. */
const HESITATIONS: Record<string, ReadonlySet<string>> = {
  en: words('um uh uhm umm uhh er erm ehm hm hmm hmmm mm mmm ah eh huh mhm mm-hmm uh-huh mmhmm'),
  de: words('äh ähm öh öhm hm hmm mhm'),
  fr: words('euh heu hum hm'),
  es: words('eh em mmm hm'),
  it: words('ehm eh mmm hm'),
  pt: words('hum hã hm'),
  nl: words('eh ehm uh uhm hm'),
  ko: words('음 어 으음 에 저기'),
  ja: words('えーと えっと ええと あのー うーん えー'),
  ar: words('اممم امم آآ'),
};
const ANYWHERE = words('hm hmm mm mmm');

/** The same for scripts without spaces: at the start of a sentence or of a clause, with the comma that follows. */
export const SPACELESS_HESITATIONS =
  /(^|[。、，,！？]\s*)(?:えーっ?と|えっと|ええと|あのー+|うーん|えー+|まあ|嗯+|呃+|那个)[、，,…]\s*/gu;

/** Sounds of hesitation, lower case; of a language without a list, those that are a word nowhere. */
export const hesitationsOf = (language: string): ReadonlySet<string> =>
  HESITATIONS[language] ?? ANYWHERE;

/** English openers that join to what was said before; what follows stands without them. */
export const OPENERS = words(
  "so and but well okay ok 'kay right yeah yep oh ja alright anyway anyhow basically like cause 'cause then plus",
);

/** After these an opener belongs to the sentence ("so far", "so that", "right now", "well known"). */
export const OPENER_COMPANIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['so', words('far that long much many called as')],
  ['right', words('now after here there click away before hand side button behind next')],
  ['well', words('known done designed defined being')],
  ['like', words('a an the i we you he she they it this that in on')],
  ['then', words('again')],
  ['okay', words('with to for')],
  ['plus', words('one two three minus')],
]);

/** Phrases dropped between commas or at an edge; without commas they may be meant ("do you know"). */
export const ASIDES: readonly (readonly string[])[] = [
  ['you', 'know'],
  ['i', 'mean'],
  ['you', 'see'],
  ['sort', 'of'],
  ['kind', 'of'],
  ['like'],
  ['well'],
  ['okay'],
  ['ok'],
  ['yeah'],
  ['actually'],
  ['basically'],
  ['obviously'],
  ['mr', 'chair'],
  ['madam', 'chair'],
  ['mr', 'speaker'],
  ['madam', 'speaker'],
];

/** Words that cannot end an English sentence: one that ends so was broken off. */
export const DANGLING = words(
  "the a an to of and or but so because cause 'cause if with for from my your our their his i we the that's which is are was were it's i'm we're you're they're like um at by as very really just into than when where who whose",
);

/** What listeners say to show that they listen. A turn of these alone is no sentence. */
export const BACKCHANNELS = words(
  "yeah yep yes no okay ok 'kay right sure hmm mm mm-hmm uh-huh mhm oh ah uh um cool great good nice fine alright exactly true wow thanks thank you perfect brilliant excellent absolutely definitely really well so see i got it that's too is not hm huh lovely yup nope bye hello hi all the",
);

/** Negations are never lost in cleaning. */
export const NEGATION =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|\w+n['’]t)\b/iu;

/** What a clause begins with before it says anything: broken off after these, nothing is lost. */
export const BEGINNINGS = words(
  "i we you he she they it that this these there and so but well the a an is are was were do does did have has it's i'm we're you're they're that's i'll we'll you know yeah okay oh what which because to of in on with for um uh",
);

/** Words that make a statement less sure; like negations they are never lost. */
export const HEDGE_WORDS = words(
  'maybe perhaps probably possibly might may could should would if unless almost nearly hardly rarely unlikely doubt guess think suppose about around roughly',
);
