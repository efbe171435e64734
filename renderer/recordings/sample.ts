import sampleUrl from '../../demo/two_cities.flac?url';
import { AppError } from '../../main/contract/errors';

/** The name under which the bundled recording comes in. */
export const SAMPLE_NAME = 'A Tale of Two Cities.flac';

/** The bundled recording, as if it had been chosen by hand. Rejects with `not-found` where it was not installed. */
export async function fetchSample(): Promise<File> {
  const response = await fetch(sampleUrl).catch(() => null);
  if (!response?.ok)
    throw new AppError(
      'not-found',
      'The sample recording is not part of this installation.',
      'Import a file of your own instead.',
    );
  return new File([await response.arrayBuffer()], SAMPLE_NAME, { type: 'audio/flac' });
}
