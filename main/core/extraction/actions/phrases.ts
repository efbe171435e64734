/** How people promise, ask, assign and decide, and how they say by when. One set for each language that is known. */
import { EN } from './english';

export interface ActionPhrases {
  /** The speaker takes it on: the owner is the speaker. */
  promise: RegExp;
  /** The group takes it on: nobody is named. */
  together: RegExp;
  /** Somebody is asked; the owner only where a name is called. */
  request: RegExp;
  decision: RegExp;
  /** May be any of the above or talk about something; counted only where a time or a name goes with it. */
  vague?: RegExp;
  /** Sounds like one of the above and is none. */
  none: RegExp;
  due: RegExp;
  /** False where a name cannot be told by a capital letter, nor a time by its place. */
  capitals?: false;
  /** Finds a name that is called, in one of its groups. */
  called: RegExp;
}

const KO: ActionPhrases = {
  capitals: false,
  called: /^([가-힣]{2,4}) ?씨[,는은께]?|^([가-힣]{2,4}) ?님[,께]/u,
  promise:
    /(?:제가|내가|저는)[^.?!]{0,60}(?:겠습니다|겠어요|할게요?|드릴게요?|을게요?|ㄹ게요|볼게요?)/u,
  together:
    /(?:합시다|하죠|해야 (?:합니다|해요|돼요|됩니다)|하기로 (?:해요|하죠|합시다)|겠습니다)/u,
  request: /(?:해 ?주세요|주시겠어요|주실 수 있|부탁(?:드|합)|주십시오|하세요)/u,
  decision: /(?:하기로 (?:했|결정)|결정(?:했|되었|됐)|합의(?:했|되었))/u,
  none: /(?:인사드리겠습니다|시작하겠습니다|말씀드리겠습니다|마치겠습니다)/u,
  due: /(?:\d{1,2}월 ?\d{1,2}일|내일|모레|오늘|다음 ?(?:주|달)|이번 ?(?:주|달)|[월화수목금토일]요일)(?:[^.?!,]{0,12}?까지)?/u,
};

const DE: ActionPhrases = {
  capitals: false,
  called:
    /^(\p{Lu}\p{L}+), (?:kannst|könntest|würdest|bitte|du|können|könnten)|(?:kannst|könntest|können|könnten)\b[^?]*, (\p{Lu}\p{L}+)\?$/u,
  promise:
    /\bich (?:werde|kann|muss|übernehme|schicke|sende|schreibe|prüfe|kümmere|mache|bereite|frage|rufe|melde)\b/iu,
  together: /\bwir (?:müssen|sollten|werden|brauchen)\b|\blasst uns\b|\blass uns\b/iu,
  request:
    /\b(?:bitte|kannst du|könntest du|können sie|könnten sie|würdest du|würden sie|du (?:musst|solltest)|sie (?:müssen|sollten))\b/iu,
  decision:
    /\b(?:wir haben (?:beschlossen|entschieden|vereinbart|uns geeinigt|uns entschieden)|beschlossen|einigen uns|entscheidung (?:ist|war))\b/iu,
  none: /\b(?:bitte schön|wie bitte|ja bitte|ich (?:muss|kann) sagen|ich werde sagen)\b/iu,
  due: /\b(?:bis|am|vor|ab)\s(?:zum\s|ende\s|spätestens\s)?(?:nächsten?\s|kommenden?\s|diesen?\s)?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|übermorgen|heute|(?:der |des )?(?:woche|monats|jahres)|\d{1,2}\.(?:\s?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|\d{1,2}\.)?)|\b(?:nächste woche|morgen früh|ende der woche)\b/iu,
};

const JA: ActionPhrases = {
  capitals: false,
  called: /^([\p{Script=Han}\p{Script=Katakana}]{1,6})さん[、は]/u,
  promise: /(?:私|僕|わたし|俺)(?:が|は)[^。？！]{0,40}(?:します|しておきます|送ります|ます)/u,
  together: /(?:しましょう|ましょう|しなければ|する必要が|べきです)/u,
  request: /(?:お願いします|してください|て下さい|てください|いただけますか|もらえますか)/u,
  decision: /(?:ことにし(?:ま|た)|決まりました|決定し|決めました|合意し)/u,
  none: /(?:よろしくお願いします|始めましょう|終わりましょう)/u,
  due: /(?:明日|明後日|今日|来週|今週|来月|今月|[月火水木金土日]曜日?|\d{1,2}月\d{1,2}日)(?:の[^。、]{1,6})?(?:まで(?:に)?)?/u,
};

const AR: ActionPhrases = {
  capitals: false,
  called: /^يا (\p{L}+)/u,
  promise: /(?:^|\s)(?:سأ|سوف أ|أنا س)\p{L}+/u,
  together: /(?:^|\s)(?:سن|سوف ن|علينا|يجب أن|دعونا|لنبدأ)\p{L}*/u,
  request: /(?:من فضلك|رجاء|يرجى|هل يمكنك|هل تستطيع|أرجو)/u,
  decision: /(?:قررنا|اتفقنا|تم الاتفاق|القرار هو|قرر)/u,
  none: /(?!)/u,
  due: /(?:قبل |حتى |بحلول )?(?:يوم )?(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|غدا|غدًا|اليوم|الأسبوع (?:القادم|المقبل)|الشهر (?:القادم|المقبل)|نهاية الأسبوع)/u,
};

const PHRASES: Record<string, ActionPhrases> = { en: EN, ko: KO, de: DE, ja: JA, ar: AR };

/** The phrases of a language, or undefined where Nanodesk has none for it. */
export const phrasesOf = (language: string): ActionPhrases | undefined => PHRASES[language];
