/** Names of people in texts of a script with capitals: by what stands beside them, and by their capitals. */

const NAME = "\\p{Lu}[\\p{L}'’-]{0,40}\\p{L}";
const FULL = `${NAME}(?: (?:van|von|de|del|der|da|di|al|bin|ter)(?= \\p{Lu}))?(?: ${NAME}){0,2}`;

/** Those that only stand beside a person's name. */
const SURE = [
  `\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Doctor|Sir|Madam|Herr|Frau|Señor|Señora|Aunt|Uncle)\\.? (${FULL})`,
  `\\b(?:[Mm]y name is|[Nn]ame's|[Cc]alled|[Nn]amed|[Cc]all me|[Mm]eet|[Tt]his is|[Ss]igned|[Rr]egards,|[Dd]ear|Hi|Hello|Hey|Thanks|Thank you|[Ss]orry),? (${FULL})(?=[^\\p{L}\\p{N}]|$| (?:from|and|here|at|speaking|calling|by|for|with))`,
].map((source) => new RegExp(source, 'gu'));

/** The same, but other words can stand there too at the start of a sentence. */
const LIKELY = [
  `\\b(?:I'm|I’m|I am|[Ii]t's|[Ii]t’s) (${FULL})(?=[^\\p{L}\\p{N}]|$| (?:from|and|here|at|speaking|calling|by|for|with))`,
  `(?<![\\p{L}’'-])(${NAME})['’](?:s |(?<=s['’]) )(?=\\p{Ll})`,
  `\\b(?:tell|told|ask|asked|call|called|email|emailed|ping|remind|invite|invited|thank|thanked|meet|met) (${FULL}) (?:to|about|if|whether|that|by|on|at|back|again|before|after|tomorrow|today|and I)\\b`,
  `\\b(?:know|with|from|by|and|for|to|of|that|if|when|because) (${FULL}) (?:who|will|would|can|could|should|said|says|asked|asks|told|wants|wanted|thinks|thought|knows|knew|does|did|has|had|is|was)\\b`,
  `(?<![\\p{L}’'-])(${NAME}),? (?:(?:can|could|will|would) you|said|says|asked|asks|told|wants|wanted|thinks|thought|mentioned|promised|agreed|called|emailed|is going to|has to|needs to|should|will)\\b`,
  `(?:you|please|right|okay|[Tt]hanks|[Tt]hank you|[Yy]es|[Nn]o|[Ss]orry|[Mm]orning|[Hh]ey|[Hh]i|[Ww]ell|[Ss]o|um|uh|and|but),? (${NAME})[,.?!]`,
  `(${FULL})['’]s (?:phone|number|email|address|team|idea|birthday|house|office|desk|car|wife|husband|daughter|son|mother|father|brother|sister|boss|manager)\\b`,
].map((source) => new RegExp(source, 'gu'));

