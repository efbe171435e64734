// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, it } from 'vitest';
import { AppError } from '../../../main/contract/errors';
import { createI18n, type UiLanguage } from '../../../renderer/i18n';
import { ToastProvider, useToasts } from '../../../renderer/ui/toasts';

afterEach(cleanup);

const thrown = new AppError(
  'not-found',
  'There is no recording 가나다.',
  'It may have been removed.',
);

function Failing() {
  const { fail } = useToasts();
  return (
    <button type="button" onClick={() => fail(thrown)}>
      fail
    </button>
  );
}

it.each<[UiLanguage, string]>([
  ['en', 'There is no recording 가나다. It may have been removed.'],
  ['ko', '가나다 녹음이 없습니다. 삭제되었을 수도 있습니다.'],
])('tells what went wrong in the language of the window: %s', async (language, told) => {
  render(
    <I18nextProvider i18n={createI18n(language)}>
      <ToastProvider>
        <Failing />
      </ToastProvider>
    </I18nextProvider>,
  );
  screen.getByRole('button', { name: 'fail' }).click();
  await screen.findByText(told);
});
