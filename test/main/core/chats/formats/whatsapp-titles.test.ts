import { describe, expect, it } from 'vitest';
import { exportOf, readAll } from '../../../../helpers/exports';

const android = (...bodies: string[]) =>
  bodies.map((body, at) => `05/03/24, 15:${10 + at} - ${body}`).join('\n');

describe('the title', () => {
  const titleOf = async (path: string, archive = path) => {
    const [read] = await readAll(
      exportOf({ [path]: android('Ana: hi', 'Ben: ho', 'Ana: so') }, archive),
    );
    return read?.chat.title;
  };

  it.each([
    ['WhatsApp Chat with Trip to Jeju.txt', 'Trip to Jeju'],
    ['WhatsApp-Chat mit Ana.txt', 'Ana'],
    ['Chat de WhatsApp con Ana.txt', 'Ana'],
    ['Discussion WhatsApp avec Ana.txt', 'Ana'],
    ['WhatsApp Chat mit Ana.txt', 'Ana'],
    ['WhatsApp Chat med Ana.txt', 'med Ana'],
    ['WhatsApp Ana Bell.txt', 'Ana Bell'],
    ['Чат WhatsApp с контактом Анна.txt', 'Анна'],
    ['Czat WhatsApp z Ana.txt', 'Ana'],
    ['Conversa do WhatsApp com Ana (1).txt', 'Ana'],
    ['민수님과의 WhatsApp 대화.txt', '민수'],
    ['notes of the trip.txt', 'notes of the trip'],
  ])('of %s', async (name, title) => {
    expect(await titleOf(name)).toBe(title);
  });

  it('is that of the archive, or of the people', async () => {
    expect(await titleOf('_chat.txt', 'WhatsApp Chat - Trip.zip')).toBe('Trip');
    expect(await titleOf('_chat.txt')).toBe('Ana, Ben');
  });
});

it('a name ends before a picture, though somebody sends nothing else', async () => {
  const pictures = [1, 2, 3].map(
    (n) => `[05.03.24, 15:07:1${n}] Ana: \u200e<attached: ${n}-PHOTO.jpg>`,
  );
  const [read] = await readAll(exportOf({ '_chat.txt': pictures.join('\n') }));
  expect(read?.messages.map(({ sender }) => sender)).toEqual(['Ana', 'Ana', 'Ana']);
});
