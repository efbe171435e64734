import { beforeEach, describe, expect, it, vi } from 'vitest';

let locale = 'en-US';
const setApplicationMenu = vi.fn();
vi.mock('electron', () => ({
  app: { getLocale: () => locale },
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu },
}));
const { koreanMenu, setupMenu } = await import('../../../../main/hosts/desktop/menu');

/** Label of the menu for looks, as it was set last. */
const viewLabel = () =>
  setApplicationMenu.mock.lastCall?.[0].find(({ role }: { role?: string }) => !role)?.label;

beforeEach(() => {
  locale = 'en-US';
});

describe('setupMenu()', () => {
  it.each([
    ['en', 'ko-KR', 'View'],
    ['ko', 'en-US', '파일'],
    ['system', 'ko', '파일'],
    ['system', 'de', 'View'],
  ] as const)(
    'speaks the language of the settings, or the computer: %s, %s',
    (chosen, of, label) => {
      locale = of;
      setupMenu(chosen);
      expect(viewLabel()).toBe(label);
    },
  );
});

describe.each(['linux', 'win32', 'darwin'] as const)('the Korean menu on %s', (platform) => {
  const items = koreanMenu(platform)
    .flatMap(({ submenu, ...top }) => [top, ...(Array.isArray(submenu) ? submenu : [])])
    .filter(({ role, type }) => role !== 'appMenu' && type !== 'separator');

  it('has a Korean word for everything', () => {
    for (const { label } of items) expect(label).toMatch(/[가-힣]/);
  });

  it('has what people know, and nothing that reloads the page', () => {
    const roles = items.map(({ role }) => role);
    for (const role of ['undo', 'copy', 'paste', 'selectAll', 'zoomIn', 'togglefullscreen'])
      expect(roles).toContain(role);
    expect(roles).not.toContain('reload');
  });
});
