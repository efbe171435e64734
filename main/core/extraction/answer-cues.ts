/** How people answer, put off and leave open what they were asked, by language. */

export interface AnswerCues {
  /** Asks for nothing that a person would look up later: "right?", "can you hear me?", "any questions?" */
  idle: RegExp;
  /** How a question is put; what else ends with its mark only makes sure. Undefined where the language tells by endings. */
  asked?: RegExp;
  /** Puts the answer off, or says that there is none yet. */
  open: RegExp;
  /** Does not know; whoever goes on with something answers nevertheless. */
  unsure?: RegExp;
  /** Turns to something else. */
  turns: RegExp;
  /** Answers yes or no, at the beginning. */
  yesNo: RegExp;
  /** Asks for something and not whether. */
  asks: RegExp;
  /** Words of a reply that says something, whatever it is. */
  wholeSentence: number;
  /** What a question asks for, and what an answer must then hold. */
  kinds: { asks: RegExp; answer: RegExp }[];
}

const COUNT =
  '\\p{N}|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|none|nothing|free|few|lots?|many|enough|all|no|most)\\b';
const TIME =
  '\\p{N}|\\b(?:\\w+day|today|tomorrow|tonight|yesterday|now|soon|later|ago|next|last|before|after|when|until|since|once|never|always|in (?:a|an|one|two|three|the)|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|spring|summer|autumn|fall|winter|noon|midnight|o.clock|already)\\b';

