/** Tries to get out of the page in eight ways, as a hostile script in it would. Listeners on this computer are the goal. */
import type { OutputOf, Way } from '../../main/contract';
import type { Client } from '../client/client';

/** `silent`: nothing says whether it was refused, as browsers do not for some of them. */
export type Answer = 'refused' | 'done' | 'silent';

export interface Trial {
  way: Way;
  answer: Answer;
  /** Whether the listener heard anything of it. */
  heard: boolean;
}

export interface Trials {
  trials: Trial[];
  /** Whether the listeners heard the app's own knocks; if not, their silence says nothing. */
  hears: boolean;
}

type Listeners = OutputOf<'leaks.begin'>;
type Attempt = (url: string, listeners: Listeners) => Promise<Answer> | Answer;

const PATIENCE_MS = 2_500;

const ATTEMPTS: Record<Way, Attempt> = {
  fetch: async (url): Promise<Answer> => {
    await fetch(url, { mode: 'no-cors' });
    return 'done';
  },
  socket: (url) => outcomeOf(new WebSocket(url.replace('http', 'ws')), 'open'),
  image: (url) => outcomeOf(Object.assign(new Image(), { src: `${url}a.png` }), 'load'),
  dns: (url) => prefetch(url),
  webrtc: callOut,
  worker: (url) => askWorker(`fetch('${url}', { mode: 'no-cors' }).then(() => postMessage(0))`),
  process: startProgram,
  navigation: (url) => leave(url),
};

/** Tries each way, and asks the listeners. */
export async function tryToLeak(client: Client): Promise<Trials> {
  const listeners = await client.request('leaks.begin', {});
  const { navigation: last, ...others } = ATTEMPTS;
  const asOne = (Object.keys(others) as Way[]).map((way) => attempt(way, listeners));
  const answers = await Promise.all(asOne);
  // Alone: were it to succeed, it would end the others.
  answers.push(await attempt('navigation', listeners));
  const { heard, hears } = await client.request('leaks.end', {});
  const trials = answers.map((one) => ({ ...one, heard: heard.includes(one.way) }));
  return { trials, hears };
}

/** Whatever throws was refused. */
async function attempt(way: Way, listeners: Listeners): Promise<{ way: Way; answer: Answer }> {
  const url = `http://127.0.0.1:${listeners.ports[way]}/`;
  const trying = (async () => ATTEMPTS[way](url, listeners))().catch((): Answer => 'refused');
  return { way, answer: await Promise.race([trying, pause<Answer>('silent')]) };
}

const pause = <T>(then: T): Promise<T> =>
  new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, then));

const outcomeOf = (target: EventTarget, good: string): Promise<Answer> =>
  new Promise((resolve) => {
    target.addEventListener(good, () => resolve('done'));
    target.addEventListener('error', () => resolve('refused'));
  });

/** A name to look up, and a connection made beforehand: a listener hears only of the second. */
async function prefetch(url: string): Promise<Answer> {
  const links = [
    { rel: 'dns-prefetch', href: '//nanodesk-leak.invalid' },
    { rel: 'preconnect', href: url },
  ].map((link) => Object.assign(document.createElement('link'), link));
  document.head.append(...links);
  await pause(null);
  for (const link of links) link.remove();
  return 'silent';
}

/** Asks a server for the computer's address, over UDP and TCP, as calls do. */
async function callOut(_url: string, { udp, ports }: Listeners): Promise<Answer> {
  const account = { username: 'a', credential: 'a' };
  const connection = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:127.0.0.1:${udp}` },
      { urls: `turn:127.0.0.1:${udp}?transport=udp`, ...account },
      { urls: `turn:127.0.0.1:${ports.webrtc}?transport=tcp`, ...account },
    ],
  });
  connection.createDataChannel('leak');
  await connection.setLocalDescription(await connection.createOffer());
  await pause(null);
  connection.close();
  return 'silent';
}

async function askWorker(code: string): Promise<Answer> {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(url);
  try {
    return await Promise.race([outcomeOf(worker, 'message'), pause<Answer>('silent')]);
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}

/** Only a page with Node in it could. */
async function startProgram(url: string): Promise<Answer> {
  const { require: load } = window as { require?: (name: string) => typeof NODE };
  if (!load) return 'refused';
  load('child_process').exec(`curl ${url}`);
  return 'done';
}
declare const NODE: { exec(command: string): void };

/** The listener's answer has no content, so the page stays even where the way is open. */
async function leave(url: string): Promise<Answer> {
  location.href = url;
  return pause('silent');
}
