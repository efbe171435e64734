import { expect, it } from 'vitest';
import { contactsIn } from '../../../../main/core/sharing/contacts';

it.each([
  ['See https://a.example/x.', ['https://a.example/x']],
  ['Write to ana@a.example.', ['ana@a.example']],
  ['Call 020 7946 0999.', ['020 7946 0999']],
  ['They meet at 12 High Street on 3 May, forty of them.', []],
])('%s', (text, found) => {
  expect(contactsIn(text)).toEqual(found);
});
