/** In place of fontkit's decoder of WOFF2: scripts/build.mjs unpacks the fonts. */
export default function decompress() {
  throw new Error('Fonts are unpacked when Nanodesk is built.');
}
