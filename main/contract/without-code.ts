/**
 * To be imported before any schema is made. In a page, whose policy forbids code made from text, zod must not even try
 * to make some for speed: it goes on without, but the browser reports a breach of the policy each time.
 */
import { z } from 'zod';

if ('document' in globalThis) z.config({ jitless: true });
