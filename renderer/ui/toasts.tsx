/** Short messages. Errors stay until they are dismissed; the rest leave by themselves. */
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../main/contract/errors';
import { Button, IconButton } from './Button';
import { inWords } from './inWords';
import './toasts.css';

export interface Toast {
  kind: 'done' | 'error';
  title: string;
  body?: string;
  /** What can still be done about it; the message leaves with it. */
  action?: { label: string; run: () => void };
}

interface Shown extends Toast {
  key: number;
}

export interface Toasts {
  show(toast: Toast): void;
  /** Shows anything thrown, in words; a stop that was asked for is no error. */
  fail(thrown: unknown): void;
  /** The same, with what it is about, such as the name of a file. */
  failOf(subject: string, thrown: unknown): void;
}

/** Several views may fail for one reason; it is said once. */
const isSame = (a: Toast, b: Toast): boolean =>
  a.title === b.title && a.body === b.body && !a.action;

const ToastContext = createContext<Toasts | null>(null);
const SHOWN_MS = 5_000;
/** Time enough to think about it. */
const SHOWN_WITH_ACTION_MS = 10_000;
let nextKey = 1;

/** Shows messages in a corner for a while, above everything. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown[]>([]);
  const dismiss = useCallback(
    (key: number) => setShown((all) => all.filter((toast) => toast.key !== key)),
    [],
  );
  const show = useCallback(
    (toast: Toast) => {
      const key = nextKey++;
      setShown((all) => [
        ...all.filter((other) => !isSame(other, toast)).slice(-3),
        { ...toast, key },
      ]);
      if (toast.kind === 'done')
        setTimeout(() => dismiss(key), toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
    },
    [dismiss],
  );
  const toasts = useMemo<Toasts>(() => {
    const fail = (thrown: unknown, subject?: string): void => {
      const error = AppError.from(thrown);
      if (error.code === 'cancelled') return;
      const title = [subject, t(`errors.${error.code}`)].filter(Boolean).join(': ');
      show({ kind: 'error', title, body: inWords(error) });
    };
    return {
      show,
      fail: (thrown) => fail(thrown),
      failOf: (subject, thrown) => fail(thrown, subject),
    };
  }, [show, t]);
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <ToastList shown={shown} onDismiss={dismiss} />
    </ToastContext.Provider>
  );
}

/** The ways to tell a person something in passing. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts is used outside of ToastProvider');
  return toasts;
}

interface ListProps {
  shown: Shown[];
  onDismiss: (key: number) => void;
}

function ToastList({ shown, onDismiss }: ListProps) {
  const { t } = useTranslation();
  return (
    <section className="toasts" aria-label={t('toast.region')} aria-live="polite">
      {shown.map(({ key, kind, title, body, action }) => (
        <div
          key={key}
          className={`toast toast--${kind}`}
          role={kind === 'error' ? 'alert' : undefined}
        >
          {kind === 'error' ? (
            <CircleAlert size={18} aria-hidden />
          ) : (
            <CircleCheck size={18} aria-hidden />
          )}
          <div className="toast__text">
            <p className="toast__title" dir="auto">
              {title}
            </p>
            {body && <p dir="auto">{body}</p>}
          </div>
          {action && (
            <Button
              small
              kind="quiet"
              className="toast__action"
              onClick={() => {
                onDismiss(key);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton small label={t('toast.dismiss')} onClick={() => onDismiss(key)}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      ))}
    </section>
  );
}
