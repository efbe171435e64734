/** How English messages tell good news and bad, complain, thank, apologise, greet and part. */
import type { ActRule } from './types';

export const ENGLISH_NEWS: ActRule[] = [
  [
    'good-news',
    'any',
    /\b(?:got (?:the|a|my|an) (?:job|offer|place|promotion|visa|keys|part|internship|flat|grant|scholarship)|(?:i|we|she|he|they) (?:just )?(?:passed|won|made it|got in|got engaged|did it|graduated)|passed (?:my|the)|got (?:in|into (?!trouble)|accepted|promoted|engaged|married)|engaged|promoted|promotion|(?:having|expecting) a baby|it'?s a (?:boy|girl)|baby (?:is here|arrived|has come)|good news|great news|finally (?:got|done|finished|passed|over|signed)|accepted (?:me|us|the|my)|(?:was|were|been) accepted|all clear|went through|(?:was|were|been|got) (?:approved|selected|chosen|published)|came first|personal best|new (?:job|record)|first (?:place|prize)|offer (?:was )?accepted|won (?:the|a|first)|they said yes|(?:she|he) said yes|third time lucky|beat my)\b|🎉|🥳|🎓|🏆|💍/,
  ],
  [
    'bad-news',
    'any',
    /\b(?:broke up|dumped|split up|left me|failed|(?:didn'?t|did not) (?:get (?:the|it|in)|pass|make it|win)|lost (?:the|my|our|it)|got (?:fired|laid off|rejected|robbed|dumped)|laid off|rejected|turned (?:me|us) down|cancel+ed|bad news|fell through|broken|is (?:dead|broken)|crashed|stolen|have to be out|terrible|awful|horrible|gutted|devastated|feel(?:ing)? (?:like crap|sick|down|low|ill|terrible|awful|so bad|miserable)|so (?:sad|low|down)|went wrong|crying|i'?m ill|flu\b|fever|went with (?:someone|another|the other)|wanted (?:someone|somebody) (?:cheaper|else)|for nothing|have to repeat|worst|ruined|unfortunately|sadly|hurts|sprained|(?:we|i|they) (?:just )?lost\b|(?:fell|dropped) (?:it |them )?(?:in|off|down|into)|smashed my|died\b(?! laughing)|in (?:the )?hospital|injured|(?:had|been in) an accident|broke (?:his|her|my|their|a) (?:leg|arm|hip|wrist|ankle|foot|nose)|(?:needs|having) surgery|stood me up|no longer)\b|😭|😢|💔|😞|😔/,
  ],
  [
    'complaint',
    'any',
    /\b(?:(?:your|ur) [\w ]{2,20} (?:is|are) (?:way |far |much |really )?too \w+|(?:is|are) missing (?:an?|one|two|three|some|the|\d+)\b|(?:bass|noise|music|smoke|water|smell|dog|party|drilling)\b.*\b(?:comes? (?:right )?through|all night|every night|again|late|too loud|my (?:ceiling|flat|window))|too loud|woke (?:me|us|the)|kept (?:me|us) (?:up|awake)|(?:you|u) (?:forgot|promised|said you|never|missed|were supposed|left (?:the|your|me)|didn'?t (?:call|come|show|reply|answer|even)|blocked|are (?:late|blocking))|where were you|where are (?:you|u)|waiting (?:for (?:you|u|an hour)|here)|been waiting|owe me|haven'?t (?:received|heard|got)|(?:you|u) (?:parked|ate|broke|ruined|ignored|deleted|scratched|spilled) (?:my|our|the|in|all|it)\b|still (?:no|haven'?t|hasn'?t|waiting)|what you wrote|(?:sent|gave) (?:me|us) the wrong|wrong (?:address|size|order|item|street|number)|barking all|not what i (?:ordered|asked|expected)|arrived (?:broken|damaged)|disappointed|(?:very|really) (?:annoyed|upset) (?:with|at|about)|complain\w*|unacceptable|refund)\b/,
  ],
  [
    'favour',
    'told',
    /\b(?:no charge|no bother|(?:i|we) (?:pulled it|kept (?:it|one|a)|saved (?:you|it|one|a)|brought (?:you|it)|made (?:you|it)|got you|fixed|put (?:in a new|it|one|aside)|watered|fed|took (?:it|your|in)|found your|covered|sorted|knitted|baked|left (?:you|some|it (?:at|by|on|outside|in))|picked up your|paid|signed for)|happy (?:birthday|anniversary)|you(?:'re| are) (?:amazing|brilliant|the best|talented)|you (?:did|were|look(?:ed)?) (?:great|amazing|brilliant|so good|lovely)|loved your|well done|photos? (?:of|from)|here(?:'s| is| are) (?:the|your|all))\b/,
  ],
  [
    'farewell',
    'told',
    /\b(?:good ?night|night night|nighty|bye+|see (?:you|ya)(?: (?:soon|later|tomorrow|there|then|around|on \w+day)){0,2}[!. ]*$|take care|ttyl|talk (?:soon|later|tomorrow)|gotta (?:go|run)|have to (?:go|run) now|safe (?:travels|trip|flight)|sleep well|sweet dreams|have a (?:good|great|nice|lovely) (?:one|day|night|evening|weekend|trip|time))\b/,
  ],
  [
    'thanks',
    'any',
    /\b(?:thanks|thank (?:you|u)|thx|ty\b|tysm|cheers|appreciate|grateful|life ?saver|you'?re (?:a star|a legend|a gem)|much obliged|owe you)\b/,
  ],
  [
    'introduction',
    'told',
    /\b(?:this is [\p{L}]+|[\p{L}]+ here),? (?:we'?ve|i|from|your|the)\b|\bi start (?:in|on|at|with)\b|\bjust moved in\b|\bgave me your number\b|\b(?:i'm|i am) (?:the |your )?new \b/u,
  ],
  [
    'greeting',
    'any',
    /^(?:hi+|hey+|hello+|hiya|yo|good (?:morning|afternoon|evening|day)|morning|greetings|howdy|long time|happy (?:new|monday|friday))\b[^?]{0,40}$|\b(?:how are you|how'?s it going|how have you been|what'?s up|how r u|you alright|long time no)\b/,
  ],
  [
    'apology',
    'any',
    /\b(?:(?:so |really |very |i'?m |im |terribly )?sorry(?! to hear)|apolog\w+|my (?:bad|fault|mistake)|forgive me|i (?:forgot|messed up|screwed up)|didn'?t mean to|running late|stuck in traffic)\b/,
  ],
  ['joke', 'told', /\b(?:lol|lmao|rofl|ha(?:ha)+|hehe+|jk|kidding)\b|[😂🤣😈😜]/u],
];
