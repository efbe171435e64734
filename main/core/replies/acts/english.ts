/** How English messages ask, invite, thank and so on. */
import { ENGLISH_NEWS } from './english-news';
import type { ActPatterns } from './types';

const AUXILIARY =
  "do|does|did|are|is|was|were|can|could|cud|will|would|wd|should|shall|have|has|had|may|am|don'?t|doesn'?t|didn'?t|aren'?t|isn'?t|wasn'?t|can'?t|couldn'?t|won'?t|wouldn'?t|shouldn'?t|haven'?t|hasn'?t";
const DAY =
  'today|tonight|tomorrow|tmrw|tmr|(?:on|this|next|by|until|till|for) (?:mon|wed|sat|sun)\\b|tues?|thurs?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|(?:this|next) week|morning|afternoon|evening|noon|midnight|lunchtime';
const CLOCK =
  "\\d{1,2}(?::\\d\\d)? ?(?:am|pm)|\\d{1,2}:\\d\\d|o'?clock|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})\\b";
const OUTING =
  'drinks?|dinner|lunch|coffee|pizza|brunch|breakfast|cinema|movies?|film|party|bbq|barbecue|game|gig|concert|swim|walk|hike|run|beers?|pint|tea|picnic';
/** What two people do together at some time. */
const MEETING =
  'meet|come|pick|collect|drop|call|talk|speak|chat|visit|see you|catch up|get together|teach|play|train|hang out|deliver|fetch|have (?:lunch|dinner|coffee)';

