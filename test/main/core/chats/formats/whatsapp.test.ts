import { describe, expect, it } from 'vitest';
import { exportOf, lines, readAll, readOne } from '../../../../helpers/exports';

const ios = (...bodies: string[]) =>
  bodies.map((body, at) => `[05.03.24, 15:07:${10 + at}] ${body}`).join('\r\n');
const android = (...bodies: string[]) =>
  bodies.map((body, at) => `05/03/24, 15:${10 + at} - ${body}`).join('\n');
/** Without times, which other tests look at. */
const read = async (text: string) =>
  lines(await readOne('_chat.txt', text)).map((line) => line.replace(/^[\d: -]+ \| /, ''));

describe('files that an iPhone names', () => {
  it.each([
    [
      '‎<attached: 00000012-PHOTO-2024-03-05-15-07-12.jpg>',
      'media:image:00000012-PHOTO-2024-03-05-15-07-12.jpg',
    ],
    [
      '‎<Anhang: 00000013-AUDIO-2024-03-05-15-07-12.opus>',
      'media:voice:00000013-AUDIO-2024-03-05-15-07-12.opus',
    ],
    [
      '‎<adjunto: 00000014-VIDEO-2024-03-05-15-07-12.mp4>',
      'media:video:00000014-VIDEO-2024-03-05-15-07-12.mp4',
    ],
    ['‎<pièce jointe : 00000015-STICKER-2024.webp>', 'media:sticker:00000015-STICKER-2024.webp'],
    ['‎<첨부: 00000016-Anna.vcf>', 'media:contact:00000016-Anna.vcf'],
    ['‎<添付ファイル：00000017-memo.pdf>', 'media:file:00000017-memo.pdf'],
    ['<allegato: 00000018-PHOTO.jpg>', 'media:image:00000018-PHOTO.jpg'],
  ])('%s', async (line, expected) => {
    expect(await read(ios(`Ana: ${line}`))).toEqual([`Ana |  | ${expected}`]);
  });

  it('keeps what was written with it', async () => {
    expect(await read(ios('Ana: plan.pdf • ‎3 pages ‎<attached: 00000002-plan.pdf>'))).toEqual([
      'Ana | plan.pdf • 3 pages | media:file:00000002-plan.pdf',
    ]);
  });
});

describe('files that were left out', () => {
  it.each([
    ['‎image omitted', 'image'],
    ['‎video omitted', 'video'],
    ['‎audio omitted', 'voice'],
    ['‎sticker omitted', 'sticker'],
    ['‎GIF omitted', 'image'],
    ['‎Contact card omitted', 'contact'],
    ['‎document omitted', 'file'],
    ['‎Bild weggelassen', 'image'],
    ['‎Audio weggelassen', 'voice'],
    ['‎imagen omitida', 'image'],
    ['‎image absente', 'image'],
    ['‎immagine omessa', 'image'],
    ['‎imagem ocultada', 'image'],
    ['‎afbeelding weggelaten', 'image'],
    ['‎이미지 생략됨', 'image'],
    ['‎동영상 생략됨', 'video'],
    ['‎画像は省略されました', 'image'],
    ['‎изображение отсутствует', 'image'],
    ['‎görüntü dahil edilmedi', 'image'],
    ['‎इमेज छोड़ दी गई', 'image'],
    ['‎GIF esclusa', 'image'],
    ['‎GIF retiré', 'image'],
    ['‎Kontaktkarte ausgelassen', 'contact'],
    ['‎تم استبعاد بطاقة جهة الاتصال', 'contact'],
    ['‎áudio ocultado', 'voice'],
    ['‎dźwięk pominięto', 'voice'],
    ['‎wideo pominięto', 'video'],
    ['‎sticker non incluso', 'sticker'],
    ['‎document manquant', 'file'],
    ['‎文書は省略されました', 'file'],
    ['‎kuva jätetty pois', 'image'],
    ['<Media omitted>', 'file'],
    ['<Medien ausgeschlossen>', 'file'],
    ['<Multimedia omitido>', 'file'],
    ['<Médias omis>', 'file'],
    ['<Arquivo de mídia oculto>', 'file'],
    ['<Media weggelaten>', 'file'],
    ['<미디어 파일을 제외함>', 'file'],
    ['<メディアは含まれていません>', 'file'],
    ['<Без медиафайлов>', 'file'],
    ['<Medya dahil edilmedi>', 'file'],
    ['<تم استبعاد الوسائط>', 'file'],
  ])('%s', async (line, kind) => {
    expect(await read(ios(`Ana: ${line}`))).toEqual([`Ana |  | media:${kind}:`]);
  });

  it('what people write about pictures is not mistaken', async () => {
    const said = 'I wanted to say that the image omitted the best part, sadly omitted';
    expect(await read(ios(`Ana: ${said}`))).toEqual([`Ana | ${said}`]);
  });
});

