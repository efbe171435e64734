import { useEffect } from 'react';
import type { Recording } from '../../main/contract';
import { useClient } from '../client/context';
import { useAsk } from '../client/queries';
import type { Player } from './player';

const RENEWAL_MS = 10_000;

/**
 * Gives the player its sound. Addresses live for a while only: the first one is kept while it works, so that nothing
 * interrupts listening, and when it fails a fresh one is asked for, not more often than every ten seconds.
 */
export function useSound(player: Player, { id, audio }: Recording): void {
  const client = useClient();
  const url = useAsk('recordings.media', { id }, { enabled: audio !== null }).data?.url;
  useEffect(() => {
    if (url && (!player.audio.src || player.state().failed)) player.load(url);
  }, [player, url]);
  useEffect(() => {
    let renewedAt = Number.NEGATIVE_INFINITY;
    const renew = async (): Promise<void> => {
      if (!player.state().failed || performance.now() - renewedAt < RENEWAL_MS) return;
      renewedAt = performance.now();
      const fresh = await client.request('recordings.media', { id }).catch(() => null);
      if (fresh) player.load(fresh.url);
    };
    return player.subscribe(() => void renew());
  }, [client, player, id]);
}
