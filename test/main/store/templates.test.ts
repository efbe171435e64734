import { expect, it } from 'vitest';
import { openLibrary, temporaryFolder } from '../../helpers/library';

it('two templates of one name cannot be, whoever adds the second', async () => {
  const folder = temporaryFolder();
  const [one, other] = [await openLibrary(folder), await openLibrary(folder)];
  const sections = [{ heading: 'All', type: 'tldr' as const, length: 'short' as const }];
  one.templates.add('standup', { name: 'Standup', sections });
  expect(() => other.templates.add('standup', { name: 'STANDUP', sections })).toThrow();
  expect(other.templates.all()).toEqual([{ name: 'Standup', sections }]);
  other.templates.remove('Standup');
  expect(one.templates.all()).toEqual([]);
});
