/** Answers to what is asked to be known: none that invents, in English. */
import type { BankCluster } from './types';

export const ENGLISH_FACTS: BankCluster[] = [
  {
    intent: 'answer',
    cluster: 'when-unknown',
    needs: ['when-question'],
    replies: {
      casual: 'No idea when yet, sorry!',
      neutral: "I don't know when yet, sorry.",
      formal: 'I am afraid the date is not known to me yet.',
      short: "Don't know when yet.",
    },
  },
  {
    intent: 'defer',
    cluster: 'find-out-when',
    needs: ['when-question'],
    replies: {
      casual: 'Lemme find out when and tell you',
      neutral: "I'll find out when and let you know.",
      formal: 'I will find out the date and inform you.',
      short: "I'll find out when.",
    },
  },
  {
    intent: 'ask',
    cluster: 'latest-when',
    needs: ['when-question'],
    replies: {
      casual: 'Is there a deadline on your side?',
      neutral: 'When would you need it at the latest?',
      formal: 'By when would you need it at the latest?',
      short: 'When at the latest?',
    },
  },
  {
    intent: 'answer',
    cluster: 'where-unknown',
    needs: ['where-question'],
    replies: {
      casual: 'No idea where, sorry!',
      neutral: "I don't know where, sorry.",
      formal: 'I am afraid I do not know where.',
      short: 'No idea where.',
    },
  },
  {
    intent: 'defer',
    cluster: 'find-out-where',
    needs: ['where-question'],
    replies: {
      casual: 'Lemme look and tell you where',
      neutral: "I'll find out where and tell you.",
      formal: 'I will find out where and let you know.',
      short: "I'll look where.",
    },
  },
  {
    intent: 'answer',
    cluster: 'who-unknown',
    needs: ['who-question'],
    replies: {
      casual: 'Not sure who, sorry!',
      neutral: "I'm not sure who, sorry.",
      formal: 'I am afraid I do not know who.',
      short: 'Not sure who.',
    },
  },
  {
    intent: 'defer',
    cluster: 'find-out-who',
    needs: ['who-question'],
    replies: {
      casual: 'Lemme ask around and tell you who',
      neutral: "I'll find out who and tell you.",
      formal: 'I will find out who and let you know.',
      short: "I'll ask who.",
    },
  },
  {
    intent: 'ask',
    cluster: 'asked-others',
    needs: ['where-question', 'who-question'],
    replies: {
      casual: 'Did you ask the others already?',
      neutral: 'Have you asked anyone else yet?',
      formal: 'Have you already asked someone else?',
      short: 'Asked the others?',
    },
  },
  {
    intent: 'answer',
    cluster: 'amount-unknown',
    needs: ['amount-question'],
    replies: {
      casual: "Don't know exactly, sorry!",
      neutral: "I don't know exactly, sorry.",
      formal: 'I do not have the exact figure at hand.',
      short: "Don't know exactly.",
    },
  },
  {
    intent: 'defer',
    cluster: 'look-it-up',
    needs: ['amount-question'],
    replies: {
      casual: 'Lemme look that up for you',
      neutral: "I'll look it up and tell you.",
      formal: 'I will look up the exact figure for you.',
      short: "I'll look it up.",
    },
  },
  {
    intent: 'ask',
    cluster: 'exact-or-rough',
    needs: ['amount-question'],
    replies: {
      casual: 'Roughly or exactly?',
      neutral: 'Do you need it exactly, or roughly?',
      formal: 'Would a rough figure be sufficient?',
      short: 'Is roughly enough?',
    },
  },
  {
    intent: 'answer',
    cluster: 'why-unknown',
    needs: ['why-question'],
    replies: {
      casual: 'No idea why either',
      neutral: "I don't know why either.",
      formal: 'I am afraid I do not know the reason either.',
      short: 'No idea why.',
    },
  },
  {
    intent: 'defer',
    cluster: 'explain-later',
    needs: ['why-question'],
    replies: {
      casual: 'Bit of a long story, tell you later?',
      neutral: "It takes some explaining, I'll tell you later.",
      formal: 'I would prefer to explain it at a later point.',
      short: "I'll explain later.",
    },
  },
  {
    intent: 'apologise',
    cluster: 'sorry-for-that',
    needs: ['why-question', 'complaint'],
    replies: {
      casual: 'Sorry, I should have told you',
      neutral: "I'm sorry, I should have told you.",
      formal: 'I apologise, I ought to have informed you.',
      short: 'Sorry, should have said.',
    },
  },
  {
    intent: 'ask',
    cluster: 'why-do-you-ask',
    needs: ['why-question', 'yes-no-question', 'amount-question'],
    replies: {
      casual: "Why, what's up?",
      neutral: 'Why do you ask?',
      formal: 'May I ask why you would like to know?',
      short: "Why's that?",
    },
  },
  {
    intent: 'answer',
    cluster: 'offhand',
    needs: ['wh-question'],
    replies: {
      casual: "Can't say off the top of my head",
      neutral: "I can't say off the top of my head, sorry.",
      formal: 'I could not say offhand, I am afraid.',
      short: "Can't say offhand.",
    },
  },
  {
    intent: 'defer',
    cluster: 'find-out',
    needs: ['wh-question', 'yes-no-question'],
    replies: {
      casual: "Good question, I'll find out",
      neutral: "Good question, I'll find out and tell you.",
      formal: 'That is a good question, I will find out.',
      short: "I'll find out.",
    },
  },
  {
    intent: 'ask',
    cluster: 'known-so-far',
    needs: ['wh-question'],
    replies: {
      casual: "What've you found so far?",
      neutral: 'What do you know so far?',
      formal: 'May I ask what you know so far?',
      short: "What've you got?",
    },
  },
  {
    intent: 'answer',
    cluster: 'flexible',
    needs: ['time-question'],
    replies: {
      casual: "I'm easy, you pick",
      neutral: "I'm flexible, please pick what suits you.",
      formal: 'I am flexible, please choose what suits you.',
      short: "I'm flexible.",
    },
  },
  {
    intent: 'propose-time',
    cluster: 'your-time',
    needs: ['time-question'],
    replies: {
      casual: "You name a time, I'll see",
      neutral: "Name a time that suits you, and I'll see.",
      formal: 'Please name a time that suits you.',
      short: 'Name a time.',
    },
  },
  {
    intent: 'ask',
    cluster: 'how-long',
    needs: ['time-question', 'request'],
    replies: {
      casual: 'How long will it take?',
      neutral: 'Roughly how long would it take?',
      formal: 'May I ask how long it is likely to take?',
      short: 'How long, roughly?',
    },
  },
];
