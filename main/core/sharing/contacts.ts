/** What leads to somebody without being seen: pages, mails, telephone numbers and accounts. Pure. */
import { privateAddresses } from './addresses';
import { privateNumbers } from './numbers';

/** Each as it stands in the text. Postal addresses and other numbers are none. */
export const contactsIn = (text: string): string[] =>
  [...privateAddresses(text), ...privateNumbers(text)]
    .filter(({ class: kind }) => kind !== 'address')
    .map((one) => one.text);
