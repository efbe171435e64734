/** A made-up photograph: hills under a sky, in colours of its own. */

/** Address of a drawing of 800 by 600; another number gives another one. */
export function pictureUrl(seed: number): string {
  const hue = (seed * 47) % 360;
  const hill = (y: number, tone: number): string =>
    `<path d="M0 ${y} Q200 ${y - 90} 420 ${y} T800 ${y - 30} V600 H0Z" fill="hsl(${(hue + 120) % 360} 35% ${tone}%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600"><rect width="800" height="600" fill="hsl(${hue} 55% 78%)"/><circle cx="600" cy="140" r="60" fill="hsl(${hue} 80% 92%)"/>${hill(330, 55)}${hill(430, 42)}${hill(520, 30)}</svg>`;
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
