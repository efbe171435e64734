/** `serve`: the app in a browser, on this computer only. */
import { createRequire } from 'node:module';
import { version } from '../../../../package.json';
import type { Context } from '../context';
import { STATUS, UsageError } from '../failure';
import { type AddVerb, examples } from '../program';

interface ServeOptions {
  port: string;
  open: boolean;
}

/** The loopback host is a bundle of its own; hosts do not import each other. */
interface HttpHost {
  serve(options: {
    libraryFolder: string;
    pointer: string | undefined;
    modelsFolder: string;
    version: string;
    port: number;
    open: boolean;
    print(line: string): void;
    note(line: string): void;
    json: boolean;
    signal: AbortSignal;
  }): Promise<void>;
}

export const addServe: AddVerb = (program, act) => {
  program
    .command('serve')
    .description('opens the app in a browser, on this computer only, with a one-time link')
    .option('--port <n>', 'a port of your choice (default: a free one)', '0')
    .option('--no-open', 'only print the link')
    .addHelpText('after', examples('nanodesk serve', 'nanodesk serve --port 8080 --no-open'))
    .action(act(serve));
};

async function serve(context: Context, { port, open }: ServeOptions): Promise<void> {
  const { world, options, libraryFolder, pointer, out, signal, stopping } = context;
  const number = Number(port);
  if (!/^\d{1,5}$/.test(port) || number > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not ${port}.`);
  // Ctrl-C is the way to end it.
  Object.assign(stopping, { remark: 'Closed.', status: STATUS.done });
  const host = createRequire(__filename)(world.places.http) as HttpHost;
  const modelsFolder = world.places.models;
  const served = { libraryFolder, pointer, modelsFolder, version, port: number, open };
  const { print, note } = out;
  await host.serve({ ...served, print, note, json: options.json ?? false, signal });
}
