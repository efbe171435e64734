/** The licences that scripts/notices.mjs gathers when the app is built. */
import { z } from 'zod';

const licence = z.object({
  name: z.string(),
  /** Empty for weights. */
  version: z.string(),
  /** SPDX. */
  licence: z.string(),
  /** Whole, or where weights come from; empty where a package has none. */
  text: z.string(),
});
export type Licence = z.infer<typeof licence>;

/** They lie beside the page. Rejects where they are not part of this installation. */
export async function fetchLicences(): Promise<Licence[]> {
  const response = await fetch('./licences.json');
  return z.array(licence).parse(await response.json());
}
