import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scoreVoices } from '../../../../main/core/speakers/evaluate';
import { openApp } from '../../../helpers/app';
import { inProcessInference } from '../../../helpers/inProcessInference';

const units = <T>(text: string, by: T) => text.split(' ').map((word) => ({ text: word, by }));

it('counts each word of the reference once: right, wrong, of nobody, or not heard', () => {
  const said = [...units('good morning all', 'Anna'), ...units('hello there', 'Ben')];
  const heard = [...units('good morning', 4), ...units('hello', 7), ...units('there', null)];
  expect(scoreVoices(heard, said)).toEqual({
    words: 5,
    right: 3,
    wrong: 0,
    unnamed: 1,
    unheard: 1,
    speakers: 2,
    voices: 2,
  });
});

it('takes one voice for one person: who is split in two, or two who are one, are partly wrong', () => {
  const two = [...units('a b c', 'Anna'), ...units('d e', 'Ben')];
  expect(scoreVoices(units('a b c d e', 0), two)).toMatchObject({ right: 3, wrong: 2, voices: 1 });
  const split = [...units('a b', 0), ...units('c', 1), ...units('d e', 1)];
  expect(scoreVoices(split, two)).toMatchObject({ right: 4, wrong: 1 });
  expect(
    scoreVoices([...units('a b c', 0), ...units('d e', 1)], units('a b c d e', 'Anna')),
  ).toMatchObject({ right: 3, wrong: 2 });
  expect(scoreVoices([], two)).toMatchObject({ right: 0, unheard: 5, voices: 0 });
});

it('refuses a reference without words', async () => {
  const app = await openApp();
  const words = [{ word: '…', speaker: 1 }];
  await expect(
    app.call('evaluation.voices', { path: 'talk.wav', language: 'en', words }),
  ).rejects.toMatchObject({ code: 'bad-input' });
});

it('names two of the three speakers of diarization_test, none wrongly, with the real weights', async () => {
  const file = (name: string) =>
    fileURLToPath(new URL(`../../../fixtures/voices/${name}`, import.meta.url));
  const reference = JSON.parse(readFileSync(file('diarization_test.json'), 'utf8'));
  const inference = inProcessInference();
  const app = await openApp({ inference });
  const path = file('diarization_test.ogg');
  const figures = await app.call('evaluation.voices', { path, ...reference });
  await inference.close();
  expect(figures).toEqual({
    words: 35,
    right: 31,
    wrong: 0,
    unnamed: 4,
    unheard: 0,
    speakers: 3,
    voices: 2,
  });
});
