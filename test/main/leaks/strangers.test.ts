import dgram from 'node:dgram';
import net from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { WAYS } from '../../../main/contract/leaks';
import { openStrangers } from '../../../main/leaks/strangers';

async function open() {
  const strangers = await openStrangers();
  onTestFinished(() => strangers.close());
  return strangers;
}

const visit = (port: number, say = ''): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(say));
    socket.on('data', (piece) => {
      answer += piece;
    });
    socket.on('error', reject);
    socket.on('end', () => resolve(answer));
    if (say === '') setTimeout(() => socket.end(), 50);
  });

it('hear their own knocks, and nothing where nobody came', async () => {
  const strangers = await open();
  expect(strangers.heard()).toEqual([]);
  expect(await strangers.hears()).toBe(true);
  expect(strangers.heard()).toEqual([]);
  expect(new Set(Object.values(strangers.ports)).size).toBe(WAYS.length);
});

it.each(WAYS)('hear who comes by %s, also where nothing is said', async (way) => {
  const strangers = await open();
  await visit(strangers.ports[way]);
  expect(strangers.heard()).toEqual([way]);
  await strangers.hears();
  expect(strangers.heard()).toEqual([]);
});

it('hear WebRTC over UDP too', async () => {
  const strangers = await open();
  const socket = dgram.createSocket('udp4');
  onTestFinished(() => void socket.close());
  socket.send('x', strangers.udp, '127.0.0.1');
  await expect.poll(() => strangers.heard()).toEqual(['webrtc']);
});

it('answer a page so that it stays where it is', async () => {
  const strangers = await open();
  const answer = await visit(strangers.ports.navigation, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 204 /);
});

it('are deaf once they are closed, and say so', async () => {
  const strangers = await open();
  const { navigation } = strangers.ports;
  strangers.close();
  strangers.close();
  await expect(visit(navigation)).rejects.toThrow('ECONNREFUSED');
});
