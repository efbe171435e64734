// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { createI18n, type UiLanguage } from '../../../renderer/i18n';
import { useSpeakerName } from '../../../renderer/i18n/speakerName';

function wordedIn(language: UiLanguage) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nextProvider i18n={createI18n(language)}>{children}</I18nextProvider>
  );
  return renderHook(useSpeakerName, { wrapper }).result.current;
}

it('words the sides of a call in the language of the window, and nobody else', () => {
  expect(['You', 'Others', 'Anna', 'toString'].map(wordedIn('ko'))).toEqual([
    '나',
    '상대방',
    'Anna',
    'toString',
  ]);
  expect(['You', 'Others'].map(wordedIn('en'))).toEqual(['You', 'Others']);
});
