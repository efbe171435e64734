/** The checksum of zip files (CRC-32 of ISO 3309), piece by piece: Node has it from 20.15 on, Electron 22 has not. */

const POLYNOMIAL = 0xedb88320;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** The checksum of all pieces so far: that of the pieces before, 0 at first, carried on over this one. */
export function crc32(piece: Uint8Array, before = 0): number {
  let rest = ~before;
  for (let at = 0; at < piece.length; at++)
    rest = TABLE[(rest ^ piece[at]!) & 0xff]! ^ (rest >>> 8);
  return ~rest >>> 0;
}
