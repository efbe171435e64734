import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { socketsOf } from '../../../main/inference/sockets';

const own = async () => (await socketsOf(process.pid))!;
const at = (address: string, port: number) => ({ address, port });

describe.runIf(process.platform === 'linux')('the sockets of a process', () => {
  it.each(['127.0.0.1', '::1'])(
    'are told with both ends, listening and connected: %s',
    async (host) => {
      const server = createServer().listen(0, host);
      onTestFinished(() => void server.close());
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const client = connect(port, host);
      onTestFinished(() => void client.destroy());
      await once(client, 'connect');
      const sockets = await own();
      const nobody = at(host === '::1' ? '::' : '0.0.0.0', 0);
      expect(sockets).toContainEqual({ local: at(host, port), remote: nobody });
      expect(sockets).toContainEqual({
        local: at(host, client.localPort!),
        remote: at(host, port),
      });
    },
  );

  it('are told when anybody may send to them (would catch a list of TCP only)', async () => {
    const socket = createSocket('udp4').bind(0);
    onTestFinished(() => void socket.close());
    await once(socket, 'listening');
    const open = { local: at('0.0.0.0', socket.address().port), remote: at('0.0.0.0', 0) };
    expect(await own()).toContainEqual(open);
  });

  it('are not those of other processes', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const others = await socketsOf(process.ppid);
    expect(others?.map(({ local }) => local.port) ?? []).not.toContain(port);
  });
});

it('are unknown of a process that is not there', async () => {
  expect(await socketsOf(null)).toBeNull();
  expect(await socketsOf(2 ** 22 + 1)).toBeNull();
});