describe('files that Android names', () => {
  it.each([
    ['IMG-20240305-WA0001.jpg (file attached)', 'image'],
    ['PTT-20240305-WA0002.opus (Datei angehängt)', 'voice'],
    ['VID-20240305-WA0003.mp4 (archivo adjunto)', 'video'],
    ['STK-20240305-WA0004.webp (fichier joint)', 'sticker'],
    ['AUD-20240305-WA0005.m4a (파일 첨부됨)', 'audio'],
    ['DOC-20240305-WA0006.pdf (dosya ekli)', 'file'],
    ['Minutes of May.docx (file attached)', 'file'],
    ['Ana Bell.vcf (file attached)', 'contact'],
    ['IMG-20240305-WA0007.jpg (some words nobody has listed)', 'image'],
  ])('%s', async (line, kind) => {
    const name = line.slice(0, line.lastIndexOf(' ('));
    expect(await read(android(`Ana: \u200e${line}`))).toEqual([`Ana |  | media:${kind}:${name}`]);
    expect(await read(android(`Ana: ${line}`))).toEqual([`Ana |  | media:${kind}:${name}`]);
  });

  it('has the caption below', async () => {
    expect(
      await read(android('Ana: IMG-20240305-WA0001.jpg (file attached)\nlook\nhere', 'Ben: nice')),
    ).toEqual(['Ana | look\nhere | media:image:IMG-20240305-WA0001.jpg', 'Ben | nice']);
  });

  it('a file in words is text', async () => {
    expect(await read(android('Ana: see notes.txt (the old one)'))).toEqual([
      'Ana | see notes.txt (the old one)',
    ]);
  });

  it('a place', async () => {
    expect(await read(android('Ana: location: https://maps.google.com/?q=52.5,13.4'))).toEqual([
      'Ana | location: https://maps.google.com/?q=52.5,13.4 | media:location:',
    ]);
  });
});

describe('messages taken back and changed', () => {
  it.each([
    '‎This message was deleted.',
    'You deleted this message',
    'Diese Nachricht wurde gelöscht.',
    'Se eliminó este mensaje.',
    'Ce message a été supprimé',
    'Questo messaggio è stato eliminato',
    'Esta mensagem foi apagada',
    'Dit bericht is verwijderd',
    '삭제된 메시지입니다.',
    'このメッセージは削除されました',
    'Данное сообщение удалено',
    'Bu mesaj silindi',
    'Tämä viesti poistettiin',
    'تم حذف هذه الرسالة',
  ])('%s', async (text) => {
    expect(await read(ios(`Ana: ${text}`))).toEqual(['Ana |  | deleted']);
  });

  it.each([
    'at six ‎<This message was edited>',
    'at six <Diese Nachricht wurde bearbeitet>',
    'at six ‎<Se editó este mensaje.>',
    'at six ‎<Ce message a été modifié>',
    'at six <Mensagem editada>',
    'at six ‎<이 메시지는 수정되었습니다>',
    'at six ‎<このメッセージは編集されました>',
    'at six <Сообщение изменено>',
  ])('%s', async (text) => {
    expect(await read(ios(`Ana: ${text}`))).toEqual(['Ana | at six | edited']);
  });
});

