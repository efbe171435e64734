/** Who may talk to the loopback host: one token and one cookie for each start, handed out for single-use codes. */
import { createSecret, digest, isSecret } from './secrets';

/** `link` is printed and opened by a person; `page` travels in the fragment of the address that the link leads to. */
export type CodeKind = 'link' | 'page';

const LIFETIME_MS: Record<CodeKind, number> = { link: 10 * 60_000, page: 60_000 };
const MAX_OPEN_CODES = 32;

export interface Session {
  /** Bearer token of `/api/*`. */
  readonly token: string;
  /** Value of the cookie that lets a browser load the page, its assets and media; never any data. */
  readonly cookie: string;
  createCode(kind: CodeKind): string;
  /** True once for each code, while it lives. */
  redeem(kind: CodeKind, code: string): boolean;
  isToken(given: string): boolean;
  isCookie(given: string): boolean;
}

/** Starts a session. `now` gives milliseconds. */
export function createSession(now: () => number = Date.now): Session {
  const token = createSecret();
  const cookie = createSecret();
  const codes = new Map<string, { kind: CodeKind; expires: number }>();

  const createCode = (kind: CodeKind): string => {
    const code = createSecret();
    codes.set(digest(code).toString('hex'), { kind, expires: now() + LIFETIME_MS[kind] });
    const [oldest] = codes.keys();
    if (codes.size > MAX_OPEN_CODES && oldest !== undefined) codes.delete(oldest);
    return code;
  };

  const redeem = (kind: CodeKind, code: string): boolean => {
    const key = digest(code).toString('hex');
    const found = codes.get(key);
    if (found?.kind !== kind) return false;
    codes.delete(key);
    return found.expires > now();
  };

  return {
    token,
    cookie,
    createCode,
    redeem,
    isToken: (given) => isSecret(given, token),
    isCookie: (given) => isSecret(given, cookie),
  };
}
