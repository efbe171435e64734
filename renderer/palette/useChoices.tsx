import { AudioLines, FileText, MessagesSquare, TextQuote } from 'lucide-react';
import type { Hit } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { useHitPlace } from '../search/HitRow';
import { hrefOfHit, keyOfHit } from '../search/hits';
import { Snippet } from '../search/Snippet';
import { useSearch } from '../search/useSearch';
import { useOffered } from '../ui/commands';
import { go, toChat, toRecording } from '../ui/route';
import { type Choice, type ChoiceGroup, choiceOf, filled, inOrder } from './choices';
import { matching } from './matching';

const RECENT = 5;
const MOST_COMMANDS = 6;
const MOST_CHATS = 5;
const MOST_HITS = 20;

interface Choices {
  groups: ChoiceGroup[];
  /** What was typed last is still looked for. */
  looking: boolean;
}

/** What the palette lists: before anything is typed what is at hand, then what was found. */
export function useChoices(query: string): Choices {
  const here = inOrder(useOffered('here'));
  const anywhere = useOffered('anywhere');
  const recent = useRecent();
  const found = useFound(query);
  if (query === '')
    return {
      looking: false,
      groups: filled([
        { name: 'here', choices: here.map(choiceOf) },
        { name: 'recent', choices: recent },
        { name: 'commands', choices: anywhere.map(choiceOf) },
      ]),
    };
  const commands = matching([...here, ...anywhere], query).slice(0, MOST_COMMANDS);
  const groups = filled([{ name: 'commands', choices: commands.map(choiceOf) }, ...found.groups]);
  return { looking: found.looking, groups };
}

function useRecent(): Choice[] {
  const { shortDate } = useFormats();
  const { data } = useAsk('recordings.list', { limit: RECENT }, { quiet: true });
  return (data?.recordings ?? []).map(({ id, title, createdAt }) => ({
    ...{ id: `recording ${id}`, label: title, about: shortDate(createdAt) },
    icon: <AudioLines size={16} aria-hidden />,
    run: () => go(toRecording(id)),
  }));
}

function useFound(query: string): Choices {
  const { asked, answer } = useSearch(query, MOST_HITS);
  const chats = useAsk(
    'chats.list',
    { query: asked, limit: MOST_CHATS },
    { enabled: asked !== '', keepLast: true, quiet: true },
  );
  const lineOf = useHitLine();
  const hits = answer.data?.hits ?? [];
  const chatLines = (chats.data?.chats ?? []).map(({ id, title }) => ({
    ...{ id: `chat ${id}`, label: title, run: () => go(toChat(id)) },
    icon: <MessagesSquare size={16} aria-hidden />,
  }));
  return {
    looking: asked !== query || answer.isFetching,
    groups: [
      { name: 'recordings', choices: hits.filter(isTitle).map(lineOf) },
      { name: 'chats', choices: chatLines },
      { name: 'passages', choices: hits.filter((hit) => !isTitle(hit)).map(lineOf) },
    ],
  };
}

const isTitle = ({ kind }: Hit): boolean => kind === 'title';

const ICONS = { title: AudioLines, summary: FileText, segment: TextQuote, message: MessagesSquare };

function useHitLine(): (hit: Hit) => Choice {
  const place = useHitPlace();
  return (hit) => {
    const Icon = ICONS[hit.kind];
    const about = isTitle(hit) ? undefined : [hit.title, place(hit)].filter(Boolean).join(' · ');
    return {
      ...{ id: `hit ${keyOfHit(hit)}`, label: <Snippet text={hit.snippet} />, about },
      icon: <Icon size={16} aria-hidden />,
      run: () => go(hrefOfHit(hit)),
    };
  };
}
