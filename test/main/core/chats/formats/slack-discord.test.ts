import { describe, expect, it } from 'vitest';
import { looksLikeChat } from '../../../../../main/core/chats/formats';
import { exportOf, lines, readAll, readOne } from '../../../../helpers/exports';

const head = (text: string) => new TextEncoder().encode(text.slice(0, 4096));
const here = (moment: number): string => {
  const at = new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString();
  return at.slice(0, 19).replace('T', ' ').replace(/:00$/, '');
};

describe('a Slack export', () => {
  const T = 1_709_651_232;
  const files = {
    'users.json': JSON.stringify([
      {
        id: 'U1',
        name: 'ana',
        real_name: 'Ana Bell',
        profile: { display_name: 'ana.b', real_name: 'Ana Bell' },
      },
      { id: 'U2', name: 'ben', profile: { display_name: '', real_name: 'Ben Cho' } },
    ]),
    'channels.json': JSON.stringify([{ id: 'C1', name: 'general', members: ['U1', 'U2'] }]),
    'dms.json': JSON.stringify([{ id: 'D1', members: ['U1', 'U2'] }]),
    'general/2024-03-06.json': JSON.stringify([
      {
        type: 'message',
        user: 'U2',
        ts: `${T + 86400}.000100`,
        thread_ts: `${T}.000100`,
        text: 'done &amp; &lt;dusted&gt;',
        edited: { user: 'U2', ts: '1' },
      },
    ]),
    'general/2024-03-05.json': JSON.stringify([
      {
        type: 'message',
        user: 'U2',
        ts: `${T + 5}.000200`,
        text: 'see <https://a.org/x|the plan> or <https://b.org> <@U1> in <#C1|general> <!here>',
      },
      {
        type: 'message',
        user: 'U1',
        ts: `${T}.000100`,
        thread_ts: `${T}.000100`,
        text: 'hi <@U2>, mail <mailto:a@b.org|a@b.org>',
      },
      {
        type: 'message',
        subtype: 'channel_join',
        user: 'U2',
        ts: `${T + 6}.000000`,
        text: '<@U2> has joined the channel',
      },
      {
        type: 'message',
        user: 'U1',
        ts: `${T + 7}.000000`,
        text: '',
        files: [{ name: 'a.png', mimetype: 'image/png' }, { name: 'b.pdf' }],
      },
      {
        type: 'message',
        subtype: 'bot_message',
        username: 'deploy',
        ts: `${T + 8}.000000`,
        text: '',
        attachments: [{ fallback: 'built' }],
      },
      {
        type: 'message',
        subtype: 'tombstone',
        user: 'USLACKBOT',
        ts: `${T + 9}.000000`,
        text: 'This message was deleted.',
      },
    ]),
    'D1/2024-03-05.json': JSON.stringify([
      {
        type: 'message',
        user: 'U9',
        user_profile: { real_name: 'Eve' },
        ts: `${T}.5`,
        text: 'psst',
      },
    ]),
  };

  it('is read by channel, in the order of time, with names for numbers', async () => {
    const chats = await readAll(exportOf(files, 'Team Slack export.zip'));
    expect(chats.map(({ chat }) => [chat.key, chat.title])).toEqual([
      ['D1', 'ana.b, Ben Cho'],
      ['C1', '#general'],
    ]);
    const time = (seconds: number) => here((T + seconds) * 1000);
    expect(lines(chats[1]!)).toEqual([
      `${time(0)} | ana.b | hi @Ben Cho, mail a@b.org`,
      `${time(5)} | Ben Cho | see the plan (https://a.org/x) or https://b.org @ana.b in #general @here`,
      `${time(6)} |  | @Ben Cho has joined the channel | system`,
      `${time(7)} | ana.b |  | media:image:a.png`,
      `${time(7)} | ana.b |  | media:file:b.pdf`,
      `${time(8)} | deploy | built`,
      `${time(9)} | USLACKBOT |  | deleted`,
      `${time(86400)} | Ben Cho | done & <dusted> | edited`,
    ]);
    expect(chats[1]!.messages.at(-1)).toMatchObject({ replyToKey: `${T}.000100` });
    expect(lines(chats[0]!)).toEqual([`${time(0)} | Eve | psst`]);
  });

  it('a lone day is read too', async () => {
    const day = files['general/2024-03-05.json'];
    expect(looksLikeChat('2024-03-05.json', head(day))).toBe('slack');
    expect((await readOne('2024-03-05.json', day)).messages).toHaveLength(7);
  });

  it('with a damaged day is refused with its name', async () => {
    const source = exportOf({ ...files, 'general/2024-03-07.json': '[{"type":' });
    await expect(readAll(source)).rejects.toMatchObject({
      code: 'bad-input',
      message: 'general/2024-03-07.json is damaged: its JSON cannot be read.',
    });
  });
});

describe('DiscordChatExporter', () => {
  const author = { id: '1', name: 'ana', discriminator: '0000', nickname: 'Ana', isBot: false };
  const channel = {
    guild: { id: '9', name: 'Club', iconUrl: '' },
    channel: {
      id: '77',
      type: 'GuildTextChat',
      categoryId: '5',
      category: 'Text',
      name: 'general',
      topic: null,
    },
    dateRange: { after: null, before: null },
    exportedAt: '2024-03-06T00:00:00+00:00',
    messages: [
      {
        id: '100',
        type: 'Default',
        timestamp: '2024-03-05T15:07:12.345+00:00',
        timestampEdited: null,
        isPinned: false,
        content: 'hi',
        author,
        attachments: [],
        embeds: [],
        stickers: [],
      },
      {
        id: '101',
        type: 'Reply',
        timestamp: '2024-03-05T17:08:00+02:00',
        timestampEdited: '2024-03-05T16:00:00+00:00',
        content: 'yes',
        author: { ...author, nickname: null },
        attachments: [
          { id: '5', url: 'https://cdn.discordapp.com/a.png', fileName: 'a.png' },
          { id: '6', url: 'x_Files/b-1.mp4', fileName: 'b.mp4' },
        ],
        stickers: [{ name: 'wave' }],
        reference: { messageId: '100', channelId: '77' },
      },
      {
        id: '102',
        type: 'ChannelPinnedMessage',
        timestamp: '2024-03-05T15:09:00+00:00',
        content: 'Pinned a message.',
        author,
      },
    ],
    messageCount: 3,
  };

  it.each([3, 65_536])('is read, %i bytes at a time', async (chunk) => {
    const read = await readOne('Club - general [77].json', JSON.stringify(channel, null, 2), chunk);
    expect(read.chat).toEqual({ app: 'discord', key: '77', title: 'Club · general', me: null });
    const at = (minute: number, second = 0) => here(Date.UTC(2024, 2, 5, 15, minute, second));
    expect(lines(read)).toEqual([
      `${at(7, 12)} | Ana | hi`,
      `${at(8)} | ana | yes | media:image:a.png | edited`,
      `${at(8)} | ana |  | media:video:x_Files/b-1.mp4`,
      `${at(8)} | ana |  | media:sticker:wave`,
      `${at(9)} |  | Ana: Pinned a message. | system`,
    ]);
    expect(read.messages[1]?.replyToKey).toBe('100');
    expect(read.messages[2]?.key).toBe('101/1');
  });

  it('is known by its head', () => {
    expect(looksLikeChat('x.json', head(JSON.stringify(channel)))).toBe('discord');
  });
});
