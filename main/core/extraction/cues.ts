/** English phrases that tell what a sentence does: closes a decision, opens a topic, names a problem… */

export const CUES = {
  decision:
    /\b(?:we(?:'ve| have)? (?:decided|agreed|concluded|settled|chose|chosen)|decided (?:to|on|that|not)|agreed (?:to|on|that)|decision|conclusion|let's go (?:with|for)|(?:we're|we are) going (?:with|for)|final(?:ly|ise|ize)|settled on)\b/iu,
  purpose:
    /\b(?:agenda|this meeting|today'?s? meeting|last meeting|next meeting|(?:we're|we are|I'm|I am) (?:going to|gonna) (?:talk|discuss|look|go through|present|be)|(?:talk|talking|discuss|discussing) about|purpose|goal|aim|objective|project|presentation|minutes)\b/iu,
  plan: /\b(?:we (?:should|need to|have to|must|want to|could)|(?:I|we)(?:'ll| will)|(?:going to|gonna)|next step|action|task|plan|deadline|by (?:monday|tuesday|wednesday|thursday|friday|next|the end))\b/iu,
  problem:
    /\b(?:problem|issue|difficult|concern|worr(?:y|ied)|challenge|trouble|risk|fail|wrong|crisis|impact|question is)\b/iu,
  weight:
    /\b(?:important|main|key|major|crucial|essential|basically|in short|to sum up|summary|overall|the point is|the idea is|focus|first of all|most of|the reason|because|therefore|in order to)\b/iu,
  evidence:
    /\b(?:found|show(?:s|ed)?|result|study|survey|percent|according|research|report|data|compared|increase)\b/iu,
} as const;

export type Cue = keyof typeof CUES;

/** Asks for the screen, the microphone, the pen: true of every meeting, worth nothing in its summary. */
export const HOUSEKEEPING =
  /\b(?:thank you|thanks|sorry|excuse me|hello|good (?:morning|afternoon|evening)|can you (?:hear|see) |microphone|mic\b|power ?point|slide|click|screen|laptop|whiteboard|next question|order\b|honourable|speaker\b|chair\b|mute|unmute|hold on|one second|wait)\b/iu;

export const FIRST_PERSON = /\b(?:I|I'm|I'd|I'll|I've|me|my|mine)\b/gu;
/** Said to somebody in the room, or of anybody. */
export const SECOND_PERSON = /\b(?:you|you['’](?:re|ve|ll|d)|your|yours)\b/giu;
export const DEICTIC =
  /\b(?:this|that|it|these|those|there|here|they|them|he|she|him|her|that's|it's|there's)\b/giu;
export const NUMBER =
  /[$€£¥₩%]|\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|percent)\b/giu;
export const HEDGE =
  /\b(?:I dunno|I don't know|I guess|whatever|or something|I don't remember|not sure|stuff|sort of|kind of|like)\b/giu;
/** A capital letter inside a sentence: a name, mostly, where the language does not capitalise nouns. */
export const NAME = /(?<=[\p{Ll}\p{N},;] )(?!I\b|I')\p{Lu}[\p{L}\p{N}'’-]+/gu;
/** Words that tie nouns together: written style, in which people announce, explain and conclude. */
export const FORMAL = /\b(?:the|of|to|and|in|for|on|with|a|an|by|as|from|at|their|was|were)\b/giu;

/** A beginning that leans on the sentence before, which a summary does not show. */
export const LEANING =
  /^(?:it|its|it['’]s|this|that|that['’]s|these|those|he|she|they|they['’]re|he['’]s|she['’]s|them|him|her|which|or|but|because|then|there|for (?:that|this|it|them)|of course|yes|no|nah|nope)\b/iu;
/** Signs of a verb; a line without any is a title, a list or a fragment. */
export const VERB =
  /\b(?:am|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|cannot|needs?|wants?|gets?|got|makes?|made|goes|went|gives?|gave|takes?|took|says?|said|thinks?|thought|knows?|knew|means?|meant|costs?|works?|looks?|shows?|uses?|asks?|keeps?|kept|found|finds?|starts?|let['’]?s?|please)\b|['’](?:s|re|ll|ve|d|m|t)\b|\b(?:I|we|you|he|she|they) \p{L}+|\p{L}{3,}ed\b/iu;
/** What is put off, and how the meeting is run: true, and not what it was about. */
export const LATER =
  /\b(?:next (?:meeting|time|item|topic|question|slide)|last (?:item|topic)|this meeting|the meeting|agenda|presentations?|half an hour|minutes|move on|moving on|come back|coming back|turn over)\b/iu;
