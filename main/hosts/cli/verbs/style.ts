/** `style`: how you write in a chat, as it was counted; and who in it you are. */
import { AppError, type StyleCard } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { findChat } from '../ids';
import type { Output } from '../output';
import { type AddVerb, examples } from '../program';

interface StyleOptions {
  me?: string;
  forget?: boolean;
  learn?: boolean;
}

export const addStyle: AddVerb = (program, act) => {
  program
    .command('style')
    .description('shows how you write in a chat, counted from your messages')
    .argument('<id>', 'ID of the chat, or its beginning')
    .option('--me <name>', 'who of those who take part you are')
    .option('--forget', 'learn nothing from this chat')
    .option('--learn', 'learn from it again')
    .addHelpText('after', examples('nanodesk style k3x9 --me Anna', 'nanodesk style k3x9 --forget'))
    .action(act(style));
};

async function style(
  context: Context,
  prefix: string,
  { me, forget = false, learn = false }: StyleOptions,
): Promise<void> {
  const { out, options, call } = context;
  if (forget && learn) throw new UsageError('--forget and --learn exclude each other.');
  const { id } = await findChat(context, prefix);
  if (me !== undefined) await call('chats.setMe', { id, me });
  const card =
    forget || learn
      ? await call('chats.forgetStyle', { id, forget })
      : await call('chats.style', { id });
  if (options.json) return out.json(card);
  if (!card)
    throw new AppError('bad-input', 'Nobody in this chat is you yet.', 'Say who with --me NAME.');
  printCard(out, card);
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function printCard({ print, colors }: Output, card: StyleCard): void {
  print(colors.bold(card.name));
  if (card.forgotten) {
    print('Nothing is learned from this chat.');
    return;
  }
  const rows: [string, string][] = [
    ['messages', String(card.messages)],
    ['words in a message', String(card.medianWords)],
    ['with emoji', percent(card.emoji)],
    ['with !', percent(card.exclamation)],
    ['beginning small', percent(card.lowercaseStart)],
    ['ending with a full stop', percent(card.finalPeriod)],
    ['polite (Korean)', percent(card.polite)],
    ['emoji', card.topEmoji.join(' ')],
    ['greetings', card.greetings.join(', ')],
  ];
  for (const [name, value] of rows)
    if (value !== '') print(`${colors.dim(name.padEnd(24))} ${value}`);
}
