/** English phrases of actions. The verbs are those of work that one person can do and another can check. */
import type { ActionPhrases } from './phrases';

export const VERBS =
  'send|email|mail|check|double-check|write|share|prepare|set up|talk to|talk with|speak to|speak with|meet with|find out|find|ask|answer|reply|respond|draft|update|fix|review|call|phone|schedule|book|organi[sz]e|bring|finish|complete|deliver|submit|test|build|implement|design|order|buy|pay|sign|print|upload|download|install|document|collect|gather|contact|inform|remind|notify|report|provide|create|add|remove|change|move|arrange|confirm|follow up|get back|look into|look up|investigate|work on|take care of|post|publish|launch|ship|deploy|hire|train|plan|evaluate|analy[sz]e|compare|measure|meet|invite|present|reach out|sort out|figure out|drop|handle|cut|reduce|raise|record|transcribe|clean|circulate|introduce|visit|rewrite|redo|forward|hand in|hand over|pick up|translate|apply|register|cancel|renew|repair|replace|return|negotiate|approve|announce|read through|transfer|rent|summari[sz]e|tell (?:the|them|her|him|everybody|everyone|our|my|your)';
/** They promise as often as they narrate: counted only where a time or a name goes with them. */
const VAGUE_VERBS =
  'do|make|get|give|put|take|start|try|come back|look at|consider|run|own|stop|use|go for|go with|keep|include|show|ensure|make sure';
const BETWEEN =
  '(?:(?:also|then|just|probably|definitely|personally|still|certainly|quickly|go and|try to|have to|need to) ){0,2}';
