/** What an English reply does, told by its words. The first that fits is the main intent. */
import type { IntentPatterns } from './intent';

export const ENGLISH_INTENTS: IntentPatterns = [
  [
    'condole',
    /\b(?:sorry (?:to hear|about (?:the|your|that)|for your)|so sorry (?:for|about|you)|that(?:'s| is| must) (?:so |really |be )?(?:awful|rough|tough|hard|terrible|horrible|sad|a shame|unfair)|thinking of you|gutted for you|what a shame|here for you|hugs|you (?:poor|deserved better)|my heart|it'?s their loss|that sucks|damn,? that)\b/,
  ],
  [
    'congratulate',
    /\b(?:congrat\w*|well done|so (?:happy|proud|pleased|chuffed|excited) (?:for|of)|happy birthday|way to go|you (?:did it|earned it|smashed it|nailed it|deserve)|amazing news|great news|brilliant news|wonderful news|knew (?:you|u) (?:could|would|had)|proud of)\b/,
  ],
  [
    'apologise',
    /\b(?:(?:i'?m |im |so |really |very |terribly )sorry\b(?! but|,? (?:i |we )?can'?t|,? no)|my (?:bad|fault|mistake)|i apologi[sz]e|apologies|forgive me|should have (?:told|asked|called|checked|known)|didn'?t mean to|won'?t happen again|sorry (?:for|about|i (?:forgot|missed|was|didn'?t)))/,
  ],
  [
    'thanks',
    /^(?:oh |aw+ |wow |omg |perfect,? |great,? |ok,? |okay,? |lovely,? |brilliant,? )?(?:thanks?|thank (?:you|u)|thx|ty\b|tysm|cheers|much appreciated|really appreciate|you'?re (?:a (?:star|legend|lifesaver|gem|hero)|the best|amazing)|i owe you|bless you)/,
  ],
  [
    'decline',
    /^(?:no+\b|nah|nope|not (?:for me|this|today|tonight|really|a chance|interested)|sorry,? (?:but )?(?:no|i (?:can'?t|won'?t)|can'?t|not)|i'?d rather not|i'?ll pass|pass\b|hard pass|afraid (?:not|i can)|unfortunately|i can'?t|can'?t (?:do|make|this|today|tonight)|no (?:way|thanks|thank you|chance))|\b(?:can'?t make it|have to (?:pass|decline|say no|skip|turn)|won'?t (?:be able|work|make it)|i'?ll (?:have to )?(?:pass|skip|sit this|leave it)|not (?:for me|my thing|interested|going to work|able to|comfortable)|absolutely not|rather not|count me out|i'?m out|thanks but|too (?:far|late|expensive|much) for|don'?t (?:want|fancy)|would(?:n'?t| not) even|no can do)\b/,
  ],
  [
    'defer',
    /\b(?:let me (?:check|see|think|ask|look|talk|hold|sleep|get back|find|have a|confirm|know later)|get back to (?:you|u)|i'?ll (?:check|ask|let you know|tell you|know (?:by|more|tomorrow|later|on)|confirm|think about|see (?:if|what|how)|look into|have to (?:check|ask|see))|not sure yet|don'?t know yet|can i (?:tell|let|get back|confirm|answer)|(?:waiting|depends) (?:on|to hear|for)|need to (?:check|think|ask|look)|have to (?:check|ask|think|see)|maybe|might|give me (?:a|until|till|some|an)|ask me (?:again|later|tomorrow)|too early to|haven'?t decided|before i (?:say|decide|commit)|(?:tell|talk|discuss|call) (?:you )?(?:later|tomorrow)|hold on|in a bit|sleep on it|undecided)\b/,
  ],
  [
    'propose-time',
    /\b(?:how about|what about|does|would|could we (?:do|say|make)|shall we say|let'?s (?:say|do|make it)|i(?:'m| am) free|i can do|works? for me|any ?time|see you (?:at|on)|meet at|i could do|say)\b[^.]*(?:\b\d{1,2}(?::\d\d)?\b|\b(?:mon|tues?|wed|thu|fri|sat|sun)\w*|\b(?:tomorrow|tonight|morning|afternoon|evening|noon|lunch|weekend|next week)\b)/,
  ],
  [
    'greet',
    /^(?:hi+|hey+|hello|good (?:morning|afternoon|evening)|morning|hiya|long time|welcome|nice to (?:hear|see|meet))\b(?:[^?]{0,30}[.!]|[^?]{0,40}$)|\bhow (?:are|have) you\b|\b(?:nice|good|great|lovely) to hear from you\b/,
  ],
  ['ask', /\?\s*\S{0,3}$|^(?:what|when|where|who|why|how|which)\b[^.!]*$/],
  [
    'agree',
    /^(?:ye+s+|yea+h*|yep|yup|ya\b|sure|ok(?:ay)?\b|k\b|of course|absolutely|definitely|deal|gladly|happy to|with pleasure|fine (?:by|with) me|sounds (?:good|great|fun|perfect|lovely)|i'?m in\b|im in\b|count me in|i'?d (?:love|be happy|be glad)|love to|why not|go (?:ahead|for it)|no problem|will do|can do|consider it done|on it|perfect|great idea|good idea|works for me|done|let'?s (?:do|go)|agreed|certainly|you'?re on|all yours|i can\b|i'?ll (?:be there|do it|bring|take|come|see to|join|help|drive|cover))|\b(?:count me in|works for me|sounds good|fine by me|happy to (?:help|do|come)|i'?m (?:up for|down)|glad to|see you (?:there|then))\b/,
  ],
  [
    'acknowledge',
    /^(?:got it|noted|understood|ok(?:ay)?\b|k+\b|right\b|ah+\b|oh+\b|i see|makes sense|good to know|fair enough|no worries|cool|great|nice|roger|gotcha|all good|alright|haha|lol|will do|good (?:call|point)|that'?s (?:ok|okay|fine|alright))|\b(?:good to know|makes sense|no worries|fair enough|don'?t worry|thanks for (?:letting|the (?:heads|update|warning)))\b/,
  ],
];
