import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route, SEARCH } from '../../../renderer/ui/route';

describe('parseRoute()', () => {
  const routes: Route[] = [
    { screen: 'library' },
    { screen: 'settings' },
    { screen: 'models' },
    { screen: 'recording', id: 'abcd', segment: null },
    { screen: 'recording', id: 'abcd', segment: 0 },
    { screen: 'chats' },
    { screen: 'chat', id: 'abcd', message: null },
    { screen: 'chat', id: 'abcd', message: 7 },
  ];

  it.each(routes)('reads back what hrefOf() wrote: $screen $segment', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', SEARCH, '#/nowhere', '#/recordings/'])('shows the library for %j', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'library' });
  });
});
