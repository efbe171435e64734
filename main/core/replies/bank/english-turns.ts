/** Answers to suggestions, offers, complaints, favours and instructions, in English. */
import type { BankCluster } from './types';

export const ENGLISH_TURNS: BankCluster[] = [
  {
    intent: 'agree',
    cluster: 'all-for-it',
    needs: ['suggestion'],
    replies: {
      casual: "I'm all for it",
      neutral: "I'm all for it, let's do that.",
      formal: 'I am in favour of that.',
      short: 'All for it.',
    },
  },
  {
    intent: 'decline',
    cluster: 'as-it-is',
    needs: ['suggestion'],
    replies: {
      casual: "I'd rather leave it as it is",
      neutral: "I'd rather leave things as they are.",
      formal: 'I would prefer to leave it as it is.',
      short: 'Rather not change it.',
    },
  },
  {
    intent: 'defer',
    cluster: 'sleep-on-it',
    needs: ['suggestion', 'offer', 'invitation'],
    replies: {
      casual: 'Can I sleep on it?',
      neutral: 'Let me sleep on it first.',
      formal: 'May I take some time to consider it?',
      short: "I'll sleep on it.",
    },
  },
  {
    intent: 'ask',
    cluster: 'how-would-it-work',
    needs: ['suggestion'],
    replies: {
      casual: 'How would that work exactly?',
      neutral: 'How would that work in practice?',
      formal: 'Could you explain how that would work?',
      short: "How'd that work?",
    },
  },
  {
    intent: 'agree',
    cluster: 'yes-please',
    needs: ['offer'],
    replies: {
      casual: "Yes please, that'd be great!",
      neutral: 'Yes please, that would be great.',
      formal: 'Yes, please, I would appreciate that.',
      short: 'Yes, please.',
    },
  },
  {
    intent: 'decline',
    cluster: 'all-set',
    needs: ['offer'],
    replies: {
      casual: "I'm all set, but thanks!",
      neutral: "Thanks, but I'm all set.",
      formal: 'Thank you, but that will not be necessary.',
      short: 'All set, thanks.',
    },
  },
  {
    intent: 'thanks',
    cluster: 'so-kind',
    needs: ['offer'],
    replies: {
      casual: "That's so nice of you!",
      neutral: "That's very kind of you, thanks.",
      formal: 'That is most kind of you, thank you.',
      short: 'So kind of you!',
    },
  },
  {
    intent: 'ask',
    cluster: 'no-trouble',
    needs: ['offer'],
    replies: {
      casual: "You sure it's no trouble?",
      neutral: "Are you sure it's no trouble?",
      formal: 'Are you certain it would not be any trouble?',
      short: "Sure it's no trouble?",
    },
  },
  {
    intent: 'apologise',
    cluster: 'sort-it-out',
    needs: ['complaint'],
    replies: {
      casual: "So sorry, I'll sort it out",
      neutral: "I'm really sorry, I'll sort it out.",
      formal: 'I sincerely apologise and will see to it.',
      short: 'Sorry, will sort it.',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'you-are-right',
    needs: ['complaint'],
    replies: {
      casual: "Yeah fair, I'll take care of it",
      neutral: "You're right, I'll take care of it.",
      formal: 'You are right, I will attend to it.',
      short: "You're right.",
    },
  },
  {
    intent: 'ask',
    cluster: 'make-it-up',
    needs: ['complaint'],
    replies: {
      casual: 'How can I make it up to you?',
      neutral: 'What can I do to put it right?',
      formal: 'How may I put this right?',
      short: 'How can I fix it?',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'relief',
    needs: ['favour'],
    replies: {
      casual: "Phew, that's a relief!",
      neutral: "That's a relief, good to know.",
      formal: 'That is a great relief.',
      short: 'What a relief!',
    },
  },
  {
    intent: 'thanks',
    cluster: 'saved-me',
    needs: ['favour'],
    replies: {
      casual: "You're a lifesaver, thanks!",
      neutral: 'You saved me there, thank you.',
      formal: 'You have been of great help, thank you.',
      short: 'You saved me!',
    },
  },
  {
    intent: 'ask',
    cluster: 'in-return',
    needs: ['favour'],
    replies: {
      casual: 'Anything I can do for you?',
      neutral: 'Is there anything I can do in return?',
      formal: 'May I do something for you in return?',
      short: 'Can I return the favour?',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'understood',
    needs: ['instruction'],
    replies: {
      casual: 'Got it, will do',
      neutral: "Understood, I'll do that.",
      formal: 'Understood, I will see to it.',
      short: 'Clear, thanks.',
    },
  },
  {
    intent: 'agree',
    cluster: 'no-problem',
    needs: ['instruction', 'request'],
    replies: {
      casual: 'No problem at all',
      neutral: "No problem, I'll see to it.",
      formal: 'That will not be a problem.',
      short: 'No problem.',
    },
  },
  {
    intent: 'ask',
    cluster: 'anything-else',
    needs: ['instruction'],
    replies: {
      casual: 'Anything else I should know?',
      neutral: 'Is there anything else I should know?',
      formal: 'Is there anything further I should be aware of?',
      short: 'Anything else?',
    },
  },
  {
    intent: 'decline',
    cluster: 'hard-for-me',
    needs: ['instruction', 'request'],
    replies: {
      casual: "That's a bit tricky for me",
      neutral: "That's difficult for me, I'm afraid.",
      formal: 'That would unfortunately be difficult for me.',
      short: 'Tricky for me, sorry.',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'interesting',
    needs: ['statement'],
    replies: {
      casual: "Oh nice, didn't know that",
      neutral: "Interesting, I didn't know that.",
      formal: 'That is interesting, I was not aware of it.',
      short: "Didn't know that.",
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'made-me-laugh',
    needs: ['joke'],
    replies: {
      casual: 'Haha love it',
      neutral: 'Haha, that made me laugh.',
      formal: 'That made me smile.',
      short: 'Haha!',
    },
  },
  {
    intent: 'ask',
    cluster: 'how-does-it-feel',
    needs: ['good-news'],
    replies: {
      casual: 'How does it feel?!',
      neutral: 'How does it feel now?',
      formal: 'How do you feel about it?',
      short: "How's it feel?",
    },
  },
  {
    intent: 'ask',
    cluster: 'how-are-you',
    needs: ['greeting', 'wellbeing-question'],
    replies: {
      casual: "How's everything with you?",
      neutral: 'How have you been?',
      formal: 'I hope all is well with you?',
      short: 'How are you?',
    },
  },
];
