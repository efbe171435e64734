import { expect, it } from 'vitest';
import type { Chat, Message } from '../../../main/contract';
import { waitingFor } from '../../../renderer/replies/waiting';

const chat = (me: string | null) => ({ me }) as Chat;
const from = (...senders: (string | null)[]) => senders.map((sender) => ({ sender }) as Message);

it('asks for drafts when somebody else wrote last', () => {
  expect(waitingFor(chat('Sam'), from('Sam', 'Maya'))).toBeNull();
});

it('gives the reason otherwise', () => {
  expect(waitingFor(chat(null), from('Maya'))).toBe('me');
  expect(waitingFor(chat('Sam'), from('Maya', 'Sam'))).toBe('mine');
  expect(waitingFor(chat('Sam'), [])).toBe('empty');
});

it('does not take a line of the messenger for the last word', () => {
  expect(waitingFor(chat('Sam'), from('Maya', null))).toBeNull();
  expect(waitingFor(chat('Sam'), from('Sam', null))).toBe('mine');
  expect(waitingFor(chat('Sam'), from(null))).toBe('empty');
});
