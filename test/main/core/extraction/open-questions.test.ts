import { describe, expect, it } from 'vitest';
import { openQuestions } from '../../../../main/core/extraction/open-questions';
import { digestOf, segmentsOf } from '../../../helpers/extraction';

const openIn = async (language: string, lines: string[]) =>
  openQuestions(await digestOf(segmentsOf(...lines), language)).map(({ text }) => text);

describe('openQuestions', () => {
  it.each([
    ['nobody knows', 'en', 'Anna: Why did the old pump break?', 'Ben: I have no idea.'],
    ['it is put off', 'en', 'Anna: Who pays for the pump?', "Ben: Let's talk about it tomorrow."],
    [
      'the talk turns away',
      'en',
      'Anna: Is the pump still cold?',
      "Ben: Let's move on to the roof.",
    ],
    [
      'nobody knows, and what is said then is short',
      'en',
      'Anna: Who pays for the pump?',
      "Ben: I don't know. Hm, the town?",
    ],
    ['nobody knows', 'ko', '민수: 펌프는 왜 고장 났나요?', '지영: 아직 원인을 못 찾았어요.'],
    ['it is put off', 'ko', '민수: 펌프는 누가 고치나요?', '지영: 그 얘기는 나중에 하죠.'],
  ])('are open where %s (%s)', async (_, language, question, reply) => {
    expect(await openIn(language, [question, reply])).toEqual([question.replace(/^\S+ /, '')]);
  });

  it.each([
    ['by a yes', 'en', 'Anna: Do we need the old pump?', 'Ben: Yes.'],
    ['by what was asked for', 'en', 'Anna: How many pumps do we need?', 'Ben: Seven, I think.'],
    [
      'by a whole sentence',
      'en',
      'Anna: Is the pump too loud?',
      'Ben: The neighbours hear it at night in bed.',
    ],
    [
      'by whoever is not sure and goes on with something',
      'en',
      'Anna: Is the pump too loud?',
      "Ben: I don't know. The neighbours hear it at night in bed.",
    ],
    [
      'by a doubt that comes with an opinion',
      'en',
      'Anna: Is the blue pump too loud?',
      "Ben: I'm not sure, but I think it is fine.",
    ],
    [
      'by something else than the number asked for, as far as anybody can tell',
      'en',
      'Anna: How many pumps do we need?',
      'Ben: The blue ones are so nice that everybody wants them.',
    ],
    [
      'by a gesture or a nod, as far as anybody can tell',
      'en',
      'Anna: Is the blue pump too loud?',
      'Ben: The blue ones, mhm.',
    ],
    ['with a number', 'ko', '민수: 펌프는 얼마예요?', '지영: 60만 원입니다.'],
    ['with a yes', 'ko', '민수: 펌프를 또 살까요?', '지영: 네, 그렇게 해요.'],
  ])(
    'are not those answered %s (%s): catches an answered one that is listed',
    async (_, language, ...talk) => {
      expect(await openIn(language, talk)).toEqual([]);
    },
  );

  it('are not those that somebody comes back to', async () => {
    const talk = [
      'Anna: When does the lease of the cellar end?',
      "Ben: I don't know.",
      'Anna: Then the roof.',
      'Ben: The roof is dry.',
      'Ben: Here it is: the lease of the cellar ends in March 2027.',
    ];
    expect(await openIn('en', talk.slice(0, 4))).toHaveLength(1);
    expect(await openIn('en', talk)).toEqual([]);
  });

  it.each([
    'Anna: Can you hear me now?',
    'Anna: Could you please send the report?',
    'Anna: We buy the pump, right?',
    "Anna: It was like four or five pumps, wasn't it?",
    'Anna: We have to mark those old pumps?',
    'Anna: They will ask, " What is the price of the pump?',
    'Anna: Does anybody want to see the pump?',
    'Anna: Can I just welcome everybody to the meeting?',
  ])('asks for nothing to be known: %s', async (line) => {
    expect(await openIn('en', [line, "Ben: I don't know."])).toEqual([]);
  });

  it('tells only the last of two questions in one breath', async () => {
    const talk = ['Anna: Is the pump too loud? Or does the roof leak?', 'Ben: I have no idea.'];
    expect(await openIn('en', talk)).toEqual(['Or does the roof leak?']);
  });

  it('reads no answer from what is said to the next question: catches an "I don\'t know" for another', async () => {
    const talk = [
      'Anna: When do we ship?',
      'Ben: On Monday.',
      'Anna: And who tests the old pump?',
      'Ben: No idea.',
    ];
    expect(await openIn('en', talk)).toEqual(['Who tests the old pump?']);
  });
});
