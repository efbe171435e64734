import { describe, expect, it } from 'vitest';
import type { TemplateSection } from '../../../main/contract';
import {
  addSection,
  changeSection,
  type Draft,
  draftOf,
  isSound,
  moveSection,
  problemsOf,
  removeSection,
  templateOf,
} from '../../../renderer/templates/draft';

const headingOf = (type: string): string => `The ${type}`;
const sections: TemplateSection[] = [
  { heading: 'First', type: 'tldr', length: 'short' },
  { heading: 'Second', type: 'actions', length: 'medium' },
];
const draft = (name = 'Mine'): Draft => draftOf(name, sections, headingOf);
const headings = ({ sections }: Draft): string[] => sections.map(({ heading }) => heading);
const keyAt = ({ sections }: Draft, place: number): number => sections[place]!.key;

describe('a template while it is made', () => {
  it('begins with the sections of another, or with one', () => {
    expect(templateOf(draft())).toEqual({ name: 'Mine', sections });
    expect(headings(draftOf('', [], headingOf))).toEqual(['The key-points']);
  });

  it('gets a section of a kind that is not there yet', () => {
    expect(headings(addSection(draft(), ['tldr', 'figures'], headingOf))).toEqual([
      'First',
      'Second',
      'The figures',
    ]);
  });

  it('loses and moves sections, and keeps their keys', () => {
    const before = draft();
    const [first, second] = [keyAt(before, 0), keyAt(before, 1)];
    const moved = moveSection(before, second, -1);
    expect(moved.sections.map(({ key }) => key)).toEqual([second, first]);
    expect(moveSection(moved, second, -1)).toEqual(moved);
    expect(moveSection(moved, first, 1)).toEqual(moved);
    expect(headings(removeSection(moved, second))).toEqual(['First']);
  });

  it('lets a heading follow its kind until somebody writes it', () => {
    const added = addSection(draft(), ['figures'], headingOf);
    const key = keyAt(added, 2);
    const turned = changeSection(added, key, { type: 'chapters' }, headingOf);
    expect(headings(turned)[2]).toBe('The chapters');
    const named = changeSection(turned, key, { heading: 'Parts' }, headingOf);
    expect(headings(changeSection(named, key, { type: 'questions' }, headingOf))[2]).toBe('Parts');
  });

  it('says what keeps it from being saved', () => {
    expect(isSound(problemsOf(draft(), ['Other']))).toBe(true);
    expect(problemsOf(draft('  '), []).name).toBe('empty');
    expect(problemsOf(draft(' MINE '), ['mine']).name).toBe('taken');
    const twice = changeSection(draft(), 0, {}, headingOf);
    const key = keyAt(twice, 1);
    const same = changeSection(twice, key, { heading: ' First ' }, headingOf);
    expect(problemsOf(same, []).headings).toEqual(new Map([[key, 'twice']]));
    const none = changeSection(twice, key, { heading: ' ' }, headingOf);
    expect(problemsOf(none, []).headings).toEqual(new Map([[key, 'empty']]));
  });
});
