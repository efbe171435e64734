/** Short messages. Errors stay until they are dismissed; the rest leave by themselves. */
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../main/contract/errors';
import { useErrorWords } from '../i18n/errorWords';
import { Button, IconButton } from './Button';
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
  /** The dialog that was open then, in which it stands as long as that is open. */
  dialog: HTMLElement | undefined;
}

export interface Toasts {
  show(toast: Toast): void;
  /** Shows anything thrown, in words; a stop that was asked for is no error. */
  fail(thrown: unknown): void;
  /** The same, with what it is about, such as the name of a file. */
  failOf(subject: string, thrown: unknown): void;
  /** Takes back what went wrong in the dialog that is open: it is tried anew. */
  forget(): void;
  /** Takes back every message: what they told of is gone. */
  clear(): void;
}

/** Several views may fail for one reason; it is said once. */
const isSame = (a: Toast, b: Toast): boolean =>
  a.title === b.title && a.body === b.body && !a.action;

const ToastContext = createContext<Toasts | null>(null);
/** Has messages stand in a dialog; gives the function that ends it. */
const DialogContext = createContext<(dialog: HTMLElement) => () => void>(() => () => {});
const SHOWN_MS = 5_000;
/** Time enough to think about it. */
const SHOWN_WITH_ACTION_MS = 10_000;
let nextKey = 1;

/** Shows messages in a corner for a while, above everything. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { dialog, open, standIn } = useDialogs();
  const { shown, dismiss, show, forget, clear } = useShown(open);
  const toasts = useMemo<Toasts>(() => {
    const fail = (thrown: unknown, subject?: string): void => {
      const error = AppError.from(thrown);
      if (error.code === 'cancelled') return;
      const title = [subject, t(`errors.${error.code}`)].filter(Boolean).join(': ');
      show({ kind: 'error', title, body: errorWords(error) });
    };
    return {
      show,
      fail: (thrown) => fail(thrown),
      failOf: (subject, thrown) => fail(thrown, subject),
      forget,
      clear,
    };
  }, [show, forget, clear, t, errorWords]);
  const isInside = (toast: Shown): boolean => dialog !== undefined && toast.dialog === dialog;
  const outside = shown.filter((toast) => !isInside(toast));
  return (
    <ToastContext.Provider value={toasts}>
      <DialogContext.Provider value={standIn}>{children}</DialogContext.Provider>
      <ToastList shown={outside} onDismiss={dismiss} />
      {dialog &&
        createPortal(
          <ToastList within shown={shown.filter(isInside)} onDismiss={dismiss} />,
          dialog,
        )}
    </ToastContext.Provider>
  );
}

/** The messages on show, and what changes them. */
function useShown(open: RefObject<HTMLElement | undefined>) {
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
        { ...toast, key, dialog: open.current },
      ]);
      if (toast.kind === 'done')
        setTimeout(() => dismiss(key), toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
    },
    [dismiss, open],
  );
  const forget = useCallback(() => {
    const ofDialog = open.current;
    if (ofDialog) setShown((all) => all.filter((toast) => toast.dialog !== ofDialog));
  }, [open]);
  const clear = useCallback(() => setShown([]), []);
  return { shown, dismiss, show, forget, clear };
}

/** The dialogs that are open, of which the last one has what is told. */
function useDialogs() {
  const [dialogs, setDialogs] = useState<readonly HTMLElement[]>([]);
  const dialog = dialogs.at(-1);
  const open = useRef(dialog);
  open.current = dialog;
  const standIn = useCallback((opened: HTMLElement) => {
    setDialogs((all) => [...all, opened]);
    return () => setDialogs((all) => all.filter((other) => other !== opened));
  }, []);
  return { dialog, open, standIn };
}

/** Messages stand in a modal dialog while it is open: what lies below it can be neither pressed nor read out. */
export function useToastsWithin(dialog: RefObject<HTMLElement | null>): void {
  const standIn = useContext(DialogContext);
  useEffect(() => (dialog.current ? standIn(dialog.current) : undefined), [dialog, standIn]);
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
  /** In a dialog, which is a place of its own: the page keeps one place for messages. */
  within?: boolean;
}

function ToastList({ shown, onDismiss, within }: ListProps) {
  const { t } = useTranslation();
  const Place = within ? 'div' : 'section';
  return (
    <Place
      className="toasts"
      aria-label={within ? undefined : t('toast.region')}
      aria-live="polite"
    >
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
    </Place>
  );
}
