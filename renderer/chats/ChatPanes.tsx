import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Thread } from '../messages/Thread';
import { ReplyDock } from '../replies/ReplyDock';
import { useQuestion } from '../search/useQuestion';
import { useWide } from '../ui/media';
import { useShortcuts } from '../ui/shortcuts';
import { AskPanel } from './AskPanel';
import { CatchUpPanel } from './CatchUpPanel';
import { ChatHeader } from './ChatHeader';
import { useChatReading } from './ChatReading';
import { FindBar } from './FindBar';
import { MeDialog } from './MeDialog';
import { StylePanel } from './StylePanel';
import { SummaryPanel } from './SummaryPanel';
import { VoicesBanner } from './VoicesBanner';
import './chat.css';

export type Panel = 'ask' | 'catchUp' | 'style' | 'summary';

/** Chats whose question “who are you?” was put off; it is asked once, not each time. */
const putOff = new Set<string>();

/** The thread between its head and the drafts; beside it what was asked about the chat. */
export function ChatPanes() {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const [panel, setPanel] = useState<Panel | null>(null);
  const question = useQuestion();
  const wide = useWide();
  const [finding, setFinding] = useState(false);
  const [asking, setAsking] = useState(
    chat.me === null && chat.participants.length > 0 && !putOff.has(chat.id),
  );
  const stopAsking = (): void => {
    putOff.add(chat.id);
    setAsking(false);
  };
  // Before the search over everything, which has the same key.
  useShortcuts({ 'mod+f': () => setFinding(true) }, true);
  // Once it is open, the key is its box's.
  useShortcuts(panel === 'ask' ? {} : { q: () => setPanel('ask') });
  const close = (): void => setPanel(null);
  const chooseMe = (): void => setAsking(true);
  return (
    <div className={`chat-screen${panel ? ' chat-screen--panel' : ''}`}>
      <section
        className="chat"
        aria-label={t('chats.region')}
        id="recording"
        // Without room beside it, the panel lies over it: Tab would lead to what nobody sees.
        inert={panel !== null && !wide}
      >
        <ChatHeader onFind={() => setFinding(true)} onPanel={setPanel} onChooseMe={chooseMe} />
        {finding && <FindBar onClose={() => setFinding(false)} />}
        <VoicesBanner />
        <Thread />
        <ReplyDock onChooseMe={chooseMe} />
      </section>
      {panel === 'ask' && <AskPanel question={question} onClose={close} />}
      {panel === 'catchUp' && <CatchUpPanel onClose={close} />}
      {panel === 'summary' && <SummaryPanel onClose={close} />}
      {panel === 'style' && <StylePanel onClose={close} />}
      {asking && <MeDialog onClose={stopAsking} />}
    </div>
  );
}
