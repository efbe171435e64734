import { describe, expect, it } from 'vitest';
import type { Settings, Summary } from '../../../main/contract';
import { createWorld } from '../../../renderer/client/fake/world';
import { firstWanted, withType } from '../../../renderer/summaries/wanted';

const world = createWorld('full', 0);
const settings: Settings = {
  ...world.settings,
  summaryType: 'key-points',
  summaryLength: 'medium',
};
const made = (type: Summary['type'], length: Summary['length']): Summary => ({
  ...(world.summaries[0] as Summary),
  type,
  length,
});

describe('firstWanted()', () => {
  it('shows the kind that was asked for, not the headline that was made after it', () => {
    const all = [made('headline', 'short'), made('key-points', 'long')];
    expect(firstWanted(all, settings)).toEqual({
      type: 'key-points',
      length: 'long',
      template: null,
    });
  });

  it('shows what the template that was chosen last has made', () => {
    const document = { ...made('template', 'medium'), template: 'Standup' };
    const all = [made('key-points', 'medium'), document];
    expect(firstWanted(all, { ...settings, template: 'Standup' }).template).toBe('Standup');
    expect(firstWanted(all, { ...settings, template: 'Call' }).template).toBeNull();
  });

  it('shows what there is rather than nothing', () => {
    expect(firstWanted([made('teaser', 'short')], settings).type).toBe('teaser');
  });
});

describe('withType()', () => {
  const all = [made('headline', 'short'), made('key-points', 'medium'), made('key-points', 'long')];

  it('opens the headline there is, though it was made in another length', () => {
    const wanted = { type: 'key-points', length: 'medium', template: null } as const;
    expect(withType(all, wanted, 'headline')).toEqual({
      type: 'headline',
      length: 'short',
      template: null,
    });
  });

  it('keeps the length where it was made, and where nothing was', () => {
    const wanted = { type: 'teaser', length: 'long', template: null } as const;
    expect(withType(all, wanted, 'key-points').length).toBe('long');
    expect(withType(all, wanted, 'actions').length).toBe('long');
  });
});
