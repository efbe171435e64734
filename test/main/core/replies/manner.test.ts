import { expect, it } from 'vitest';
import { styleOf } from '../../../../main/core/chats/style';
import { inMyManner } from '../../../../main/core/replies/manner';

const said = (...texts: string[]) => styleOf(texts.map((text) => ({ text })));
const hasty = said('on my way 😊', 'ok cool 😊', 'see you 😊', 'nice 😊', 'what time', 'sure 😊');
const as = (intent: 'agree' | 'decline', tone: 'neutral' | 'formal' = 'neutral') => ({
  intent,
  tone,
});

it('writes small and without a last period where I do, and with my own sign of joy', () => {
  expect(inMyManner("Yes, I'd love to. See you there.", as('agree'), hasty)).toBe(
    "yes, I'd love to. see you there 😊",
  );
});

it('puts no joy on a refusal', () => {
  expect(inMyManner("Sorry, I can't.", as('decline'), hasty)).toBe("sorry, I can't");
});

it('leaves alone what is to be formal, and where I wrote too little', () => {
  expect(inMyManner('Yes, gladly.', as('agree', 'formal'), hasty)).toBe('Yes, gladly.');
  expect(inMyManner('Yes, gladly.', as('agree'), said('ok'))).toBe('Yes, gladly.');
});
