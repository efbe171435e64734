import { describe, expect, it } from 'vitest';
import { HUB, mayVisit } from '../../../main/weights/hosts';

describe('the hosts that may be visited', () => {
  it.each([
    'https://huggingface.co/api/models/a/b',
    'https://cdn-lfs-us-1.hf.co/x?sig=1',
    'https://cdn-lfs.huggingface.co/x',
    'https://cas-bridge.xethub.hf.co/x',
  ])('%s', (url) => expect(mayVisit(new URL(url), HUB)).toBe(true));

  it.each([
    'http://huggingface.co/x',
    'https://huggingface.co:8443/x',
    'https://huggingface.co.evil.com/x',
    'https://evilhf.co/x',
    'https://hf.co@evil.com/x',
    'https://user:word@huggingface.co/x',
    'https://127.0.0.1/x',
    'ftp://hf.co/x',
  ])('not %s', (url) => expect(mayVisit(new URL(url), HUB)).toBe(false));
});
