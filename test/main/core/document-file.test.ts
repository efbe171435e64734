import { describe, expect, it } from 'vitest';
import { importText, openApp } from '../../helpers/app';
import { readPdf } from '../../helpers/pdf';

describe('a recording as a PDF', () => {
  it('shows what is asked for', async () => {
    const app = await openApp();
    const recording = await importText(
      app,
      'talk.txt',
      '[00:01] Anna: We start in May.',
      '[00:05] Ben: In May.',
    );
    const whole = await app.call('transcripts.document', { recording, format: 'pdf' });
    expect([whole.name, whole.mime]).toEqual(['talk.pdf', 'application/pdf']);
    const page = (await readPdf(whole.data)).pages.join('\n');
    expect(page).toMatch(/Transcript[\s\S]*Anna[\s\S]*We start in May\./);
    const hidden = { times: false, speakers: false, sources: false };
    const bare = await app.call('transcripts.document', { recording, format: 'pdf', ...hidden });
    expect((await readPdf(bare.data)).pages.join('\n')).toMatch(
      /Transcript\s+We start in May\.\s+In May\./,
    );
  });

  it('tells at its end what it has no font for, and is refused where that is the whole text', async () => {
    const app = await openApp();
    const some = await importText(app, 'some.txt', `Anna: ${'We start in May. '.repeat(20)}ไท`);
    const { data } = await app.call('transcripts.document', { recording: some, format: 'pdf' });
    expect((await readPdf(data)).pages.join('\n')).toContain('this PDF has no font for');
    const thai = await importText(app, 'thai.txt', 'Anna: สวัสดีครับ');
    await expect(
      app.call('transcripts.document', { recording: thai, format: 'pdf' }),
    ).rejects.toMatchObject({ code: 'unsupported', hint: expect.stringContaining('docx') });
    expect((await app.call('transcripts.document', { recording: thai })).name).toBe('thai.docx');
  });
});
