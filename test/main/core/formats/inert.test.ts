/**
 * What is exported stays text, whatever was said or written: Markdown that shows no HTML, link or picture of its own;
 * documents without fields, links or scripts; subtitles and calendars without a line too many. There is no CSV.
 */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { escapeText, fold } from '../../../../main/core/promises/calendar';
import { openApp } from '../../../helpers/app';
import { hostileChat, hostileRecording } from '../../../helpers/hostile-texts';
import { temporaryFolder, writeFile } from '../../../helpers/library';
import { SCRIPT_PAYLOADS } from '../../../helpers/script-payloads';
import { parseXml } from '../../../helpers/xml';

async function library() {
  const [app, folder] = [await openApp(), temporaryFolder()];
  const write = (name: string, content: object) => writeFile(folder, name, JSON.stringify(content));
  const path = write('hostile.json', hostileRecording());
  const imported = await app.call('recordings.importPath', { path, as: 'transcript' });
  const chat = write('result.json', hostileChat());
  const [read] = (await app.call('chats.importPath', { path: chat })).chats;
  return { app, recording: imported.recording.id, chat: read!.chat.id };
}

/** Markdown without its escapes: what is left has a meaning. */
const meant = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, '');

it('there are enough of them, each of its own', () => {
  expect(new Set(SCRIPT_PAYLOADS).size).toBe(SCRIPT_PAYLOADS.length);
  expect(SCRIPT_PAYLOADS.length).toBeGreaterThanOrEqual(120);
});

describe('hostile texts, exported', () => {
  it('as Markdown show no HTML, no link and no picture', async () => {
    const { app, recording, chat } = await library();
    const texts = [
      await app.call('transcripts.export', { recording, format: 'md' }),
      await app.call('chats.export', { id: chat, format: 'md' }),
    ].map(({ text }) => text);
    for (const text of texts) {
      expect(text).toContain('onerror');
      expect(meant(text)).not.toMatch(/<|\]\(|!\[|&#?\w+;|`/);
    }
  });

  it.each(['docx', 'pdf'] as const)(
    'as %s hold no field, link, script or foreign part',
    async (format) => {
      const { app, recording, chat } = await library();
      const files = [
        await app.call('transcripts.document', { recording, format }),
        await app.call('chats.document', { id: chat, format }),
      ];
      for (const { data } of files) {
        const bytes = Buffer.from(data, 'base64');
        if (format === 'pdf')
          expect(bytes.toString('latin1')).not.toMatch(
            /\/(URI|JavaScript|Launch|OpenAction|AcroForm|Annots|EmbeddedFile)\b/,
          );
        else
          for (const [name, part] of Object.entries(unzipSync(bytes))) {
            const text = Buffer.from(part).toString();
            expect(() => parseXml(text), name).not.toThrow();
            expect(text, name).not.toMatch(
              /<w:(instrText|fldSimple|hyperlink|object|altChunk|pict)\b|TargetMode="External"/,
            );
          }
      }
    },
  );

  it.each(['srt', 'vtt'] as const)('as %s make no cue and no tag of their own', async (format) => {
    const { app, recording } = await library();
    const { text } = await app.call('transcripts.export', { recording, format });
    expect(text.match(/-->/g)).toHaveLength(SCRIPT_PAYLOADS.length);
    if (format === 'srt') return;
    // Who speaks is a tag of ours.
    const rest = text.replace(/<v [^<>\n]*>|<\/v>/g, '').replace(/ --> /g, '');
    expect(rest).not.toMatch(/[<>]/);
  });

  it('as JSON are read again as they were', async () => {
    const { app, recording } = await library();
    const { text } = await app.call('transcripts.export', { recording, format: 'json' });
    const { transcript } = JSON.parse(text) as { transcript: { segments: { text: string }[] } };
    expect(transcript.segments.map((segment) => segment.text)).toEqual(
      hostileRecording().transcript.segments.map((segment) => segment.text),
    );
  });

  it('in a calendar stay one value', () => {
    for (const payload of SCRIPT_PAYLOADS) {
      const value = escapeText(`${payload}\r\nATTACH:https://hit.invalid/\nEND:VTODO`);
      const unfolded = fold(`SUMMARY:${value}`).replaceAll('\r\n ', '');
      expect(unfolded).toBe(`SUMMARY:${value}`);
      expect(value).not.toMatch(/[\r\n]|(?<!\\)(\\\\)*[;,]/);
    }
  });
});
