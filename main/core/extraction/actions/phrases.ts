/** How people promise, ask, assign and decide, and how they say by when. One set for each language that is known. */

export interface ActionPhrases {
  /** The speaker takes it on: the owner is the speaker. */
  promise: RegExp;
  /** The group takes it on: nobody is named. */
  together: RegExp;
  /** Somebody is asked; the owner only where a name is called. */
  request: RegExp;
  decision: RegExp;
  /** Sounds like one of the above and is none. */
  none: RegExp;
  due: RegExp;
  /** Finds a name that is called, in one of its groups. */
  called: RegExp;
}

const VERBS =
  'send|email|mail|check|write|share|prepare|set up|talk to|talk with|speak to|find|find out|ask|draft|update|fix|review|call|phone|schedule|book|organi[sz]e|bring|finish|complete|deliver|submit|test|build|implement|design|order|buy|pay|sign|print|upload|download|install|document|run|collect|gather|contact|report|provide|create|add|remove|change|move|arrange|confirm|follow up|get back|look into|look at|look up|investigate|work on|take care of|do|make|get|give|put|post|publish|launch|ship|deploy|hire|plan|evaluate|analy[sz]e|compare|measure|train|meet|invite|present|come back|reach out|sort out|figure out|consider|drop|handle|own|take|start|stop|cut|reduce|raise|record|transcribe|clean|ensure|make sure|circulate|introduce|visit|rewrite|redo|try';
const BETWEEN =
  '(?:(?:also|then|just|probably|definitely|personally|still|certainly|quickly|go and|try to|have to|need to|be able to) ){0,2}';
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const TIME =
  '(?:\\s(?:morning|afternoon|evening|night|noon|at (?:noon|midnight|\\d{1,2}(?::\\d{2})?\\s?(?:am|pm|o.clock)?)))?';

const EN: ActionPhrases = {
  called:
    /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), (?:(?:can|could|would|will) you|please|you (?:should|need|have|must)|I need you)|(?:can|could|would|will) you\b[^?]*, (\p{Lu}[\p{L}'’-]+)\?$|^please,? (\p{Lu}[\p{L}'’-]+),/u,
  promise: new RegExp(
    `\\bI(?:['’]ll| will| am going to|['’]m going to|['’]m gonna|['’]ve got to| have to| need to| can| promise to) ${BETWEEN}(?:${VERBS})\\b`,
    'iu',
  ),
  together: new RegExp(
    `\\b(?:we(?:['’]ll| will|['’]re going to| are going to|['’]re gonna| need to| have to| should| must|['’]ve got to)|let['’]s) ${BETWEEN}(?:${VERBS})\\b`,
    'iu',
  ),
  request: new RegExp(
    `\\b(?:(?:can|could|would|will) you (?:please |just |maybe )?(?:${VERBS})|please (?:${VERBS})|you (?:should|need to|have to|must) ${BETWEEN}(?:${VERBS})|I(?:['’]d like| need| want| would like) you to|make sure (?:you|to|that)|don['’]t forget to|your (?:task|job|homework) is)\\b`,
    'iu',
  ),
  decision:
    /\b(?:we(?:['’]ve| have)? (?:decided|agreed|concluded|settled|resolved|chose)|(?:it was|it is|it['’]s|is) (?:decided|agreed|settled)|^agreed\b|(?:we['’]re|we are) (?:going|gonna go) (?:with|for)|let['’]s go (?:with|for)|(?:the|our) decision (?:is|was)|so it['’]s decided|action items?)/iu,
  none: /\b(?:I(?:['’]ll| will) (?:say|tell you|admit|be honest|explain|show you)|let['’]s (?:see|say|look|start|move on|talk|go back|do (?:it|that|this)\b)|(?:we|I)(?:['’]ll| will) (?:see|come to that|get to that)|(?:give|giving) (?:it|this|that|them) (?:a|an|maybe|like)|should be able|(?:said|says|told (?:me|us|him|her|them)),? (?:that )?(?:I|we))\b/iu,
  due: new RegExp(
    [
      `\\b(?:by|before|until|till|on|no later than|due(?: on| by)?|starting|from) (?:the )?(?:end of (?:the |this |next )?(?:day|week|month|quarter|year)|(?:this |next |coming )?(?:${DAY}|week|month|quarter|year|meeting|weekend|morning|afternoon|evening)|tomorrow|tonight|today|noon|midnight|eod|cob|\\d{1,2}(?::\\d{2})?\\s?(?:am|pm|o.clock)|${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|\\d{1,2}(?:st|nd|rd|th)|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?)\\b${TIME}`,
      `\\b(?:this|next|coming) (?:${DAY}|week|month|quarter|year|weekend)\\b${TIME}`,
      `\\b(?:tomorrow|tonight|today|end of (?:the )?(?:day|week|month|year)|eod|${DAY})\\b${TIME}`,
      '\\b(?:with)?in (?:a|an|one|two|three|four|five|six|\\d+|a few|a couple of) (?:minutes?|hours?|days?|weeks?|months?)\\b',
      `\\b(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})\\b`,
    ].join('|'),
    'iu',
  ),
};

const KO: ActionPhrases = {
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
  called: /^([\p{Script=Han}\p{Script=Katakana}]{1,6})さん[、は]/u,
  promise: /(?:私|僕|わたし|俺)(?:が|は)[^。？！]{0,40}(?:します|しておきます|送ります|ます)/u,
  together: /(?:しましょう|ましょう|しなければ|する必要が|べきです)/u,
  request: /(?:お願いします|してください|て下さい|てください|いただけますか|もらえますか)/u,
  decision: /(?:ことにし(?:ま|た)|決まりました|決定し|決めました|合意し)/u,
  none: /(?:よろしくお願いします|始めましょう|終わりましょう)/u,
  due: /(?:明日|明後日|今日|来週|今週|来月|今月|[月火水木金土日]曜日?|\d{1,2}月\d{1,2}日)(?:の[^。、]{1,6})?(?:まで(?:に)?)?/u,
};

const AR: ActionPhrases = {
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
