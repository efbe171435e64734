// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it, vi } from 'vitest';
import { ClientProvider, createQueryClient } from '../../../renderer/client/context';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { createI18n } from '../../../renderer/i18n';
import { SoundError } from '../../../renderer/recorder/microphone';
import {
  RecorderProvider,
  useRecorder,
  useRecorderValue,
} from '../../../renderer/recorder/RecorderProvider';
import { MICROPHONE_ONLY } from '../../../renderer/recorder/sources';
import { ToastProvider } from '../../../renderer/ui/toasts';

afterEach(cleanup);

function Deck() {
  const recorder = useRecorder();
  const phase = useRecorderValue((state) => state.phase);
  const start = () =>
    void recorder.start({ microphone: null, sources: MICROPHONE_ONLY, language: 'auto' });
  return (
    <button type="button" onClick={start}>
      {phase}
    </button>
  );
}

function openDeck(open: Parameters<typeof RecorderProvider>[0]['open']) {
  const i18n = createI18n('en');
  render(
    <I18nextProvider i18n={i18n}>
      <ClientProvider client={createFakeClient('full', { now: 0 })} cache={createQueryClient()}>
        <ToastProvider>
          <RecorderProvider open={open!}>
            <Deck />
          </RecorderProvider>
        </ToastProvider>
      </ClientProvider>
    </I18nextProvider>,
  );
  return i18n;
}

it('goes on recording where the language of the window is changed', async () => {
  const microphone = { id: 'x', label: 'x' };
  const sound = {
    microphone,
    reopenMicrophone: async () => microphone,
    close: vi.fn(async () => {}),
  };
  const i18n = openDeck(async () => sound);
  screen.getByRole('button').click();
  await screen.findByRole('button', { name: 'recording' });
  await act(() => i18n.changeLanguage('ko'));
  expect(screen.getByRole('button').textContent).toBe('recording');
  expect(sound.close).not.toHaveBeenCalled();
});

it('says in the language of that moment what went wrong', async () => {
  const i18n = openDeck(async () => Promise.reject(new SoundError('none')));
  await act(() => i18n.changeLanguage('ko'));
  screen.getByRole('button').click();
  await screen.findByText(i18n.getFixedT('ko')('record.problems.none'));
});
