import { expect, it } from 'vitest';
import type {
  FoundPromise,
  KnownPromise,
  PromisePlace,
} from '../../../../main/core/promise-store-port';
import { reconcile } from '../../../../main/core/promises/reconcile';

const found = (quote: string, place: PromisePlace): FoundPromise => ({
  ...{ quote, place, text: quote, owner: 'Anna', to: null },
  ...{ due: null, dueDate: null, saidAt: null },
});
const known = (id: string, quote: string, place: PromisePlace, state: KnownPromise['state']) => ({
  ...{ id, quote, place, state },
});
const at = (start: number | null, segment = 0) => ({ segment, start });

it('knows a dismissed promise that was heard a little otherwise at nearly the same second', () => {
  const before = known('a', 'I will send the list on Wednesday.', at(60), 'dismissed');
  const now = found('I will send the lists on Wednesday', at(63, 9));
  expect(reconcile([now], [before])).toEqual({
    add: [],
    renew: [{ id: 'a', found: now }],
    drop: [],
  });
});

it('takes the same words far away in a recording for the same promise, other words for another', () => {
  const before = [known('a', 'I will call them.', at(60), 'confirmed')];
  expect(reconcile([found('I will call them!', at(900))], before).renew).toHaveLength(1);
  expect(reconcile([found('I will call the city.', at(900))], before).add).toHaveLength(1);
});

it('takes the same words in another message for another promise', () => {
  const before = [known('a', 'I will call you tomorrow', { message: 1 }, 'dismissed')];
  const changes = reconcile([found('I will call you tomorrow', { message: 2 })], before);
  expect(changes.add).toHaveLength(1);
});

it('drops a suggestion that is said no more, and nothing that a person decided on', () => {
  const before = (['suggested', 'confirmed', 'done', 'dismissed'] as const).map((state, i) =>
    known(state, `Promise number ${i}`, at(i * 60), state),
  );
  expect(reconcile([], before).drop).toEqual(['suggested']);
});
