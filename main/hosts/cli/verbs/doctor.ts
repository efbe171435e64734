/** `doctor`: whether this installation is sound. */

import type { Context } from '../context';
import { AlreadyTold } from '../failure';
import { type AddVerb, examples } from '../program';

/** A program of Node may open any connection, so nothing could be tried here that would have to fail. */
const HERE_ONLY = `
Eight ways out are tried where a page runs: in the app, Settings, “Does anything get out?”. On the command line doctor
looks at the connections that are open and at what the only module that sends has sent.
`;

export const addDoctor: AddVerb = (program, act) => {
  program
    .command('doctor')
    .description(
      'examines this installation: library, permissions, weights, inference, open connections',
    )
    .addHelpText(
      'after',
      `${examples('nanodesk doctor', 'nanodesk doctor --library /mnt/usb/nanodesk')}${HERE_ONLY}`,
    )
    .action(act(doctor));
};

/** The exit status is 1 where a check fails; the check itself says what to do. */
async function doctor({ out, options, call }: Context): Promise<void> {
  const { checks } = await call('app.doctor', {});
  if (options.json) out.json({ checks, sent: await call('leaks.sent', {}) });
  else
    for (const { name, ok, detail, hint } of checks) {
      const mark = ok ? out.colors.green('✓') : out.colors.red('✗');
      out.print(`${mark} ${name}: ${detail}${ok || hint === undefined ? '' : ` ${hint}`}`);
    }
  if (checks.some(({ ok }) => !ok)) throw new AlreadyTold();
}
