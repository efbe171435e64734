import { expect, it } from 'vitest';
import { isDecision } from '../../../../main/core/extraction/decisions';
import { sentencesOf } from '../../../../main/core/extraction/sentences';
import { segmentsOf } from '../../../helpers/extraction';

const decides = (language: string, line: string) =>
  isDecision([...sentencesOf(segmentsOf(line), language)][0]!, line);

it.each([
  ['en', 'So we agreed to paint the old door red.', true],
  ['en', 'Fine, then we keep the old door.', true],
  ['en', "Let's stay with the old door then.", true],
  ['en', 'Decision then: no new door before 2027.', true],
  ['en', 'Have we decided on the old door?', false],
  ['en', "We haven't decided on the door yet.", false],
  ['en', 'We keep the bicycles in the cellar.', false],
  ['en', 'Maybe we keep the old door.', false],
  ['en', 'If we keep the old door, it gets cold.', false],
  ['en', 'We have to make a decision on the door.', false],
  ['ko', '12월 1일로 결정합시다.', true],
  ['ko', '광고는 계속하기로 했습니다.', true],
  ['ko', '아직 결정하지 못했습니다.', false],
  ['fi', 'Päätimme ostaa uuden oven.', undefined],
])('tells a decision from a proposal and a doubt (%s): %s', (language, line, expected) => {
  expect(decides(language, line)).toBe(expected);
});
