/** `about`: what this program is, under which licences, and where the library lies. */
import { license } from '../../../../package.json';
import type { Context } from '../context';
import { type AddVerb, examples } from '../program';
import { size } from '../times';

export const addAbout: AddVerb = (program, act) => {
  program
    .command('about')
    .description(
      'tells version and licences, the models and where they are from, where the library lies',
    )
    .addHelpText('after', examples('nanodesk about', 'nanodesk about --json'))
    .action(act(about));
};

async function about(context: Context): Promise<void> {
  const { out, options, call } = context;
  const { version, system, parts, libraryFolder } = await call('app.about', {});
  const { models: all } = await call('models.list', {});
  const models = all.map(({ id, title, licence, source, origin, bytes }) => ({
    ...{ id, title, licence, source, origin, bytes },
  }));
  const { bytes: sent } = await call('leaks.sent', {});
  if (options.json)
    return out.json({ version, licence: license, system, parts, libraryFolder, models, sent });
  const { bold, dim } = out.colors;
  out.print(`${bold(`Nanodesk ${version}`)}, ${license}, ${system}`);
  out.print(parts.map((part) => `${part.name} ${part.version}`).join(', '));
  out.print(`Library: ${libraryFolder}`);
  out.print(
    'Nothing is sent: everything is done on this computer. Only a model that you ask for is fetched.',
  );
  out.print();
  for (const { id, licence, source, origin, bytes } of models) {
    const remark = origin === 'added' ? ', added by you' : '';
    out.print(`${bold(id)}  ${licence}  ${dim(`${size(bytes)}${remark}`)}`);
    out.print(`  ${source}`);
  }
  out.print();
  out.note('Licences of all other work: Settings, Versions and licences; or docs/licences.md.');
}
