import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';

const asked: { message: string; detail: string; buttons: string[] }[] = [];
let answer = 1;
const app = Object.assign(new EventEmitter(), { getLocale: () => 'en-US' });
const dialog = {
  showMessageBoxSync: (question: (typeof asked)[number]) => {
    asked.push(question);
    return answer;
  },
};
vi.mock('electron', () => ({ app, dialog, shell: {} }));
const { guardPages } = await import('../../../../main/hosts/desktop/guards');
const { speak } = await import('../../../../main/hosts/desktop/words');

it('asks before a page that records is left, in the language that is set by then', () => {
  guardPages();
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: () => {},
    setWebRTCIPHandlingPolicy: vi.fn(),
  });
  app.emit('web-contents-created', {}, contents);
  expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  const leave = () => {
    const event = { preventDefault: vi.fn() };
    contents.emit('will-prevent-unload', event);
    return event.preventDefault.mock.calls.length === 1;
  };
  expect(leave()).toBe(false);
  expect(asked.pop()?.message).toBe('A recording is under way. Close anyway?');
  speak('ko');
  answer = 0;
  expect(leave()).toBe(true);
  const { message, detail, buttons } = asked.pop()!;
  for (const text of [message, detail, ...buttons]) expect(text).toMatch(/[가-힣]/);
});
