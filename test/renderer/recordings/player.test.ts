// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayer, type Player } from '../../../renderer/recordings/player';

/** An audio element whose clock is moved by hand. */
function fakeAudio() {
  const audio = document.createElement('audio');
  let paused = true;
  let time = 0;
  Object.defineProperty(audio, 'paused', { get: () => paused });
  Object.defineProperty(audio, 'currentTime', {
    get: () => time,
    set: (seconds: number) => {
      time = seconds;
    },
  });
  audio.play = async () => {
    paused = false;
    audio.dispatchEvent(new Event('play'));
  };
  audio.pause = () => {
    paused = true;
    audio.dispatchEvent(new Event('pause'));
  };
  return audio;
}

describe('createPlayer()', () => {
  let audio: HTMLAudioElement;
  let player: Player;
  let frame: () => void;
  const advanceTo = (seconds: number): void => {
    audio.currentTime = seconds;
    frame();
  };

  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (next: () => void) => {
      frame = next;
      return 1;
    });
    audio = fakeAudio();
    player = createPlayer(audio, 60);
  });

  it('plays the passages of a point one after the other, then pauses', () => {
    player.playPassages([
      { start: 10, end: 12 },
      { start: 40, end: 41 },
    ]);
    expect(player.state()).toMatchObject({ playing: true, time: 10 });
    advanceTo(12.02);
    expect(player.state()).toMatchObject({ playing: true, time: 40 });
    advanceTo(41.01);
    expect(player.state().playing).toBe(false);
  });

  it('does not stop at the end of a passage after the listener has moved elsewhere', () => {
    player.playPassages([{ start: 10, end: 12 }]);
    player.seek(11);
    advanceTo(12.5);
    expect(player.state().playing).toBe(true);
  });

  it('plays on from a line, without an end', () => {
    player.playPassages([{ start: 10, end: 12 }]);
    player.playFrom(20);
    advanceTo(59);
    expect(player.state()).toMatchObject({ playing: true, time: 59 });
  });

  it('stays within the recording when skipping', () => {
    player.skip(-5);
    expect(player.state().time).toBe(0);
    player.seek(58);
    player.skip(5);
    expect(player.state().time).toBe(60);
  });

  it('keeps its place when the sound comes from a new address', () => {
    player.seek(33);
    audio.dispatchEvent(new Event('error'));
    expect(player.state().failed).toBe(true);
    player.load('/media/new');
    expect(player.state()).toMatchObject({ failed: false });
    expect(audio.currentTime).toBe(33);
  });

  it('goes on by itself when the sound comes from a new address while it plays', () => {
    Object.defineProperty(audio, 'src', { set: () => audio.pause() });
    player.playFrom(33);
    audio.dispatchEvent(new Event('error'));
    expect(player.state().playing).toBe(false);
    player.load('/media/new');
    expect(player.state()).toMatchObject({ playing: true, time: 33 });
    player.toggle();
    player.load('/media/newer');
    expect(player.state().playing).toBe(false);
  });

  it('looks no more for how far it is once its sound failed, and plays anew when asked', () => {
    player.playFrom(33);
    audio.dispatchEvent(new Event('error'));
    const next = vi.fn();
    vi.stubGlobal('requestAnimationFrame', next);
    frame();
    expect(next).not.toHaveBeenCalled();
    player.toggle();
    expect(player.state().playing).toBe(true);
  });

  it('falls silent and tells nothing more once it is disposed of', () => {
    const onChange = vi.fn();
    player.playFrom(5);
    player.subscribe(onChange);
    player.dispose();
    audio.dispatchEvent(new Event('seeked'));
    expect(audio.paused).toBe(true);
    expect(onChange).not.toHaveBeenCalled();
  });
});