const EN: AnswerCues = {
  idle: /(?:,|^) ?(?:right|okay|ok|yeah|huh|no|yes|correct|you know|you see|(?:is|are|was|were|do|does|did|has|have|can|could|would|wo|should)n['’]t (?:I|you|he|she|it|we|they)(?: think)?|is it|are you|do you|shall we|what|really|pardon|sorry|so what|why not)\s*\?$|\b(?:can|could|do) you (?:hear|see|repeat)\b|\bany (?:other |more |further )?(?:questions?|comments?|thoughts)\b|\b(?:what can I|how can I|how may I|how are you|how do you do|what about you|are you ready|shall we|should (?:I|we) (?:go|start|begin)|what are we (?:talking|doing)|where (?:are|were) we|do you (?:want|wanna)|does (?:any|every)(?:body|one) (?:want|have)|would you like|do you remember|(?:can|could|will|would) you (?:go|show|give|pass|open)|you know what|do you know what I mean|does that make sense|is that (?:okay|ok|clear|all)|what do you mean|what was that|what['’]?s that|who['’]?s there|how do I put)\b|\b(?:would|do) you mind\b|\b(?:could|can|would|will|may) (?:I|you|we) (?:also |just |please |maybe |now )*(?:ask|say|propose|welcome|thank|note|move on|start|begin|turn to|come (?:back|in)|bring|repeat|go (?:back|on)|add|pass|give me|let me|open|turn|wait|move|remind)\b/iu,
  asked:
    /(?:^|[,;:–—] ?|\b(?:and|but|so|or|well|okay|then|now|guess|wonder|know|sure|is) )\W*(?:what|why|who|whose|how|where|when|which|(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might)(?:n['’]t)? (?:\w+['’]?s?\b))/iu,
  open: /\b(?:(?:haven['’]?t|hasn['’]?t|have not|has not) (?:\w+ ){0,2}?(?:thought|decided|looked|checked|heard|found|talked|asked|been (?:told|given|decided|clarified))|not (?:\w+ )?(?:decided|clear|clarified|settled)(?: yet)?|unclear|(?:don['’]?t|do not|can['’]?t|cannot) know (?:that |this |it )?yet|(?:have|has|['’]d have) to (?:check|look|ask|find out|clear|clarify|wait|get back)|(?:we|you|I)['’]ll (?:have to |need to )?(?:find out|check|ask|look into|get back)|we['’]ll (?:have to )?see\b|let me (?:first )?(?:check|look|ask|get back)|(?:haven['’]?t|don['’]?t) (?:\w+ )?(?:got|have) (?:\w+ ){1,3}(?:with me|to hand|yet)|(?:forgot|forgotten) to (?:ask|check|look)|waiting (?:for|on)|(?:talk|discuss|come back|get back|decide|look|time for)\b.{0,20}\b(?:later|tomorrow|next (?:week|time|meeting)|offline)|nobody (?:knows|told|has)|remains to be seen|open (?:question|point)|wish I knew|still (?:open|unclear|waiting)|have to be (?:decided|clarified|seen|checked)|to be (?:decided|confirmed))\b/iu,
  unsure:
    /^(?:\W*(?:um|uh|well|oh|so|hm+|okay|no|yeah|that|this|but)\W+)*(?:honestly,? |to be honest,? )?(?:(?:I|we)(?: \w+)?(?: don['’]?t| do not| didn['’]?t| can['’]?t| cannot| couldn['’]?t) (?:\w+ )?(?:know|say|tell|remember|recall)|(?:I |we )?(?:have )?no idea|(?:I['’]?m |we['’]?re )?not (?:really |quite |so )?sure|(?:I )?dunno|not yet|(?:that['’]?s a |it['’]?s a )?good question|hard to say|difficult to say|(?:it |that )?depends|later|tomorrow)\b(?!.*\b(?:but|I (?:think|guess|would|believe|thought)|probably|maybe|perhaps|understand|follow|you (?:think|mean|want))\b)/iu,
  turns:
    /^(?:\W*(?:okay|ok|well|so|right|yeah|yes|alright|um|uh|hmm?|good)\W+)*(?:anyway|anyhow|let['’]s (?:move|get|go on|continue|come back|park|leave|talk about)|moving on|next (?:point|item|topic)|on another|by the way|(?:the )?next thing)\b|\banyway,|\b(?:let['’]s (?:move on|get back|park)|moving on)\b/iu,
  yesNo:
    /^(?:\W*(?:um|uh|well|oh|so|okay|hm+)\W+)*(?:yes|yeah|yep|yup|no|nope|nah|not really|sure|of course|exactly|right|correct|absolutely|definitely|certainly|probably|maybe|perhaps|possibly|I (?:think|guess|hope|believe) (?:so|not|we|it|they|you|he|she|that)|true|okay|ok|fine|mm-?hmm|uh-?huh|indeed|unfortunately|hopefully|agreed|me (?:too|neither)|I (?:do|don['’]t|did|didn['’]t|am|can|can['’]t|will|won['’]t|would|have|haven['’]t)|we (?:do|don['’]t|did|didn['’]t|can|can['’]t|will|have|haven['’]t|are)|(?:he|she|it|they|that|there) (?:is|was|are|were|does|doesn['’]t|did|didn['’]t|can|could|should|will|won['’]t|would|has|had)|(?:it|that|there)['’]s|they['’](?:re|ll|ve)|it['’]ll)\b/iu,
  asks: /^(?:\P{L}*(?:and|so|but|okay|ok|well|then|um|uh|now|also|because)\b)*\P{L}*(?:\w+,? )?(?:what|why|who|whose|how|where|when|which)\b/iu,
  wholeSentence: 8,
  kinds: [
    {
      asks: /\bhow (?:many|much|long|far|often|big|old|large|expensive)\b|\bwhat (?:number|price|percentage|share)\b|\bwhat (?:does|do|did|will|would) .{1,30} cost\b/iu,
      answer: new RegExp(COUNT, 'iu'),
    },
    {
      asks: /^(?:\P{L}*(?:and|so|but|okay|ok|well|then|um|uh|now|by)\b)*\P{L}*when\b|\b(?:since|until|and|know) when\b|\b(?:what|which) (?:day|time|date|week|month|year)\b|\bhow soon\b/iu,
      answer: new RegExp(TIME, 'iu'),
    },
    {
      asks: /\bwho(?:['’]s|se)?\b/iu,
      answer:
        /\b(?:I|me|we|he|she|they|you|nobody|everybody|somebody|someone|people|all|both)\b|(?<!^)\b\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+\b.{0,20}\b(?:will|does|did|can|has|is|was|would|should)\b|\b(?:of us|team|office)\b/u,
    },
  ],
};

const KO_OPEN =
  '모르|모르겠|글쎄|아직|확인해 ?(?:봐야|보|볼)|알아 ?(?:봐야|보|볼)|(?:물어|생각해) ?(?:봐야|볼)|정해지지|정하지|결정(?:하지|되지|을 못|이 안)|못 (?:찾|받|들|정)|두고 ?(?:봐야|보)|나중에|다음에 (?:이야기|얘기|논의)|그때 가서|좋은 질문|연락이 없|답이 없|답을 못|잊|우선|그 ?전에|먼저|나와 봐야|미정';

const KO: AnswerCues = {
  idle: /(?:그렇죠|맞죠|그쵸|아시죠|알겠죠|괜찮죠|되죠|들리(?:세요|나요|시나요)|보이(?:세요|나요|시나요)|어떠세요|안녕하(?:세요|십니까)|질문 있(?:으세요|나요)|시작할까요|넘어갈까요|아시겠어요|그런가요|정말요|진짜요|뭐라고요|네|그래요)\s*\?$/u,
  open: new RegExp(KO_OPEN, 'u'),
  turns:
    /^(?:네,? ?|자,? ?|그럼 ?|음,? ?)*(?:아무튼|어쨌든|다음 (?:안건|주제)|넘어가|그건 그렇고|그 ?얘기는)/u,
  yesNo:
    /^(?:음,? ?|아,? ?|저,? ?)*(?:네|예|응|아니|아뇨|그래|그럼|좋|물론|맞|그렇|당연|안 |못 |아마|충분|가능|됩니다|돼요|할게|하겠)/u,
  asks: /누구|누가|언제|어디|무엇|무슨|뭐|뭘|뭔|왜|어떻게|어떤|어느|얼마|몇/u,
  wholeSentence: 5,
  kinds: [
    {
      asks: /얼마|몇/u,
      answer:
        /\p{N}|[일이삼사오육칠팔구십백천만억]+ ?(?:원|명|개|일|주|달|년|시|분|대|번|퍼센트)|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무) ?(?:명|개|대|번|달|시|분|살|주)|없|무료|전부|모두/u,
    },
    {
      asks: /언제/u,
      answer:
        /\p{N}|요일|오늘|내일|모레|어제|다음|지난|이번|주|달|년|월|부터|까지|곧|지금|이미|벌써|전에|후에/u,
    },
    {
      asks: /누구|누가/u,
      answer: /제가|내가|저는|저희|우리|씨|님|팀|[가-힣]{2,4}(?:이|가|은|는|께서)/u,
    },
  ],
};

const CUES: Record<string, AnswerCues> = { en: EN, ko: KO };

/** The cues of a language, or undefined where Nanodesk has none for it. */
export const answerCuesOf = (language: string): AnswerCues | undefined => CUES[language];