/** A capital inside a sentence: a name, mostly, of whatever kind. */
const INSIDE = new RegExp(`(?<=[\\p{Ll}\\p{N},;] )${FULL}`, 'gu');
const SMALL = /(?<![\p{L}])\p{Ll}[\p{L}'’-]+/gu;

/** Words written large that are nobody: pronouns and openings, days, months, feasts, much else that sentences begin with. */
const NOBODY = new Set(
  `i i'm i’m i'll i’ll i've i’ve i'd i’d we you he she they it this that these those there who what which where when why how someone somebody everyone everybody anyone nobody people
  one two three the our my your his her its so well okay ok yes yeah no then also now sorry thanks thank right great please guys all maybe but and or if actually alright anyway hey hi hello sure good
  today tomorrow yesterday first second third finally next perhaps obviously basically mr mrs ms dr god internet english christmas easter ramadan hanukkah diwali thanksgiving halloween
  mum mom dad grandma grandpa mother father sir madam captain doctor professor minister president chair chairman chairwoman team company board bank church earth moon sun north south east west
  let let's here just like not still even because while after before as at by for from in of on to with about into over under between than very really too only both each every any some most more
  is are was were be been do does did can could will would should may might must has have had get got go going come see look think know say tell ask call make take give need want try
  new old big small sounds perfect nice fine cool wait listen question point item note part section chapter page figure table step version monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december spring summer autumn fall winter`
    .split(/\s+/)
    .filter(Boolean),
);

/** What everybody knows, and what says nothing about who was there. */
const KNOWN_TO_ALL = new Set(
  `Google Apple Microsoft Amazon Windows Linux Ubuntu Android Slack Jira Zoom Teams Excel Word PowerPoint Powerpoint Outlook WhatsApp Telegram Signal GitHub Facebook Instagram YouTube Netflix Spotify Tesla Samsung Intel Kubernetes Docker Python Java JavaScript Wikipedia Bluetooth Legal Finance Marketing Sales Engineering Library University Europe Asia Africa America`.split(
    ' ',
  ),
);

const isNobody = (word: string, places: ReadonlySet<string>): boolean =>
  NOBODY.has(word.toLowerCase()) ||
  places.has(word) ||
  isDemonym(word, places) ||
  /^\p{Lu}+$/u.test(word) ||
  /\d/u.test(word);

/** Canadian, Spanish, Japanese: four letters of a country, and an ending. */
const isDemonym = (word: string, places: ReadonlySet<string>): boolean =>
  /(?:an|ish|ese|i|s)$/u.test(word) &&
  word.length > 5 &&
  [...places].some((place) => place.length > 4 && place.startsWith(word.slice(0, 4)));

/** Cities after which time zones are called. */
const citiesOf = (): string[] =>
  Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split('/').at(-1)?.split('_') ?? []);

/** Countries, languages and whoever speaks them, as English writes them. */
const placesOf = (): ReadonlySet<string> => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  const region = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const tongue = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const named = codes.flatMap((code) => [region.of(code), tongue.of(code.toLowerCase())]);
  return new Set(named.flatMap((name) => name?.split(/[^\p{L}'’-]+/u) ?? []));
};
let places: ReadonlySet<string> | null = null;
let cities: ReadonlySet<string> | null = null;

export interface NamesFound {
  /** Of people, by what stands beside them. */
  people: Set<string>;
  /** Written large inside a sentence, never small: people, companies, products, towns. */
  proper: Set<string>;
}

/** Names in texts that belong together; `capitals` false where the language writes every noun large. */
export function englishNames(texts: readonly string[], capitals: boolean): NamesFound {
  places ??= placesOf();
  cities ??= new Set(citiesOf());
  const known = places;
  const small = new Set(
    texts.flatMap((text) => allOf(text, SMALL)).map((word) => word.toLowerCase()),
  );
  const named = (patterns: RegExp[]): string[] =>
    texts.flatMap((text) => patterns.flatMap((pattern) => allOf(text, pattern)));
  const trimmed = (names: string[], never: ReadonlySet<string>): string[] =>
    names.map((name) => withoutNobody(name, known, never)).filter(Boolean);
  const people = new Set([...trimmed(named(SURE), new Set()), ...trimmed(named(LIKELY), small)]);
  const well = new Set([...cities, ...KNOWN_TO_ALL]);
  const proper = capitals ? trimmed(named([INSIDE]), small).filter((name) => !well.has(name)) : [];
  return { people, proper: new Set(proper.filter((name) => !people.has(name))) };
}

/** What a pattern finds: its group, where it has one. */
const allOf = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), (match) => match[1] ?? match[0]);

/** The words of a name that can be somebody's, `never` left out; empty where none can. */
function withoutNobody(
  name: string,
  known: ReadonlySet<string>,
  never: ReadonlySet<string>,
): string {
  const words = name.replace(/['’]s$/u, '').split(' ');
  const can = (word: string): boolean =>
    /^\p{Ll}/u.test(word) || !(isNobody(word, known) || never.has(word.toLowerCase()));
  while (words.length > 0 && !can(words[0]!)) words.shift();
  while (words.length > 0 && !(can(words.at(-1)!) && /^\p{Lu}/u.test(words.at(-1)!))) words.pop();
  return words.every(can) ? words.join(' ') : (words.find(can) ?? '');
}
