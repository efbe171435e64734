import { expect, it } from 'vitest';
import { Broken, brokenBy, persist } from '../../../main/weights/request';

it.each([
  [
    'the name the system has for it',
    Object.assign(new Error('read'), { code: 'ECONNRESET' }),
    'ECONNRESET',
  ],
  ['its words where it has no name', new Error('socket hang up'), 'socket hang up'],
  ['our own words', new Broken('it ended early'), 'it ended early'],
  ['that nothing is known', new Error(), 'no reason is given'],
])('tells of a connection that breaks %s', async (_what, thrown, told) => {
  const attempt = () => Promise.reject(brokenBy(thrown));
  const options = { base: 'http://hub.test', retryMs: 0 };
  await expect(persist(attempt, () => 0, new AbortController().signal, options)).rejects.toThrow(
    `hub.test cannot be reached, or the connection breaks (${told}).`,
  );
});
