import type { ComponentProps } from 'react';

/** Where a passphrase is typed: nothing is shown of it, and no browser keeps it. */
export const PassphraseInput = (props: ComponentProps<'input'>) => (
  <input {...props} className="field" type="password" autoComplete="off" maxLength={1024} />
);