/** "Friday", "Friday week", "Friday of next week"; not "Friday's list". */
const DAY =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!['’]s)(?: (?:of )?(?:this|next) week| week)?";
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const THE_NEXT = '(?:the |this |next )';
const NTH = `\\d{1,2}(?:st|nd|rd|th)(?: of ${THE_NEXT}month)?`;
/** A day with its month, or a weekday with its number. */
const DATE = `(?:(?:${DAY},? )?(?:the )?(?:${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH})(?:,? \\d{4})?|${DAY},? the ${NTH})`;
const DEADLINE = '(?:by|before|until|till|on|no later than|due(?: on| by)?|starting|from)';
const TIME =
  '(?:\\s(?:morning|afternoon|evening|night|noon|at (?:noon|midnight|\\d{1,2}(?::\\d{2})?\\s?(?:am|pm|o.clock)?)))?';

const I_WILL =
  "I(?:['’]ll| will| am going to|['’]m going to|['’]m gonna|['’]ve got to| have to| need to| promise to)";
const WE_WILL =
  "we(?:['’]ll| will|['’]re going to| are going to|['’]re gonna| need to| have to|['’]ve got to)";

/** Sounds like an action and is how one talks, runs the meeting, reports, wonders or leaves it open. */
const NONE = [
  "\\bI(?:['’]ll| will) (?:say|tell you|admit|be honest|explain|show you|call (?:that|it)|try and be|finish up|ask (?:a|an|the|one|my|again|you|another))\\b",
  "\\blet['’]s (?:see|say|look|start|move on|talk|go back|do (?:it|that|this))\\b",
  "\\b(?:we|I)(?:['’]ll| will) (?:see|come to that|get to that)\\b",
  "\\b(?:we|I)(?:['’]ll| will|['’]m going to|['’]m gonna) (?:\\w+ ){0,2}(?:questions?|presentations?|slides?|agenda)\\b",
  '\\bin a (?:minute|second|moment)\\b|\\bmove on\\b|\\breturn to (?:that|this|it)\\b|\\bremind \\w+(?: members)? (?:that|of)\\b',
  '\\b(?:give|giving) (?:it|this|that|them) (?:a|an|maybe|like)\\b|\\bshould be able\\b',
  '\\b(?:said|says|told (?:me|us|him|her|them))\\b.{0,12}\\b(?:I|we)\\b|\\b(?:close|open|start|end|finish) the meeting\\b',
  "\\b(?:dunno|don['’]t know|not sure|no idea|wonder) (?:what|how|if|whether|when|where|why|which)\\b",
  "^what (?:I|we)\\b|\\bwhat we(?:['’]re going| decided| agreed)\\b",
  '\\bif (?:I|we|you) (?:have|need|want) to\\b|\\b(?:all|what) (?:you|we|I) (?:have|need) to do\\b',
  '\\b(?:where|what|how|why|which|when|who)\\b.{0,40}\\b(?:would|could|can|will) you\\b',
  "\\bwould(?:n['’]t)? have to\\b|\\b(?:given|thought|assum\\w+|suppos\\w+|mean\\w*) (?:that )?we['’]?(?:re| are)? going\\b",
  "\\b(?:not|n['’]t) (?:yet |really )?(?:been )?(?:decide|agree)d?\\b",
];

export const EN: ActionPhrases = {
  called:
    /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), (?:(?:can|could|would|will) you|please|you (?:should|need|have|must)|I need you)|(?:can|could|would|will) you\b[^?]*, (\p{Lu}[\p{L}'’-]+)\?$|^please,? (\p{Lu}[\p{L}'’-]+),/u,
  promise: new RegExp(`\\b${I_WILL} ${BETWEEN}(?:${VERBS})\\b`, 'iu'),
  together: new RegExp(
    `\\b(?:${WE_WILL} ${BETWEEN}(?:${VERBS})|we will (?:take|use|start|stop|keep|go with|go for))\\b`,
    'iu',
  ),
  request: new RegExp(
    `\\b(?:(?:can|could|would|will) you (?:please |just |maybe )?(?:${VERBS})|please (?:${VERBS})|I(?:['’]d like| need| want| would like) you to|your (?:task|job|homework) is)\\b|(?:^|[,;] |\\b(?:and|please) )(?:make sure (?:you|to|that)|don['’]t forget to)\\b`,
    'iu',
  ),
  vague: new RegExp(
    `\\b(?:(?:${I_WILL}|${WE_WILL}|we (?:should|must)|let['’]s) ${BETWEEN}(?:${VERBS}|${VAGUE_VERBS})|(?:can|could|would|will) you (?:please )?(?:${VAGUE_VERBS})|(?<!(?:if|whether|so|that|what|how|because) )I can (?:${VERBS})|you (?:need to|have to|must|should) ${BETWEEN}(?:${VERBS}))\\b`,
    'iu',
  ),
  decision:
    /\b(?:we(?:['’]ve| have)? (?:all )?(?:decided|agreed|settled (?:on|for)|resolved to|chose)|(?:it was|it is|it['’]s|is) (?:decided|agreed|settled)|^agreed\b|(?:we['’]re|we are) (?:going|gonna go) (?:with|for)|let['’]s go (?:with|for)|(?:the|our) decision (?:is|was)|so it['’]s decided)\b/iu,
  none: new RegExp(NONE.join('|'), 'iu'),
  accepts: new RegExp(
    `^(?:(?:yes|yeah|yep|sure|okay|ok|of course|absolutely|certainly|right|fine)[,.]? )*(?:I(?:['’]ll| will| can) (?:do|take|handle|get|make|${VERBS})\\b|will do\\b|sure\\b|of course\\b|certainly\\b|no problem\\b(?! with)|happy to\\b|I['’]m on it\\b|consider it done\\b|leave (?:it|that) (?:to|with) me\\b)`,
    'iu',
  ),
  yes: /^(?:yes|yeah|yep|okay|ok|absolutely)\b/iu,
  due: new RegExp(
    [
      `\\b(?:by |before |on )?(?:the day after tomorrow|a week (?:from|on) (?:today|tomorrow|${DAY}))\\b`,
      `\\b${DEADLINE} (?:the )?(?:${DATE}|end of (?:${THE_NEXT}?(?:day|week|month|quarter|year)|${MONTH})|(?:this |next |coming )?(?:${DAY}|week|month|quarter|year|meeting|weekend|morning|afternoon|evening)|tomorrow|tonight|today|noon|midnight|eod|cob|\\d{1,2}(?::\\d{2})?\\s?(?:am|pm|o.clock)|${NTH}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?)\\b${TIME}`,
      `\\b${DATE}\\b`,
      `\\b(?:this|next|coming) (?:${DAY}|week|month|quarter|year|weekend)\\b${TIME}`,
      `(?<!\\blast )\\b(?:tomorrow|tonight|today|(?:the )?end of ${THE_NEXT}?(?:day|week|month|year)|eod|${DAY})\\b${TIME}`,
      '\\b(?:with)?in (?:a|an|one|two|three|four|five|six|\\d+|a few|a couple of) (?:hours?|days?|weeks?|months?)\\b',
    ].join('|'),
    'iu',
  ),
};
