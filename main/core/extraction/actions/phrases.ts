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
  /** Takes on what was asked for, whoever was meant; and where only one can be meant. */
  accepts?: RegExp;
  yes?: RegExp;
}

const KO: ActionPhrases = {
  capitals: false,
  called: /^([가-힣]{2,4}) ?씨[,는은께]?|^([가-힣]{2,4}) ?님[,께]/u,
  promise: /(?:제가|내가|저는)[^.?!]{0,60}(?:겠습니다|겠어요|[가-힣]게요?(?![가-힣]))/u,
  together:
    /(?:합시다|하죠|해야 (?:합니다|해요|돼요|됩니다)|하기로 (?:해요|하죠|합시다)|겠습니다)/u,
  request: /(?:해 ?주세요|주시겠어요|주실 수 있|부탁(?:드|합)|주십시오|하세요)/u,
  decision: /(?:하기로 (?:했|결정)|결정(?:했|되었|됐)|합의(?:했|되었))/u,
  none: /(?:결정(?:하지|되지)|인사드리겠습니다|시작하겠습니다|말씀드리겠습니다|마치겠습니다)/u,
  due: /(?:\d{1,2}월 ?\d{1,2}일|내일모레|내일|모레|오늘|(?:다음|이번) ?달 ?(?:\d{1,2}일|말)|(?:다다음|다음|이번) ?주 ?(?:[월화수목금토일]요일)?|다음 ?달|이번 ?달|\d{1,2}월 ?말|월말|연말|(?:\d{1,2}|일|이|삼) ?(?:일|주일?) ?(?:안에|이내에?|내로|뒤|후)|[월화수목금토일]요일)(?:[^.?!,]{0,12}?까지)?/u,
  accepts:
    /(?:알겠습니다|알겠어요|할게요?|하겠습니다|그럴게요?|그러겠습니다|물론이죠|드릴게요?|드리겠습니다|맡겨 ?주세요)[.!]?$/u,
  yes: /^(?:네|예|응|그래요?|좋아요|좋습니다)(?![가-힣])/u,
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
  none: /\b(?:bitte schön|wie bitte|ja bitte|ich (?:muss|kann) sagen|ich werde sagen|(?:noch )?nicht (?:beschlossen|entschieden|einig))\b/iu,
  due: /\b(?:bis|am|vor|ab)\s(?:zum\s|ende\s|spätestens\s)?(?:nächsten?\s|kommenden?\s|diesen?\s)?(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?:morgen|vormittag|mittag|nachmittag|abend)?|morgen|übermorgen|heute|(?:der |des )?(?:woche|monats|jahres)|\d{1,2}\.(?:\s?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|\d{1,2}\.)?)|\b(?:nächste woche|morgen früh|ende der woche)\b/iu,
};

const JA: ActionPhrases = {
  capitals: false,
  called: /^([\p{Script=Han}\p{Script=Katakana}]{1,6})さん[、は]/u,
  promise: /(?:私|僕|わたし|俺)(?:が|は)[^。？！]{0,40}(?:します|しておきます|送ります|ます)/u,
  together: /(?:しましょう|ましょう|しなければ|する必要が|べきです)/u,
  request: /(?:お願いします|してください|て下さい|てください|いただけますか|もらえますか)/u,
  decision: /(?:ことにし(?:ま|た)|決まりました|決定し|決めました|合意し)/u,
  none: /(?:決まってい(?:ない|ません)|決めていません|よろしくお願いします|始めましょう|終わりましょう)/u,
  due: /(?:明日|明後日|今日|来週|今週|来月|今月|[月火水木金土日]曜日?|\d{1,2}月\d{1,2}日)(?:の[^。、]{1,6})?(?:まで(?:に)?)?/u,
};

const AR: ActionPhrases = {
  capitals: false,
  called: /^يا (\p{L}+)/u,
  promise: /(?:^|\s)(?:سأ|سوف أ|أنا س)\p{L}+/u,
  together: /(?:^|\s)(?:سن|سوف ن|علينا|يجب أن|دعونا|لنبدأ)\p{L}*/u,
  request: /(?:من فضلك|رجاء|يرجى|هل يمكنك|هل تستطيع|أرجو)/u,
  decision: /(?:قررنا|اتفقنا|تم الاتفاق|القرار هو|قرر)/u,
  none: /(?:^|\s)(?:لن|لم|لا)\s/u,
  due: /(?:قبل |حتى |بحلول )?(?:يوم )?(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|غدا|غدًا|اليوم|الأسبوع (?:القادم|المقبل)|الشهر (?:القادم|المقبل)|نهاية الأسبوع)/u,
};

