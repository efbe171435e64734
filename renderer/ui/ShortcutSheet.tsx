import { createContext, type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import { isMac } from './platform';
import { useShortcuts } from './shortcuts';

const SheetContext = createContext<() => void>(() => {});

/** Opens the sheet of keys. */
export const useShortcutSheet = (): (() => void) => useContext(SheetContext);

/** Shows the sheet of keys above everything when `?` is pressed, or when it is asked for. */
export function ShortcutSheetProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const show = (): void => setOpen(true);
  useShortcuts({ '?': show });
  return (
    <SheetContext.Provider value={show}>
      {children}
      {open && <ShortcutSheet onClose={() => setOpen(false)} />}
    </SheetContext.Provider>
  );
}

const rows = [
  ['palette', 'mod K'],
  ['search', '/', 'mod F'],
  ['find', 'mod F'],
  ['ask', 'Q'],
  ['move', '↑', '↓'],
  ['open', '↵'],
  ['choose', 'mod Space', 'mod A'],
  ['play', 'Space', 'K'],
  ['skip', 'J', 'L', '←', '→'],
  ['speed', '[', ']'],
  ['edit', 'E'],
  ['copyLine', 'C'],
  ['speaker', 'S'],
  ['import', 'I'],
  ['record', 'R'],
  ['back', 'Esc'],
  ['sheet', '?'],
] as const;

function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const modifier = isMac() ? '⌘' : 'Ctrl';
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <dl className="sheet">
        {rows.map(([name, ...keys]) => (
          <div key={name} className="sheet__row">
            <dt>{t(`shortcuts.${name}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className="kbd">
                  {key.replace('mod', modifier)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
