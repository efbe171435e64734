/** How English messages ask, invite, thank and so on. */
import type { ActPatterns } from './types';

const AUXILIARY =
  "do|does|did|are|is|was|were|can|could|will|would|wd|should|shall|have|has|had|may|am|don'?t|doesn'?t|didn'?t|aren'?t|isn'?t|wasn'?t|can'?t|couldn'?t|won'?t|wouldn'?t|shouldn'?t|haven'?t|hasn'?t";
const DAY =
  'today|tonight|tomorrow|tmrw|tmr|(?:on|this|next|by|until|till|for) (?:mon|wed|sat|sun)\\b|tues?|thurs?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|next week|morning|afternoon|evening|noon|midnight|lunchtime';
const CLOCK =
  "\\d{1,2}(?::\\d\\d)? ?(?:am|pm)|\\d{1,2}:\\d\\d|o'?clock|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})\\b";

export const ENGLISH_ACTS: ActPatterns = {
  asks: new RegExp(
    `(?:^|[.!,;:] *|\\b(?:so|and|but|or|hey|ok|also|btw|well|now|please|what) )(?:(?:${AUXILIARY}) (?:u|you|ya|i|we|they|he|she|it|this|that|there|the|your|my|our|any\\w*|some\\w*)\\b|(?:who|what|when|where|why|which|how|whose)(?:'?s|'?re|'?d)? (?!a |an )\\w+)|\\b(?:any (?:idea|news|update|chance|thoughts|plans)|got (?:a sec|a minute|time|any)|right\\?|let me know (?:if|when|what|which|who)|wondering (?:if|whether|what|how)|tell me (?:what|when|where|who|how|if)|thoughts)\\b`,
  ),
  wh: /\b(?:who|whom|what|when|where|why|which|how|whose)(?:'?s|'?re|'?d|'?ll)?\b/,
  choice:
    /\b[\w']+ or [\w']+[^.!]*\?|\beither\b.*\bor\b|\bwhich (?:one|of|do|would|day|time)\b|\bor (?:should|shall|do|would|is it|rather)\b/,
  when: new RegExp(`\\bwhen\\b|\\bwhat time\\b|\\bwhat day\\b|\\b(?:${DAY})\\b|\\b(?:${CLOCK})`),
  acts: {
    invitation:
      /\b(?:join (?:us|me|in)|come (?:along|over|round|with|by|to)|coming\b.*\?|wanna|want to (?:come|join|go|grab|get|see|meet|try|play|watch)|fancy|up for|care (?:for|to)|how about|what about|shall we|let'?s|we (?:could|should) (?:go|grab|get|meet|do|try)|invit\w+|you(?:'re| are) (?:welcome|invited)|(?:drinks?|dinner|lunch|coffee|pizza|brunch|cinema|party|movie|bbq|game)\b[^.]*\?|are you (?:in|free|around|coming)|you in\b|you free|u free|free (?:on|this|tonight|tomorrow|for)|would you (?:like|love|want)|hang out|catch up|meet up)/,
    request:
      /\b(?:(?:can|could|cud|will|would|wd|might) (?:you|u|ya)\b|can we (?:just|have|get|push|move)|please|pls|plz|pleaseee*|need (?:you|your|a|the|some|help)|mind (?:if|\w+ing)|any chance|do me a favou?r|favou?r\b|help me|give me|send (?:me|us|it|over|the)|bring|remember to|don'?t forget|make sure|let me know|i'd appreciate|would be (?:great|good|nice) if|is it (?:ok|okay|alright|possible)|are you able|lend|borrow|you'?ll need to|sort (?:your|the|it)|may i\b|can i\b|could i\b)/,
    'good-news':
      /\b(?:got (?:the|a|my|an) (?:job|offer|place|promotion|visa|keys|part|internship|flat|grant|scholarship)|(?:i|we|she|he|they) (?:passed|won|made it|got in|got engaged|did it|finished|graduated)|passed (?:my|the)|got (?:in|into|accepted|promoted|engaged|married)|engaged|promoted|promotion|(?:having|expecting) a baby|it'?s a (?:boy|girl)|baby (?:is here|arrived|has come)|good news|great news|guess what|finally (?:got|done|finished|passed|have|over|signed)|accepted (?:me|us|the|my)|all clear|personal best|new (?:job|flat|house|record)|first (?:place|prize)|offer (?:was )?accepted|won (?:the|a|first)|they said yes|(?:she|he) said yes|birthday)\b|🎉|🥳|🎓|🏆/,
    'bad-news':
      /\b(?:broke up|dumped|split up|left me|failed|didn'?t (?:get|pass|make it|win)|lost (?:the|my|our|it)|got (?:fired|laid off|rejected|robbed|dumped)|laid off|rejected|turned (?:me|us) down|cancel+ed|bad news|fell through|broken|crashed|stolen|terrible|awful|horrible|gutted|devastated|feel(?:ing)? (?:like crap|sick|down|low|ill|terrible|awful|so bad)|so sad|crying|i'?m ill|flu\b|fever|went with (?:someone|another|the other)|not (?:good|great)|worst|ruined|unfortunately|sadly)\b|😭|😢|💔|😞/,
    farewell:
      /\b(?:good ?night|night night|nighty|bye+|see (?:you|ya)(?: (?:soon|later|tomorrow|there|then|around))?[!. ]*$|take care|ttyl|talk (?:soon|later|tomorrow)|gotta (?:go|run)|have to (?:go|run) now|safe (?:travels|trip|flight)|sleep well|sweet dreams|have a (?:good|great|nice|lovely) (?:one|day|night|evening|weekend|trip|time))\b/,
    thanks:
      /\b(?:thanks|thank you|thx|ty\b|tysm|cheers|appreciate|grateful|lifesaver|life saver|you'?re (?:the best|a star|a legend|a gem)|much obliged|owe you)\b/,
    greeting:
      /^(?:hi+|hey+|hello+|hiya|yo|good (?:morning|afternoon|evening|day)|morning|greetings|howdy|long time|happy (?:new|monday|friday))\b[^?]{0,40}$|\b(?:how are you|how'?s it going|how have you been|what'?s up|how r u|you alright|long time no)\b/,
    apology:
      /\b(?:sorry|apolog\w+|my (?:bad|fault|mistake)|forgive me|i (?:forgot|messed up|screwed up)|didn'?t mean to|excuse me)\b/,
    plan: new RegExp(
      `\\b(?:${DAY}|${CLOCK}|see you|meet|schedule|calendar|book(?:ed|ing)?|reserv\\w+|appointment|slot|deadline|pick (?:you|me|it) up|i'?ll (?:be|come|bring|send|call)|we'?ll|what time|when (?:can|do|are|should|shall|would|will))`,
    ),
  },
};
