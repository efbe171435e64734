import { CalendarDays } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/Button';
import { useChatReading } from './ChatReading';
import { fromDateField, toDateField } from './wallClock';

/** A day, chosen in the browser's own calendar; the thread goes to its first message. */
export function JumpToDate() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { chat } = useChatReading();
  if (chat.lastAt === null || chat.firstAt === null) return null;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <IconButton label={t('chats.jump')}>
          <CalendarDays size={18} aria-hidden />
        </IconButton>
      </Popover.Trigger>
      <Popover.Portal container={document.querySelector('main')}>
        <Popover.Content
          className="menu popover"
          aria-label={t('chats.jump')}
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          <DateForm first={chat.firstAt} last={chat.lastAt} onDone={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface FormProps {
  first: number;
  last: number;
  onDone: () => void;
}

function DateForm({ first, last, onDone }: FormProps) {
  const { t } = useTranslation();
  const id = useId();
  const { showTime } = useChatReading();
  const [day, setDay] = useState(toDateField(last));
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const at = fromDateField(day);
    if (at === null) return;
    showTime(at);
    onDone();
  };
  return (
    <form className="jump" onSubmit={go}>
      <label htmlFor={id}>{t('chats.jumpLabel')}</label>
      <input
        id={id}
        type="date"
        className="field"
        min={toDateField(first)}
        max={toDateField(last)}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <Button type="submit" kind="primary" disabled={fromDateField(day) === null}>
        {t('chats.jumpGo')}
      </Button>
    </form>
  );
}
