import { describe, expect, it } from 'vitest';
import type { SummaryType, TemplateSection } from '../../../../main/contract';
import { createExtraction } from '../../../../main/core/extraction';
import { writeDocument } from '../../../../main/core/templates/document';
import { createFakeInference } from '../../../helpers/fake-inference';

const section = (type: SummaryType, heading: string = type): TemplateSection => ({
  heading,
  type,
  length: 'medium',
});

async function written(said: string[], sections: TemplateSection[], language = 'en') {
  const segments = said.map((text, id) => ({ id, start: 0, end: 0, text }));
  const extraction = createExtraction(createFakeInference().embedding, { now: () => 0 });
  const reading = await extraction.read({ segments, language }, new AbortController().signal);
  return writeDocument(reading, { name: 'Test', sections });
}

const SAID = [
  'We decided to move the launch of the ship to September.',
  'The harbour is closed for repairs until the end of August.',
  'I will write the press release about the harbour by Friday.',
  'The budget for the launch is forty thousand euros this year.',
  'Visitors may come in by the northern gate of the harbour.',
  'The old lighthouse will be painted in red and white colours.',
];

describe('writeDocument()', () => {
  it('says no sentence twice, and lets a section that looks for something choose first', async () => {
    const sections = [
      section('headline'),
      section('tldr'),
      section('key-points'),
      section('actions'),
    ];
    const { points } = await written(SAID, sections);
    const places = points.map(({ sources }) => sources[0]!.segment);
    expect(new Set(places).size).toBe(places.length);
    const promise = points.find(({ text }) => text.startsWith('I will write'));
    expect(promise?.section).toBe(3);
  });

  it('lets chapters tell again what stands elsewhere, and takes nothing from the others', async () => {
    const alone = await written(SAID, [section('key-points')]);
    const { points } = await written(SAID, [section('chapters'), section('key-points')]);
    const said = points.filter((point) => point.section === 1);
    expect(said.map(({ text }) => text)).toEqual(alone.points.map(({ text }) => text));
    expect(points.some((point) => point.section === 0)).toBe(true);
  });

  it('leaves a section empty rather than inventing something', async () => {
    const { points, text } = await written(
      ['The harbour is old.', 'The gate is red.', 'The ship is long.'],
      [section('actions', 'To do'), section('key-points', 'Said')],
    );
    expect(points.filter((point) => point.section === 0)).toEqual([]);
    expect(text).toMatch(/^To do\nNo promises or requests were found\.\n\nSaid\n- /);
  });

  it('writes a kind twice where it is asked for twice, with other sentences', async () => {
    const { points } = await written(SAID, [section('headline', 'A'), section('headline', 'B')]);
    const [a, b] = points;
    expect([a!.section, b!.section]).toEqual([0, 1]);
    expect(a!.sources).not.toEqual(b!.sources);
  });

  it('tells what holds for one section there, and what holds for all of it once', async () => {
    const { notes, sections } = await written(
      ['Huomenta kaikille.'],
      [section('tldr'), section('actions')],
      'fi',
    );
    expect(notes).toContain('very-short');
    expect(sections!.map((part) => part.notes)).toEqual([[], ['no-actions-here']]);
  });
});
