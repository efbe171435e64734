/** The grammar of the command line: options, help, complaints. Knows nothing of what verbs do. */
import { Command } from 'commander';
import { version } from '../../../package.json';
import type { Context } from './context';
import { verbs } from './verbs';
import { terminalWidth, type World } from './world';

/** Makes what commander calls for a verb; `values` are its arguments, its options last. */
export type Act = <V extends unknown[]>(
  verb: (context: Context, ...values: V) => Promise<void>,
) => (...values: unknown[]) => Promise<void>;

/** Declares one verb: its arguments, its options, its examples, what it does. */
export type AddVerb = (program: Command, act: Act) => void;

const SUMMARY = `Writes down what was said in a recording and sums it up with sources, wholly on this computer.`;

const ENDING = `
Results go to standard output, progress and remarks to standard error. - stands for standard input.
Exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted. See nanodesk VERB --help for examples.`;

/** The whole grammar. Throws CommanderError instead of ending the process. */
export function createProgram(world: World, act: Act): Command {
  const { stdout, stderr } = world;
  const program = new Command('nanodesk')
    .description(SUMMARY)
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [verb]', 'print the help of a verb')
    .usage('VERB [options]')
    .option('--library <folder>', 'the library to work on (default: your own)')
    .option('--json', 'print one JSON document')
    .option('--progress', 'print progress as lines where there is no terminal')
    .option('--quiet', 'print neither progress nor remarks')
    .addHelpText('after', ENDING)
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (verb) => verb.name() })
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => terminalWidth(stdout) ?? 100,
      getErrHelpWidth: () => terminalWidth(stderr) ?? 100,
      outputError: (text, write) => write(complaint(text, program)),
    })
    .exitOverride();
  for (const add of verbs) add(program, act);
  return program;
}

/** One line; an unknown verb is answered with the ones there are. */
function complaint(text: string, program: Command): string {
  const line = text
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  const names = program.commands.map((verb) => verb.name()).join(', ');
  const [what, advice] = /unknown command/.test(line)
    ? [line.replace('command', 'verb'), `The verbs are ${names}.`]
    : [line, 'See nanodesk --help.'];
  return `nanodesk: ${what.replace(/[.]?$/, '.')} ${advice}\n`;
}

/** Examples at the end of a verb's help. */
export const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
