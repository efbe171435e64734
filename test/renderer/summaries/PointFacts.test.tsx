// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import type { Point } from '../../../main/contract';
import { createI18n } from '../../../renderer/i18n';
import { PointFacts } from '../../../renderer/summaries/PointFacts';

afterEach(cleanup);

const factsOf = (point: Partial<Point>, language: 'en' | 'ko') =>
  render(
    <I18nextProvider i18n={createI18n(language)}>
      <PointFacts point={{ text: 'x', sources: [], method: 'extract', ...point }} />
    </I18nextProvider>,
  ).container.textContent;

it('shows the figures of a point in the language of the window, and nothing where it has none', () => {
  const figures = ['eight percent', '46 accounts'];
  expect(factsOf({ figures }, 'en')).toBe('Figures: eight percent, 46 accounts');
  expect(factsOf({ figures }, 'ko')).toBe('수치: eight percent, 46 accounts');
  expect(factsOf({}, 'en')).toBe('');
});
