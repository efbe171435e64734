// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import { models } from '../../../renderer/client/fake/models';
import { createI18n } from '../../../renderer/i18n';
import { ModelCard } from '../../../renderer/models/ModelCard';

afterEach(cleanup);

it.each([
  ['en', '32-bit'],
  ['ko', '32비트'],
] as const)('names the precision of weights that are not quantized: %s', (language, word) => {
  const whole = models.find(({ quantization }) => quantization === 'none');
  render(
    <I18nextProvider i18n={createI18n(language)}>
      {whole && <ModelCard model={whole} />}
    </I18nextProvider>,
  );
  expect(screen.getByText(word)).toBeDefined();
  expect(screen.queryByText('none')).toBeNull();
});
