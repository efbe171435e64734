/** Texts that would run as code wherever text became HTML, an address or a formula. Each sets `window.__hit` if it does. */

const HIT = 'window.__hit=1';

/** By tag and by the event or attribute that would run the code. */
const VECTORS = [
  `<script>${HIT}</script>`,
  `<script src=//hit.invalid/x.js></script>`,
  `<img src=x onerror=${HIT}>`,
  `<img src="https://hit.invalid/p.png">`,
  `<svg onload=${HIT}>`,
  `<svg><script>${HIT}</script></svg>`,
  `<svg><a xlink:href="javascript:${HIT}"><text>x</text></a></svg>`,
  `<math><mtext></mtext><mglyph><style><img src=x onerror=${HIT}></style></mglyph></math>`,
  `<iframe srcdoc="<script>parent.__hit=1</script>"></iframe>`,
  `<iframe src=javascript:parent.__hit=1></iframe>`,
  `<object data="javascript:${HIT}"></object>`,
  `<embed src="javascript:${HIT}">`,
  `<body onload=${HIT}>`,
  `<input autofocus onfocus=${HIT}>`,
  `<details open ontoggle=${HIT}>x</details>`,
  `<video><source onerror=${HIT}></video>`,
  `<audio src=x onerror=${HIT}></audio>`,
  `<marquee onstart=${HIT}>x</marquee>`,
  `<meta http-equiv=refresh content="0;url=https://hit.invalid/">`,
  `<base href="https://hit.invalid/">`,
  `<link rel=stylesheet href="https://hit.invalid/x.css">`,
  `<style>@import "https://hit.invalid/x.css";</style>`,
  `<div style="background:url(https://hit.invalid/p.png)">x</div>`,
  `<a href="javascript:${HIT}" autofocus>press</a>`,
  `<form action="https://hit.invalid/"><button>press</button></form>`,
  `<template><img src=x onerror=${HIT}></template>`,
  `<xss contenteditable onbeforeinput=${HIT} style=animation-name:x onanimationstart=${HIT}>`,
  `<!--><img src=x onerror=${HIT}>-->`,
];

/** Not HTML of itself, but read as code or markup by something that texts go through. */
const OTHERS = [
  `javascript:${HIT}`,
  `data:text/html,<script>${HIT}</script>`,
  'vbscript:msgbox(1)',
  `[press](javascript:${HIT})`,
  `![x](https://hit.invalid/p.png)`,
  `<https://hit.invalid/>`,
  `{{constructor.constructor('${HIT}')()}}`,
  `\${${HIT}}`,
  `<%= ${HIT} %>`,
  `__proto__`,
  `=cmd|'/c calc'!A0`,
  `+HYPERLINK("https://hit.invalid/")`,
  `@SUM(1+1)*cmd|'/c calc'!A0`,
  `-2+3+cmd|'/c calc'!A0`,
  `\\u003cimg src=x onerror=${HIT}\\u003e`,
  `&lt;img src=x onerror=${HIT}&gt;`,
];

/** Ways out of where the text stands: an attribute, a tag, a comment, a script. */
const WRAPS: ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `"'>${vector}`,
  (vector) => `</title></textarea></style></script>--!>${vector}`,
  (vector) => `\u202e${vector.toUpperCase().replaceAll('WINDOW.__HIT', 'window.__hit')}`,
];

/** 128 of them, every one of its own. */
export const SCRIPT_PAYLOADS = [...WRAPS.flatMap((wrap) => VECTORS.map(wrap)), ...OTHERS];

/** What no text may have made: elements and attributes that run or fetch something. The app's own have none of these. */
export const ACTIVE =
  '[onerror],[onload],[onfocus],[ontoggle],[onstart],[srcdoc],[autofocus]:not(input,textarea,button),iframe,object,' +
  'embed,marquee,template,base,body style,form[action],meta[http-equiv],[href^="javascript" i],[src*="hit.invalid"],' +
  '[href*="hit.invalid"],body script:not([src])';
