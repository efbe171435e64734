import { Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings/useSettings';
import { LENGTHS, TYPES, type Wanted } from '../summaries/wanted';
import { TemplateMenu } from '../templates/TemplateMenu';
import { useTemplates } from '../templates/useTemplates';
import { IconButton } from '../ui/Button';
import { Segmented } from '../ui/Segmented';
import { Select } from '../ui/Select';
import { useCopy } from '../ui/useCopy';
import { useChatReading } from './ChatReading';
import { ChatSummary, useChatSummary } from './ChatSummary';
import { SidePanel } from './SidePanel';

/** The whole chat in a few lines, of one kind or by a template; each leads to its messages. Nothing is kept. */
export function SummaryPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const { settings } = useSettings();
  const { suggested } = useTemplates(chat.id);
  const [chosen, setChosen] = useState<Wanted | null>(null);
  const wanted: Wanted = chosen ?? {
    type: settings?.summaryType ?? 'key-points',
    length: settings?.summaryLength ?? 'medium',
    template: suggested,
  };
  const ready = chosen !== null || (suggested !== null && settings !== undefined);
  return (
    <SidePanel title={t('summary.title')} onClose={onClose}>
      <div className="panel__choice">
        <div className="panel__row">
          <TemplateMenu
            of={chat.id}
            value={wanted.template}
            onChange={(template) => setChosen({ ...wanted, template })}
          />
          {ready && <CopySummary wanted={wanted} />}
        </div>
        {wanted.template === null && <KindChoice wanted={wanted} choose={setChosen} />}
      </div>
      {ready && <ChatSummary wanted={wanted} onJump={onClose} />}
    </SidePanel>
  );
}

function CopySummary({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation();
  const copy = useCopy();
  const { data } = useChatSummary(wanted);
  if (!data?.text) return null;
  return (
    <IconButton small label={t('summary.copy')} onClick={() => copy(data.text)}>
      <Copy size={16} aria-hidden />
    </IconButton>
  );
}

function KindChoice({ wanted, choose }: { wanted: Wanted; choose: (wanted: Wanted) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {t('summary.type')}
      </label>
      <Select
        id={id}
        value={wanted.type}
        options={TYPES.map((value) => ({ value, label: t(`summary.types.${value}`) }))}
        onChange={(type) => choose({ ...wanted, type })}
      />
      <Segmented
        legend={t('summary.length')}
        value={wanted.length}
        options={LENGTHS.map((value) => ({ value, label: t(`summary.lengths.${value}`) }))}
        onChange={(length) => choose({ ...wanted, length })}
      />
    </>
  );
}
