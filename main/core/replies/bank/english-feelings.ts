/** Thanks, sympathy and congratulations, in English. */
import type { BankCluster } from './types';

export const ENGLISH_FEELINGS: BankCluster[] = [
  {
    intent: 'thanks',
    cluster: 'thank-you',
    replies: {
      casual: 'Thanks!',
      neutral: 'Thank you.',
      formal: 'Thank you very much.',
      warm: 'Thank you so much!',
    },
  },
  {
    intent: 'thanks',
    cluster: 'for-help',
    needs: ['statement', 'plan', 'yes-no-question'],
    replies: {
      casual: 'Thanks a ton for helping out!',
      neutral: 'Thanks for your help.',
      formal: 'I am grateful for your help.',
      warm: "You're a star, thank you for helping me!",
    },
  },
  {
    intent: 'thanks',
    cluster: 'for-letting-me-know',
    needs: ['statement', 'plan', 'bad-news', 'apology'],
    replies: {
      casual: 'Thanks for the heads up',
      neutral: 'Thanks for letting me know.',
      formal: 'Thank you for informing me.',
      warm: "I'm glad you told me, thank you.",
    },
  },
  {
    intent: 'thanks',
    cluster: 'kind-words',
    needs: ['good-news', 'statement'],
    replies: {
      casual: 'Aww thanks, that made me smile',
      neutral: "Thank you, that's kind of you.",
      formal: 'Thank you for your kind words.',
      warm: 'That means so much to me, thank you!',
    },
  },
  {
    intent: 'thanks',
    cluster: 'for-invite',
    needs: ['invitation'],
    replies: {
      casual: 'Thanks for the invite!',
      neutral: 'Thank you for inviting me.',
      formal: 'Thank you for your kind invitation.',
      warm: 'How lovely of you to think of me, thank you!',
    },
  },
  {
    intent: 'thanks',
    cluster: 'for-trouble',
    needs: ['statement', 'plan'],
    replies: {
      casual: "You really didn't have to, thanks!",
      neutral: 'Thanks for going to the trouble.',
      formal: 'I appreciate the trouble you have taken.',
      warm: "I can't believe you did that for me, thank you!",
    },
  },
  {
    intent: 'thanks',
    cluster: 'for-patience',
    needs: ['apology', 'statement', 'wh-question'],
    replies: {
      casual: 'Thanks for bearing with me',
      neutral: 'Thank you for your patience.',
      formal: 'I appreciate your patience.',
      warm: "You've been so patient with me, thank you.",
    },
  },
  {
    intent: 'thanks',
    cluster: 'you-too',
    needs: ['farewell', 'greeting', 'thanks'],
    replies: {
      casual: 'Thanks, you too!',
      neutral: 'Thank you, same to you.',
      formal: 'Thank you, and likewise to you.',
      short: 'You too!',
    },
  },
  {
    intent: 'thanks',
    cluster: 'for-asking',
    needs: ['greeting', 'wh-question', 'yes-no-question'],
    replies: {
      casual: 'Thanks for checking in!',
      neutral: 'Thank you for asking.',
      formal: 'It is kind of you to enquire.',
      warm: "It's so nice of you to ask, thank you.",
    },
  },
  {
    intent: 'condole',
    cluster: 'sorry-to-hear',
    needs: ['bad-news'],
    replies: {
      casual: "Ugh, that sucks, I'm sorry",
      neutral: "I'm sorry to hear that.",
      formal: 'I am very sorry to hear this.',
      warm: "Oh no, I'm so sorry.",
      short: 'So sorry.',
    },
  },
  {
    intent: 'condole',
    cluster: 'bad-luck',
    needs: ['bad-news'],
    replies: {
      casual: "Aw no, that's such bad luck",
      neutral: "That's really bad luck.",
      formal: 'That is most unfortunate.',
      warm: 'What rotten luck, you deserved so much better.',
    },
  },
  {
    intent: 'condole',
    cluster: 'here-for-you',
    needs: ['bad-news'],
    replies: {
      casual: "I'm here if you wanna vent",
      neutral: "I'm here if you want to talk.",
      formal: 'Please know that you have my support.',
      warm: "I'm always here for you, whatever you need.",
    },
  },
  {
    intent: 'condole',
    cluster: 'sounds-hard',
    needs: ['bad-news', 'statement'],
    replies: {
      casual: 'That sounds rough',
      neutral: 'That sounds really hard.',
      formal: 'That must be very difficult for you.',
      warm: "That sounds so hard, no wonder you're worn out.",
    },
  },
  {
    intent: 'condole',
    cluster: 'not-your-fault',
    needs: ['bad-news'],
    replies: {
      casual: "Don't beat yourself up, you did your best",
      neutral: "It's not your fault.",
      formal: 'You have no reason to reproach yourself.',
      warm: 'Please be kind to yourself, you gave it your all.',
    },
  },
  {
    intent: 'condole',
    cluster: 'get-well',
    needs: ['bad-news'],
    replies: {
      casual: 'Ugh, feel better!',
      neutral: 'Get well soon.',
      formal: 'I wish you a swift recovery.',
      warm: 'Rest up and be good to yourself, hope you feel better.',
    },
  },
  {
    intent: 'condole',
    cluster: 'next-time',
    needs: ['bad-news'],
    replies: {
      casual: "You'll get it next time",
      neutral: 'There will be another chance.',
      formal: 'I am confident that another opportunity will come.',
      warm: "This isn't the end of it, I believe in you.",
    },
  },
  {
    intent: 'congratulate',
    cluster: 'congratulations',
    needs: ['good-news'],
    replies: {
      casual: 'Congrats!!',
      neutral: 'Congratulations!',
      formal: 'My sincere congratulations.',
      warm: "Huge congratulations, I'm so happy for you!",
    },
  },
  {
    intent: 'congratulate',
    cluster: 'well-deserved',
    needs: ['good-news'],
    replies: {
      casual: 'You so earned this',
      neutral: 'You deserve it.',
      formal: 'It is thoroughly well deserved.',
      warm: 'Nobody deserves it more than you!',
    },
  },
  {
    intent: 'congratulate',
    cluster: 'proud',
    needs: ['good-news'],
    replies: {
      casual: 'Look at you go!',
      neutral: "I'm proud of you.",
      formal: 'You have every reason to be proud.',
      warm: "I'm so proud of you, honestly.",
    },
  },
  {
    intent: 'congratulate',
    cluster: 'great-news',
    needs: ['good-news'],
    replies: {
      casual: "Yesss that's amazing!",
      neutral: "That's great news.",
      formal: 'That is wonderful news indeed.',
      warm: 'You just made my day with that news!',
      short: 'Great news!',
    },
  },
  {
    intent: 'congratulate',
    cluster: 'celebrate',
    needs: ['good-news'],
    replies: {
      casual: 'We need to celebrate!!',
      neutral: "Let's celebrate that.",
      formal: 'This certainly calls for a celebration.',
      warm: 'I want to celebrate this with you properly!',
    },
  },
  {
    intent: 'congratulate',
    cluster: 'well-done',
    needs: ['good-news', 'statement'],
    replies: {
      casual: 'Nice one!',
      neutral: 'Well done.',
      formal: 'You have done excellent work.',
      warm: 'Well done you, that took real work!',
    },
  },
  {
    intent: 'congratulate',
    cluster: 'happy-for-you',
    needs: ['good-news'],
    replies: {
      casual: 'So happy for you all!',
      neutral: "I'm very happy for you.",
      formal: 'I share in your joy.',
      warm: 'My heart is full for you, what joy!',
    },
  },
];
