import { expect, it } from 'vitest';
import { openingsIn } from '../../../../main/core/extraction/topic-cues';
import { digestOf, segmentsOf } from '../../../helpers/extraction';

it.each([
  ['en', 'The pump is loud.', 'Okay, the next item is the pump.'],
  ['ko', '펌프가 시끄럽습니다.', '그럼 다음 안건으로 넘어가겠습니다.'],
])('openingsIn() tells what opens a topic from what goes on (%s)', async (language, ...lines) => {
  const { sentences } = await digestOf(segmentsOf(...lines), language);
  expect(openingsIn(sentences)).toEqual([false, true]);
});

it('openingsIn() finds nothing in a language without a list', async () => {
  const { sentences } = await digestOf(segmentsOf('Punkt drei: next item.'), 'de');
  expect(openingsIn(sentences)).toEqual([false]);
});
