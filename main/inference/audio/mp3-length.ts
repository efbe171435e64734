/** Whether the length that is told for an mp3 file is a guess. */
import { EncodedPacketSink, type InputAudioTrack } from 'mediabunny';

/** Two seconds or so: sounds differ enough by then for an encoder of variable rate to show. */
const FRAMES = 80;
/** Frames of one constant bit rate differ by a byte of padding. */
const PADDING_BYTES = 1;
const TAGS = /Xing|Info|VBRI/;

/**
 * Without a Xing, Info or VBRI tag the length is reckoned from the first frame's bit rate: right where that is
 * constant, wrong by a factor where it varies. Those files must be walked through.
 */
export async function isLengthGuessed(track: InputAudioTrack, head: Buffer): Promise<boolean> {
  if (TAGS.test(head.toString('latin1'))) return false;
  const sizes: number[] = [];
  for await (const { data } of new EncodedPacketSink(track).packets()) {
    sizes.push(data.length);
    if (sizes.length === FRAMES) break;
  }
  return Math.max(...sizes) - Math.min(...sizes) > PADDING_BYTES;
}
