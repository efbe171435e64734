// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { barHeights, drawBars } from '../../../renderer/recordings/bars';

describe('barHeights()', () => {
  it('makes the loudest bar full, keeps the order of the others, and silence flat', () => {
    const [quiet = 0, loud, silent] = barHeights([0.2, 0.2, 0.4, 0.4, 0, 0], 3);
    expect([loud, silent]).toEqual([1, 0]);
    expect(quiet).toBeGreaterThan(0);
    expect(quiet).toBeLessThan(0.5);
  });

  it('weighs all peaks of a bar, not only its loudest', () => {
    const [spike = 0, steady] = barHeights([1, 0, 0, 0, 0.8, 0.8, 0.8, 0.8], 2);
    expect(steady).toBe(1);
    expect(spike).toBeLessThan(0.3);
  });

  it('repeats the peaks of a short recording, so that there are no gaps', () => {
    expect(barHeights([0, 1], 6)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('is flat where nothing was heard', () => {
    expect(barHeights([0, 0, 0], 3)).toEqual([0, 0, 0]);
  });
});

describe('drawBars()', () => {
  it('fills the canvas from edge to edge, and shows silence as dots', () => {
    const roundRect = vi.fn();
    const context = { canvas: { width: 98, height: 40 }, beginPath() {}, fill() {}, roundRect };
    drawBars([[0, 1]], context as unknown as CanvasRenderingContext2D);
    expect(roundRect).toHaveBeenCalledTimes(20);
    expect(roundRect.mock.calls[0]).toEqual([0, 18.5, 3, 3, 1.5]);
    expect(roundRect.mock.calls.at(-1)).toEqual([95, 0, 3, 40, 1.5]);
  });
});