describe('lines of the messenger', () => {
  it.each([
    'Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
    'Ana created group "Trip: 2024"',
    'You added Ben',
    'Ben left',
    'Ana changed the subject from “A: b” to “C: d”',
    'Ana hat die Gruppe „Urlaub: Norden“ erstellt',
    '김민수님이 나갔습니다.',
  ])('Android: %s', async (text) => {
    expect(await read(android(text, 'Ana: hi'))).toEqual([` | ${text} | system`, 'Ana | hi']);
  });

  it.each([
    'Messages and calls are end-to-end encrypted.',
    'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
    'Los mensajes y las llamadas están cifrados de extremo a extremo.',
    'Les messages et les appels sont chiffrés de bout en bout.',
    '메시지와 통화는 종단간 암호화됩니다.',
    'メッセージと通話はエンドツーエンドで暗号化されます。',
    'Missed voice call',
    'Ana added Ben',
    'Ana hat diese Gruppe erstellt',
    'Ana utworzył(a) tę grupę',
    'Ana dhalike sagbɔ la',
  ])('iPhone: %s', async (text) => {
    expect(await read(ios(`Trip: ‎${text}`, 'Ana: hi'))).toEqual([
      ` | ${text} | system`,
      'Ana | hi',
    ]);
  });

  it('a picture of whoever only sends pictures is theirs', async () => {
    expect(await read(ios('Trip: \u200eAna sagbɔ la', 'Ben: \u200eimage omitted'))).toEqual([
      ' | Ana sagbɔ la | system',
      'Ben |  | media:image:',
    ]);
  });

  it('a group in Japanese brackets is no name', async () => {
    const text = 'アナさんがグループ「旅行: ローマ」を作成しました';
    expect(await read(android(text, 'アナ: やあ'))).toEqual([` | ${text} | system`, 'アナ | やあ']);
  });

  it('a call of somebody who also writes', async () => {
    expect(await read(ios('Ana: hi', 'Ana: \u200eVoice call. \u200e2 min'))).toEqual([
      'Ana | hi',
      ' | Voice call. 2 min | system',
    ]);
  });

  it('a person may write of such things', async () => {
    expect(await read(ios('Ana: it is end-to-end encrypted'))).toEqual([
      'Ana | it is end-to-end encrypted',
    ]);
  });
});

describe('names', () => {
  it('may hold a colon, when the file shows it', async () => {
    const text = android(
      'Team: Ana: one',
      'Ben: two: three',
      'Team: Ana: four',
      'Ben: five',
      'Team: Ana: six',
    );
    expect(await read(text)).toEqual([
      'Team: Ana | one',
      'Ben | two: three',
      'Team: Ana | four',
      'Ben | five',
      'Team: Ana | six',
    ]);
  });

  it('may be numbers, with marks of direction around them', async () => {
    expect(
      await read(ios('\u202a+49\u00a0170\u00a01234567\u202c: hi', '~\u202fMai 👩‍💻: ho')),
    ).toEqual(['+49 170 1234567 | hi', '~ Mai 👩‍💻 | ho']);
  });
});

describe('a text', () => {
  it('has as many lines as were written, blank ones too', async () => {
    expect(await read(`${ios('Ana: one\r\n\r\n  two', 'Ben: three')}\r\n`)).toEqual([
      'Ana | one\n\n  two',
      'Ben | three',
    ]);
  });

  it('may quote a chat that is written otherwise', async () => {
    const quoted = 'Ana: look:\n[3/4, 10:00] Ben: hi\n3/4/24, 3:07 PM - Ben: hi';
    expect(await read(android(quoted, 'Ben: oh', 'Ana: yes'))).toEqual([
      'Ana | look:\n[3/4, 10:00] Ben: hi\n3/4/24, 3:07 PM - Ben: hi',
      'Ben | oh',
      'Ana | yes',
    ]);
  });

  it('below a line of the messenger makes no name', async () => {
    expect(await read(android('You added Ben\nnote: all of it', 'Ana: hi'))).toEqual([
      ' | You added Ben\nnote: all of it | system',
      'Ana | hi',
    ]);
  });

  it('before the first message is kept, where a file was cut', async () => {
    expect(await read(`the end of it\n${android('Ana: hi')}`)).toEqual([
      ' |  | the end of it | system',
      'Ana | hi',
    ]);
  });
});

it('finds the files of an archive, and takes what people sent for no chat', async () => {
  const chats = await readAll(
    exportOf(
      {
        '_chat.txt': ios('Ana: ‎<attached: 1-AUDIO.opus>', 'Ana: ‎<attached: 2-old chat.txt>'),
        '1-AUDIO.opus': new Uint8Array([1, 2, 3]),
        '2-old chat.txt': android('Eve: hi'),
        '__MACOSX/._chat.txt': 'x',
      },
      'WhatsApp Chat - Ana.zip',
    ),
  );
  expect(chats).toHaveLength(1);
  const [{ media, messages }] = chats as [(typeof chats)[0]];
  expect(messages.map((message) => media(message.media!.name)?.bytes)).toEqual([3, 25]);
  expect(media('no such.jpg')).toBeNull();
});
