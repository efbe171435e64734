import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job, OutputOf, Recording, Segment, Transcript } from '../../../main/contract';
import { createWorld } from '../../../renderer/client/fake/world';
import { applyEvent, mergeSegments } from '../../../renderer/client/live';
import { keyOf } from '../../../renderer/client/queries';

const world = createWorld('busy', 1_700_000_000_000);
const line = (id: number, text = `line ${id}`): Segment => ({ id, start: id, end: id + 1, text });

describe('mergeSegments()', () => {
  it('keeps order and lets the newer text win when a window is told twice', () => {
    const merged = mergeSegments([line(0), line(1)], [line(1, 'better'), line(2)]);
    expect(merged.map(({ text }) => text)).toEqual(['line 0', 'better', 'line 2']);
  });
});

describe('applyEvent()', () => {
  let cache: QueryClient;
  beforeEach(() => {
    cache = new QueryClient();
  });

  it('lets an open transcript grow', () => {
    const transcript = world.transcripts.get('growing') as Transcript;
    const key = keyOf('transcripts.get', { recording: 'growing' });
    cache.setQueryData(key, { ...transcript, segments: [line(0)] });
    const grown = {
      recording: 'growing',
      transcript: transcript.id,
      segments: [line(1)],
      through: 9,
    };
    applyEvent(cache, { name: 'transcript.grew', data: grown });
    const after = cache.getQueryData<Transcript>(key);
    expect(after?.segments).toHaveLength(2);
    expect(after?.through).toBe(9);
  });

  it('shows a line that was corrected elsewhere, in the transcript it belongs to', () => {
    const transcript = world.transcripts.get('growing') as Transcript;
    const key = keyOf('transcripts.get', { recording: 'growing' });
    const texts = () => cache.getQueryData<Transcript>(key)?.segments.map(({ text }) => text);
    cache.setQueryData(key, { ...transcript, segments: [line(0), line(1)] });
    const edited = { recording: 'growing', transcript: transcript.id, segment: line(1, 'better') };
    applyEvent(cache, { name: 'transcript.edited', data: { ...edited, transcript: 'tother' } });
    expect(texts()).toEqual(['line 0', 'line 1']);
    applyEvent(cache, { name: 'transcript.edited', data: edited });
    expect(texts()).toEqual(['line 0', 'better']);
  });

  it('asks anew when lines come from a transcript that is not the one shown', () => {
    const key = keyOf('transcripts.get', { recording: 'growing' });
    cache.setQueryData(key, null);
    const other = { recording: 'growing', transcript: 'tother', segments: [line(0)], through: 1 };
    applyEvent(cache, { name: 'transcript.grew', data: other });
    expect(cache.getQueryData(key)).toBeNull();
    expect(cache.getQueryState(key)?.isInvalidated).toBe(true);
  });

  it('replaces a job in its place and appends a new one', () => {
    const [first, second] = world.jobs as [Job, Job];
    cache.setQueryData(keyOf('jobs.list', {}), { jobs: [first] });
    applyEvent(cache, { name: 'job.changed', data: second });
    applyEvent(cache, { name: 'job.changed', data: { ...first, progress: 0.5 } });
    const { jobs } = cache.getQueryData(keyOf('jobs.list', {})) as OutputOf<'jobs.list'>;
    expect(jobs.map(({ id, progress }) => [id, progress])).toEqual([
      [first.id, 0.5],
      [second.id, second.progress],
    ]);
  });

  it('fetches transcript and waveform again when a recording becomes ready, not on every rename', () => {
    const recording = world.recordings.find(({ id }) => id === 'growing') as Recording;
    const key = keyOf('recordings.media', { id: 'growing' });
    cache.setQueryData(keyOf('recordings.get', { id: 'growing' }), recording);
    cache.setQueryData(key, { url: '/media/x', peaks: [] });
    applyEvent(cache, { name: 'recording.changed', data: { ...recording, title: 'New' } });
    expect(cache.getQueryState(key)?.isInvalidated).toBe(false);
    applyEvent(cache, { name: 'recording.changed', data: { ...recording, status: 'ready' } });
    expect(cache.getQueryState(key)?.isInvalidated).toBe(true);
  });

  describe('keeps the lists of recordings true', () => {
    const [first, second] = world.recordings as [Recording, Recording];
    const whole = keyOf('recordings.list', { order: 'newest', limit: 100, offset: 0 });
    const byName = keyOf('recordings.list', { order: 'name', limit: 100, offset: 0 });
    const holding = (...recordings: Recording[]) => ({ recordings, total: recordings.length });
    const shown = (key: typeof whole) => cache.getQueryData<OutputOf<'recordings.list'>>(key);
    const titles = (key: typeof whole) => shown(key)?.recordings.map(({ title }) => title);
    const isAskedAnew = (key: typeof whole) => cache.getQueryState(key)?.isInvalidated;
    const renamed = { name: 'recording.changed', data: { ...second, title: 'New' } } as const;

    it('in place, without asking, when one changes and stays where it is', () => {
      cache.setQueryData(whole, holding(first, second));
      applyEvent(cache, renamed);
      expect(titles(whole)).toEqual([first.title, 'New']);
      expect(isAskedAnew(whole)).toBe(false);
    });

    it('anew where its place may have changed with it', () => {
      cache.setQueryData(byName, holding(first, second));
      applyEvent(cache, renamed);
      expect(titles(byName)).toEqual([first.title, 'New']);
      expect(isAskedAnew(byName)).toBe(true);
    });

    it('anew when one comes', () => {
      cache.setQueryData(whole, holding(first));
      applyEvent(cache, renamed);
      expect(isAskedAnew(whole)).toBe(true);
    });

    it('at once, and then anew, when one goes', () => {
      cache.setQueryData(whole, holding(first, second));
      applyEvent(cache, { name: 'recording.removed', data: { id: first.id } });
      expect([titles(whole), shown(whole)?.total]).toEqual([[second.title], 1]);
      expect(isAskedAnew(whole)).toBe(true);
    });
  });

  it('shows a new summary first and never twice', () => {
    const summary = { ...world.summaries[0], id: 'snew01' } as (typeof world.summaries)[0];
    const key = keyOf('summaries.list', { recording: summary.recording });
    cache.setQueryData(key, { summaries: [world.summaries[1]] });
    applyEvent(cache, { name: 'summary.created', data: summary });
    applyEvent(cache, { name: 'summary.created', data: summary });
    const { summaries } = cache.getQueryData(key) as OutputOf<'summaries.list'>;
    expect(summaries.map(({ id }) => id)).toEqual(['snew01', world.summaries[1]?.id]);
  });
});
