/**
 * What the hub says about a repository: which commit is current, and its files with sizes and hashes. The shapes are
 * those of huggingface.js (packages/hub/src/lib/list-files.ts) and its OpenAPI page; fields that are not used are ignored.
 */
import { z } from 'zod';
import { AppError } from '../contract';
import { Broken, type HubOptions, open, persist } from './request';

const revision = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) });

const entry = z.object({
  type: z.enum(['file', 'directory', 'unknown']),
  path: z.string().max(500),
  size: z.number().int().nonnegative(),
  /** SHA-1 of git's blob: of the file itself, or of the pointer where `lfs` is there. */
  oid: z.string().regex(/^[0-9a-f]{40}$/),
  lfs: z
    .object({
      /** SHA-256 of the file. */
      oid: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.number().int().nonnegative(),
    })
    .optional(),
});
export type TreeEntry = z.infer<typeof entry>;

const LARGEST_ANSWER = 4 << 20;
const MOST_PAGES = 20;

/** The commit that `main` is at now. */
export async function currentCommit(repo: string, signal: AbortSignal, options: HubOptions) {
  const { body } = await ask(`/api/models/${repo}/revision/main`, revision, signal, options);
  return body.sha;
}

/** All files of a commit. Rejects where a name could lead out of a folder. */
export async function listFiles(
  repo: string,
  commit: string,
  signal: AbortSignal,
  options: HubOptions,
): Promise<TreeEntry[]> {
  const files: TreeEntry[] = [];
  let next: string | null = `/api/models/${repo}/tree/${commit}?recursive=true`;
  for (let page = 0; next !== null && page < MOST_PAGES; page++) {
    const answer: Answer<TreeEntry[]> = await ask(next, z.array(entry), signal, options);
    files.push(...answer.body.filter(({ type }) => type === 'file'));
    next = answer.next;
  }
  const odd = files.find(({ path }) => !staysInside(path));
  if (odd) throw senseless(`a file is called ${JSON.stringify(odd.path.slice(0, 80))}`);
  return files;
}

/** Whether a name from outside names something inside a folder, on every system. */
export const staysInside = (path: string): boolean =>
  /^[^/\\:\0]+(\/[^/\\:\0]+)*$/.test(path) &&
  !path.split('/').some((part) => part === '.' || part === '..');

interface Answer<T> {
  body: T;
  /** The path of the next page. */
  next: string | null;
}

async function ask<T>(
  path: string,
  schema: z.ZodType<T>,
  signal: AbortSignal,
  options: HubOptions,
): Promise<Answer<T>> {
  const attempt = async () => {
    const response = await open(path, { Accept: 'application/json' }, signal, options);
    const parts: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const part of response) {
        bytes += (part as Buffer).length;
        if (bytes > LARGEST_ANSWER) throw senseless('its answer has no end');
        parts.push(part as Buffer);
      }
    } catch (thrown) {
      throw thrown instanceof AppError ? thrown : new Broken('the connection ended early');
    } finally {
      response.destroy();
    }
    return { text: Buffer.concat(parts).toString('utf8'), link: response.headers.link };
  };
  const { text, link } = await persist(attempt, () => 0, signal, options);
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw senseless('its answer has another form');
  return { body: parsed.data, next: nextPage(link) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `<https://…?cursor=…>; rel="next"`; only its path counts. */
function nextPage(link: string | string[] | undefined): string | null {
  const found = /<([^>]+)>;\s*rel="next"/.exec(String(link ?? ''))?.[1];
  if (found === undefined) return null;
  const { pathname, search } = new URL(found, 'https://x');
  return pathname + search;
}

const senseless = (why: string): AppError =>
  new AppError(
    'network',
    `The hub's list of files cannot be used: ${why}.`,
    'Nothing was installed. Try again later, or with a newer Nanodesk.',
  );
