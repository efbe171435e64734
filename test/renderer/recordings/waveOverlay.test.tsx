// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', async () => {
  const { WaveOverlay } = await import('../../../renderer/recordings/WaveOverlay');
  return {
    Waveform: () => (
      <WaveOverlay gaps={[]}>
        <p>picture</p>
      </WaveOverlay>
    ),
  };
});

beforeEach(prepareWindow);
afterEach(closeWindow);

it('shows where the passage behind a point is, and the time under the pointer', async () => {
  openWindow(createFakeClient('full', { now: Date.now() }), '#/recordings/bakery1');
  const points = await screen.findByRole('list', { name: 'Summary points' });
  const area = (await screen.findByText('picture')).parentElement as HTMLElement;
  expect(area.querySelectorAll('.wave-area__passage')).toHaveLength(0);
  fireEvent.click(within(points).getAllByRole('button')[0] as HTMLElement);
  const passage = area.querySelector<HTMLElement>('.wave-area__passage');
  expect(Number.parseFloat(passage?.style.left ?? '')).toBeGreaterThan(0);
  expect(Number.parseFloat(passage?.style.width ?? '')).toBeGreaterThan(0);
  vi.spyOn(area, 'getBoundingClientRect').mockReturnValue({ left: 100, width: 200 } as DOMRect);
  fireEvent(area, new PointerEvent('pointermove', pointerAt(100)));
  expect(area.textContent).toContain('0:00');
  fireEvent.pointerLeave(area);
  expect(area.textContent).toBe('picture');
});

const pointerAt = (clientX: number) => ({ clientX, pointerType: 'mouse', bubbles: true });
