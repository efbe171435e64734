// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { go, useArrivals } from '../../../renderer/ui/route';

afterEach(cleanup);

function Counter() {
  return (
    <>
      <output>{useArrivals()}</output>
      <a href="#/recordings/a?segment=7">
        <mark>the seventh line</mark>
      </a>
      <a href="#/recordings/b">another recording</a>
    </>
  );
}

const count = (): number => Number(screen.getByRole('status').textContent);

it('a place is asked for once more by its own link and by name, not by a way elsewhere', () => {
  location.hash = '#/recordings/a?segment=7';
  render(<Counter />);
  const before = count();
  fireEvent.click(screen.getByText('the seventh line'));
  expect(count()).toBe(before + 1);
  act(() => go('#/recordings/a?segment=7'));
  expect(count()).toBe(before + 2);
  fireEvent.click(screen.getByText('another recording'));
  act(() => go('#/settings'));
  expect(count()).toBe(before + 2);
});