const ES: ActionPhrases = {
  capitals: false,
  called:
    /^(\p{Lu}\p{L}+), ¿?(?:puedes|podrías|puede|podría|por favor)|(?:puedes|podrías)\b[^?]*, (\p{Lu}\p{L}+)\?$/u,
  promise:
    /(?:^|[,;] |\b(?:yo|sí,?|y|que) )(?:(?:me|lo|la|los|las|te|os|le|les|se) ){0,2}(?:voy a|me encargo|me ocupo|envío|mando|llamo|preparo|miro|escribo|haré|enviaré|mandaré|llamaré|prepararé|miraré|escribiré|hablaré|compraré|revisaré|pediré)(?!\p{L})/iu,
  together:
    /(?<!\p{L})(?:vamos a (?:hacer|comprar|enviar|preparar|llamar|contratar|cambiar|usar)|tenemos que|hay que|debemos)(?!\p{L})/iu,
  request:
    /(?<!\p{L})(?:¿?(?:puedes|podrías|puede usted|podría usted)|por favor,?|necesito que|tienes que|quiero que)(?!\p{L})/iu,
  decision:
    /(?<!\p{L})(?:hemos (?:decidido|acordado|quedado en)|decidimos|acordamos|queda (?:decidido|acordado)|la decisión es)(?!\p{L})/iu,
  none: /(?<!\p{L})no (?:lo |la |se )?(?:hemos |ha )?(?:decid|acord)\p{L}+|vamos a (?:empezar|ver)/iu,
  due: /(?<!\p{L})(?:(?:antes|a partir) del?|hasta|para|el|este|esta|la) (?:el |la )?(?:próxim[oa] )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|verano|invierno|otoño|primavera|semana(?: que viene| próxima)?|mes(?: que viene| próximo)?|fin de (?:mes|semana|año)|\d{1,2} de \p{L}+)(?!\p{L})|(?<!\p{L})(?:pasado )?mañana(?!\p{L})(?! por| de)/iu,
};

const FR: ActionPhrases = {
  capitals: false,
  called:
    /^(\p{Lu}\p{L}+), (?:tu peux|peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|s'il te)|(?:peux-tu|pourrais-tu|pouvez-vous)\b[^?]*, (\p{Lu}\p{L}+) ?\?$/u,
  promise:
    /(?<!\p{L})(?:je (?:vais|dois|m['’]occupe|me charge|t['’]envoie|vous envoie|prépare|appelle|enverrai|préparerai|appellerai|ferai|écrirai)|j['’](?:envoie|appelle|écris|enverrai|écrirai|appellerai))(?!\p{L})/iu,
  together:
    /(?<!\p{L})(?:nous (?:devons|allons (?:faire|acheter|envoyer|préparer|changer))|il faut|on doit)(?!\p{L})/iu,
  request:
    /(?<!\p{L})(?:(?:peux|pourrais)-tu|tu (?:peux|pourrais)|(?:pouvez|pourriez)-vous|merci de|il faut que tu)(?!\p{L})/iu,
  decision:
    /(?<!\p{L})(?:(?:nous avons|on a) (?:décidé|convenu|choisi)|c['’]est décidé|la décision est)(?!\p{L})/iu,
  none: /(?<!\p{L})(?:(?:n['’]avons|n['’]a) (?:pas|rien) (?:encore )?décidé|je (?:vais|dois) (?:dire|commencer))/iu,
  due: /(?<!\p{L})(?:avant|d['’]ici|jusqu['’]à|pour|dès) (?:le |la |ce |cette )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|fin (?:de la semaine|du mois)|semaine prochaine|\d{1,2} \p{L}+)|(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain)?(?!\p{L})|(?<!\p{L})(?:demain|la semaine prochaine|cette semaine)(?!\p{L})/iu,
};

const ZH: ActionPhrases = {
  capitals: false,
  called:
    /^请?(\p{Script=Han}{2,3})(?:，|,)?(?:请你|你能|能不能|你可以|(?:下周|本周|明天|今天)[^，。]{0,6}之?前)/u,
  promise: /我(?:会|来|负责|去|明天|马上|今天|下周)[^。？！]{1,40}/u,
  together: /(?:我们(?:要|需要|必须|应该|得)|咱们)[^。？！]{2,}/u,
  request: /(?:^|[，,])请(?!问)|(?:你能|能不能请|麻烦你|拜托)/u,
  decision: /(?:我们|会议)?(?:已经)?(?:决定(?!不了)|商定|达成一致|一致同意|定下来)/u,
  none: /(?:不决定|没有?决定|尚未决定|还没定|我会说|我去过)/u,
  due: /(?:在)?(?:下?下周[一二三四五六日天]?|本周[一二三四五六日天]?|这周[一二三四五六日天]?|星期[一二三四五六日天]|周[一二三四五六日天]|明天|后天|今天|月底|下个月|\p{Nd}{1,2}月\p{Nd}{1,2}[日号]|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号])(?:之?前)?/u,
};

const PHRASES: Record<string, ActionPhrases> = {
  en: EN,
  ko: KO,
  de: DE,
  ja: JA,
  ar: AR,
  es: ES,
  fr: FR,
  zh: ZH,
};

/** The phrases of a language, or undefined where Nanodesk has none for it. */
export const phrasesOf = (language: string): ActionPhrases | undefined => PHRASES[language];
