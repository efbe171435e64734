import { expect, it } from 'vitest';
import { isQuestion } from '../../../renderer/search/question';

it.each(['When is the launch?', 'what did Dana say', '예산은 얼마예요?', '누가 왔나요'])(
  'takes %j for a question',
  (text) => expect(isQuestion(text)).toBe(true),
);

it.each(['budget', 'is', 'who', 'island trip plans', '예산 회의'])(
  'takes %j for words to look for',
  (text) => expect(isQuestion(text)).toBe(false),
);
