// @vitest-environment jsdom
import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyName, useShortcuts } from '../../../renderer/ui/shortcuts';

const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...more });

describe('keyName()', () => {
  it('knows a letter by its place when the keyboard writes Korean', () => {
    const event = new KeyboardEvent('keydown', { key: 'ㅓ', code: 'KeyJ' });
    expect(keyName(event)).toBe('j');
  });

  it('trusts the letter where the layout moves it, as on a Dvorak keyboard', () => {
    const event = new KeyboardEvent('keydown', { key: 'h', code: 'KeyJ' });
    expect(keyName(event)).toBe('h');
  });
});

describe('useShortcuts()', () => {
  const play = vi.fn();
  const search = vi.fn();
  beforeEach(() => {
    play.mockClear();
    search.mockClear();
    renderHook(() => useShortcuts({ ' ': play, 'mod+k': search }));
  });
  afterEach(() => document.body.replaceChildren());

  const add = (html: string): Element => {
    document.body.innerHTML = html;
    return document.body.firstElementChild as Element;
  };

  it('works from anywhere in the window', () => {
    press(' ');
    expect(play).toHaveBeenCalledOnce();
  });

  it('leaves letters to somebody who types, but not the search key', () => {
    const input = add('<input>');
    press(' ', {}, input);
    press('k', { ctrlKey: true }, input);
    expect(play).not.toHaveBeenCalled();
    expect(search).toHaveBeenCalledOnce();
  });

  it('leaves Space to a button in focus', () => {
    press(' ', {}, add('<button></button>'));
    expect(play).not.toHaveBeenCalled();
  });

  it('is still while a dialog is open or a syllable is being composed', () => {
    press(' ', { isComposing: true });
    add('<dialog open></dialog>');
    press(' ');
    expect(play).not.toHaveBeenCalled();
  });
});
