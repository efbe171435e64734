/** Links between our pages that lead nowhere. Other sites are not asked. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LINK = /!?\[[^\]]*\]\(([^)\s]+)[^)]*\)/g;

/** GitHub's anchors: lower case, spaces to hyphens, without other marks. */
const anchorsOf = (page) =>
  [...page.matchAll(/^#{1,6}\s+(.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

function fault(page, target) {
  const [file, anchor] = target.split('#');
  const place = file === '' ? page : path.join(path.dirname(page), decodeURIComponent(file));
  if (!existsSync(place)) return `${page}: ${target} does not exist`;
  if (anchor && place.endsWith('.md') && !anchorsOf(readFileSync(place, 'utf8')).includes(anchor))
    return `${page}: ${target} has no such heading`;
  return null;
}

/** One line for each, over all Markdown pages that git knows. */
export function brokenLinks() {
  const pages = execFileSync('git', ['ls-files', '-z', '*.md'], { encoding: 'utf8' });
  return pages
    .split('\0')
    .filter((page) => page !== '' && existsSync(page))
    .flatMap((page) => {
      const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '');
      const targets = [...text.matchAll(LINK)].map(([, target]) => target);
      return targets
        .filter((target) => !/^[a-z]+:/i.test(target))
        .map((target) => fault(page, target))
        .filter(Boolean);
    });
}