export const ENGLISH_ACTS: ActPatterns = {
  asks: new RegExp(
    `(?:^|[,;:] *|\\b(?:so|and|but|or|hey|ok|also|btw|well|now|pls|please) )(?:(?:${AUXILIARY}) (?:u|you|ya|i|we|they|he|she|it|this|that|there|any\\w*|some\\w*|mr|mrs)\\b|(?:do|does|did|are|is|will|can) (?:the|your|my|our)\\b|(?:who|when|where|why|whose)(?:'?s|'?re|'?d)? (?!a |an |if )\\w+|(?:what|which|how)(?:'?s|'?re|'?d)? (?!an? |if |you |u |i |we |they |he |she |it )\\w+)|^(?:did|does) [\\w']+ \\w+|^(?:do )?(?:u |you )?(?:wanna|fancy|want to)\\b|^(?:u|you) (?:coming|free|in|around|up|ok|there|ready|home)\\b|\\b(?:any (?:idea|news|update|chance|thoughts|plans)|got (?:a sec|a minute|time|any)|wondering (?:if|whether|what|how)|tell me (?:what|when|where|who|how|if)|(?:any)?one know|thoughts)\\b`,
  ),
  rhetorical:
    /^(?:guess what|you know what|remember|who cares|what the|what an? |how (?:cool|funny|nice|sweet|cute|great|awful|weird)|who knows|so what|right|isn'?t it|eh|huh|ok|okay|yes)\b[^a-z]*(?:$|!)|^(?:what|how) an? /,
  wants: [
    [
      'time-question',
      'asked',
      new RegExp(
        `\\b(?:when|what time|what day|which (?:day|evening|morning|time))\\b[^.]*\\b(?:(?:we|i|you|u) (?:${MEETING})|suits?|works? (?:for|best)|free|available|good (?:for|time)|best (?:for|time)|convenient|easiest)\\b|\\bwhen do (?:you|u) (?:want|have time)|\\b(?:${OUTING}|catch up|meet up)\\b[^?]*\\b(?:this week|next week|soon|some ?time|one day)\\b|\\bdo you have (?:time|a slot)|\\b(?:what|which) times?\\b`,
      ),
    ],
    [
      'time-question',
      'told',
      /\b(?:let me know when|tell me when|name a (?:day|time)|i can do\b.*\bor\b|(?:send|give) me (?:a few|some) (?:times|dates|slots))\b/,
    ],
    [
      'wh-question',
      'asked',
      /^(?:hey|hi|so|and|but|ok|oh|also|btw|well|now|sorry|quick question|any idea|do you know|does anyone know|anyone know)?[,: ]*(?:when|where|who|whose|why|how|what)(?!'?s in\b|'?s up for|'?s coming| if\b| about\b| don'?t (?:we|you)| not\b| times?\b)\b/,
    ],
    [
      'choice',
      'asked',
      /^(?!.*\b(?:free|available)\b|(?:is|are|was|were|does|did|has) (?!.*\b(?:better|best|nicer)\b)).*\b(?:[\w']+ or (?!not\b|so\b|some|otherwise|what|any|two\b|three\b|more\b|less\b|later\b|should|shall)[\w']+|which (?:one|of|do you|would you))\b/,
    ],
    [
      'offer',
      'any',
      /\b(?:want me to|(?:shall|should|can|could|may) i (?:get|bring|help|give|make|grab|pick|carry|take|send|call|buy|order|come|drive|add|fix)\b|(?:do|would|if) (?:u|you) (?:need|like|want) (?:a |any |some |help|me|another|one|it\b)|need (?:a|any) (?:hand|help|lift|ride)|i(?:'d| could| can|'ll| would)? (?:could |can )?(?:lend|give (?:u|you)|cook|drive you|pay|swap|help you|pick you up|cover for you|drop you|throw in)|(?:i|we) (?:can|could|will|'ll) (?:lend|help|drive|give|bring|take|pick) (?:you|u)\b|let me know if you need|you can have|if you don'?t want it|happy to (?:help|lend|give|swap)|just say the word|want (?:one|some|any|it|them|these)\b|i'?d (?:take|buy) (?:it|the|your|both|that)|we'?d like to give|we (?:can|could) offer|i(?:'ll| will) give u|\d+ and i|i have (?:a )?spare|(?:shall|should) i \w+ (?:you|u|us|some)|(?:do (?:you|u)|you|u) (?:want|need) (?:my|this|these))\b/,
    ],
    [
      'invitation',
      'asked',
      new RegExp(
        `\\b(?:join|wanna|want to (?:come|join|go|grab|get|see|meet|try|play|watch|do)|fancy|up for|care (?:for|to)|you coming|(?:u|you) (?:coming|free|around|in)\\b|are (?:u|you) (?:in|free|around|coming|up)|(?:would|wd) (?:u|you) (?:like|love|want|be up) (?:for|to (?:come|join|go|see|meet|try|play|watch|have|grab|do))\\b|hang out|meet up|who'?s (?:in|up|coming)|count (?:on )?you|come (?:along|over|round|with|to)|(?:^|(?:for|grab|have|get|over|to) )(?:an? |some |the )?(?:${OUTING})\\b|(?:at|to|round) (?:ours|mine|my (?:place|house|flat))|feel like \\w+ing|interested\\b)`,
      ),
    ],
    [
      'invitation',
      'told',
      /\b(?:join (?:us|me|in)|come (?:and )?(?:stay|visit)|come (?:along|over|round|with us|with me|by|to (?:my|our|mine|the))|you(?:'re| are) (?:very )?(?:welcome to (?:join|come)|invited)|invit(?:e you|ing you)|(?:u|you) (?:have|got) to come|you(?:'re| are) coming|save the date|would love (?:it if you|to have you|you to)|hope you can (?:make|come|join))\b/,
    ],
    [
      'suggestion',
      'any',
      /\b(?:what if|how about|what about|why (?:don'?t|not) (?:we|you|just)|shall we|should (?:we|i)|can we (?:just|not|do|move|push|swap|go|try|make|have)|could we (?:just|do|move|push|swap|go|try|make|have)|let's|^lets|i (?:say|suggest|propose|vote|think) (?:we|you)|we (?:could|should|can)|(?<!if )you (?:could|should)|(?:u|you) (?:have|need) to (?:try|do it|see|watch)|instead of|idea:|do you agree|ok with (?:you|that)|fine with (?:u|you|that)|sound(?:s)? (?:good|ok|fair)|works? for (?:u|you)|deal\b|would (?:that|it) (?:work|be|make sense|help)|put you down|is that (?:ok|okay|alright|fine|acceptable)|does that (?:work|suit)|(?:move|push|change|make) it to|^(?:no )?thoughts|(?:would|wd) (?:u|you) (?:consider|like|want|be willing|be up)|i(?:'ve| have) (?:put|signed) (?:you|u)|ok then)\b/,
    ],
    [
      'request',
      'asked',
      /\b(?:(?:can|could|cud|will|would|wd|might) (?:u|you|ya|someone|somebody|anyone|one of you)\b|(?:can|could|may|might) (?:i|we|she|he|they)\b|please|pls|plz|any chance|mind (?:if|\w+ing)|do me a favou?r|favou?r\b|is it (?:ok|okay|alright|possible|too late)|are you able|lend|borrow|possible to|got (?:a sec|a minute|time)|do you think you could|have you got time)\b/,
    ],
    [
      'request',
      'told',
      /\b(?:(?:can|could|cud|would) (?:u|you)\b|(?:i |we )?(?:still |also |really )?(?:need|want) (?:you|your|u |some(?:one|body)|a hand|help|(?:two|three|\d+|more) (?:people|parents|volunteers|hands))|do me a favou?r|need a (?:huge |big |small )?favou?r|help me|lend me|i'd (?:appreciate|be grateful)|would be (?:great|good|nice|lovely) if|i was (?:wondering|hoping)|whether you'?d mind|please (?:please|can|could|help|come)|pleaseee*|i'll give u|looking for (?:someone|volunteers|people)|begging)\b/,
    ],
    [
      'instruction',
      'told',
      /\b(?:please|pls|plz|kindly|don'?t forget|remember to|reminder|make sure|be sure|bring|you(?:'ll| will)? (?:need|have) to|must|no \w+ing\b|(?:is|are) (?:not allowed|banned|due|required)|be (?:there|here|ready|on time)|leave (?:it|them|the|your)|wear|keep (?:it|the|an eye)|let me know|send me|i'll need|give me)\b/,
    ],
  ],
  kinds: [
    [
      'wellbeing-question',
      /^(?:so |and |hey )?(?:are (?:u|you)|u|you) (?:ok|okay|alright|all right|safe|well|(?:feeling )?better)\b|^how (?:are|r) (?:you|u)\b/,
    ],
    ['wh-question', /^(?:is|are|was|were|does|did|has) .*\bor\b/],
    ['choice', /\beither\b.*\bor\b|^or\b/],
    ['when-question', /\b(?:when|what (?:time|day|date)|how long (?:until|till)|by when)\b/],
    [
      'where-question',
      /\b(?:where|where'?s|which (?:folder|street|door|gate|terminal|room|shelf))\b/,
    ],
    ['who-question', /\b(?:who|whom|whose|who'?s)\b/],
    [
      'amount-question',
      /\bhow (?:much|many|long|far|big|tall|old|wide|heavy|often)\b|\bwhat (?:size|price|number)\b/,
    ],
    ['why-question', /\b(?:why|how come|what for)\b/],
    ['wh-question', /\b(?:what|which|how|what'?s|how'?s)\b/],
  ],
  tells: [
    ...ENGLISH_NEWS,
    [
      'plan',
      'told',
      /\b(?:see you|i'?ll (?:be|come|bring|send|call|get|pick|do)|we'?ll (?:be|come|meet|start|leave)|booked|reserved|appointment|pick (?:you|it) up|on my way|it'?s (?:on|at))\b/,
    ],
  ],
  when: new RegExp(`\\bwhen\\b|\\bwhat time\\b|\\bwhat day\\b|\\b(?:${DAY})\\b|\\b(?:${CLOCK})`),
};
