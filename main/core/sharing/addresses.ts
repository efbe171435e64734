/** Where somebody is reached: mail, pages, postal addresses; in English and Korean. */
import type { PrivateClass } from '../../contract';

const MAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;
/** As somebody says it: "anna dot smith at example dot com"; "골뱅이", "점". */
const SPOKEN_MAIL =
  /(?<![\p{L}\p{N}._-])[a-z0-9]{1,40}(?:(?:[._-]| (?:dot|underscore|dash) )[a-z0-9]{1,40}){0,6} at [a-z0-9-]{1,63}(?:(?: dot |\.)[a-z]{1,20}){1,5}/giu;
const SPOKEN_MAIL_KOREAN =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,64} ?골뱅이 ?[\p{L}\p{N}-]{1,63}(?: ?(?:닷|점|\.) ?\p{L}{1,20}){1,5}/giu;

const LINK = /(?:https?:\/\/|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]/giu;
const HANDLE = /(?<![\p{L}\p{N}@.])@[a-z0-9_][a-z0-9_.-]{2,}(?<![.-])/giu;
const HOST = /(?<![\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{N}.])/gu;

const ROAD =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Way|Square|Sq|Court|Ct|Boulevard|Blvd|Place|Pl|Terrace|Close|Crescent|Row|Highway|Parkway|Gardens|Mews';
const NUMBER =
  '(?:\\d{1,5}[A-Za-z]?|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)[ -]?){1,4})';
const INSIDE = '(?:,? (?:apartment|apt\\.?|flat|suite|unit|floor) ?#?[A-Za-z]?\\d+[A-Za-z]?)?';
const TOWN =
  "(?:, [A-Z][\\p{L}'’-]+(?: [A-Z][\\p{L}'’-]+)?(?! ?[A-Z\\d])|,? [A-Z][\\p{L}'’-]+(?: [A-Z][\\p{L}'’-]+)?,? (?:[A-Z]{2} \\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?";
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:[Aa]partment|[Ff]lat|[Uu]nit|[Ss]uite) ?#?\\d+[A-Za-z]?,? )?(?:${NUMBER}) (?:[NSEW]\\.? |North |South |East |West )?(?:[A-Z][\\p{L}'’.-]* ){1,3}(?:${ROAD})\\b\\.?${INSIDE}${TOWN}`,
  'gu',
);
const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/gu;
const GERMAN =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee|gasse) \d{1,4}[a-z]?(?:, \d{5} \p{Lu}[\p{L}-]+)?/gu;

const REGION =
  '(?:[가-힣]{1,7}(?:특별시|광역시|시|도) )?(?:[가-힣]{1,4}시 )?(?:[가-힣]{1,4}[구군] )?';
const HOUSE = '(?: ?\\d{1,4}동)?(?: ?(?:지하 ?)?\\d{1,5}호)?';
const KOREAN_ROAD = new RegExp(
  `(?<![가-힣])${REGION}[가-힣\\d]{1,8}(?:로|길)(?: ?\\d{1,3}번?길)? ?\\d{1,4}(?:-\\d{1,4})?(?:번지)?${HOUSE}(?!\\d|[년월일시분원개명번째%])`,
  'gu',
);
const KOREAN_LOT = new RegExp(
  `(?<![가-힣])${REGION}[가-힣]{1,6}\\d?[동읍](?: [가-힣]{1,5}리)? \\d{1,4}(?:-\\d{1,4}|번지)${HOUSE}(?![-\\d])`,
  'gu',
);
const KOREAN_FLAT = /(?:[가-힣]{2,10}(?:아파트|빌라|오피스텔|맨션) )?\d{1,4}동 ?\d{1,5}호/gu;

const PATTERNS: [PrivateClass, RegExp[]][] = [
  ['mail', [MAIL, SPOKEN_MAIL, SPOKEN_MAIL_KOREAN]],
  ['link', [LINK, HANDLE, HOST]],
  ['address', [ENGLISH, POSTCODE, GERMAN, KOREAN_ROAD, KOREAN_LOT, KOREAN_FLAT]],
];

/** Every mail, page and postal address of a text. */
export function* privateAddresses(text: string): Generator<{ class: PrivateClass; text: string }> {
  for (const [kind, patterns] of PATTERNS)
    for (const pattern of patterns)
      for (const [found] of text.matchAll(pattern)) yield { class: kind, text: found.trim() };
}
