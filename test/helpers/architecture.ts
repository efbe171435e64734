/** The house rules of the source tree as functions, so that a test can show that they catch what they should. */
import path from 'node:path';
import { parseSync } from 'vite';
import { FOLDERS } from './house';

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
}

interface Import {
  specifier: string;
  typeOnly: boolean;
}

const LONGEST_FILE = 300;

interface Layer {
  /** What a path must begin with; the first layer that fits holds. */
  files: RegExp;
  /** Our own files that it may import. */
  own: RegExp;
  /** Our own files of which it may import types only. */
  ownTypes?: RegExp;
  /** Packages and built-in modules that it may import. */
  foreign: RegExp;
}

const CONTRACT = 'main/contract/';
const NOTHING = /^$/;
/** Of the contract the page needs errors, settings, events and the size of a piece as values; the rest are types. */
const PAGE_CONTRACT = /^main\/contract(\/(index|errors|settings|events|files))?$/;
const SOUND_LIBRARIES =
  'mediabunny|mpg123-decoder|opus-decoder|@wasm-audio-decoders/[a-z-]+|@martel/audio-file-decoder';
const PAGE_LIBRARIES =
  'react|react-dom|react-i18next|i18next|radix-ui|lucide-react|wavesurfer\\.js|fflate|@tanstack/[a-z-]+';

/** Only the loopback host may listen, and only one module may reach out. */
const NETWORK = /^node:(net|http|https|http2|tls|dgram|dns|inspector)(\/|$)/;
const REACHES_OUT = 'main/weights/request.ts';
/** Stands for other computers, on this one. */
const STRANGERS = 'main/leaks/strangers.ts';
/** The same without an import. */
const NETWORK_GLOBALS = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

const CORE_SEES = /^main\/(contract|core)(\/|$)/;
const LAYERS: Layer[] = [
  { files: /^main\/contract\//, own: /^main\/contract(\/|$)/, foreign: /^zod$/ },
  { files: /^main\/core\/language\.ts$/, own: CORE_SEES, foreign: /^eld(\/|$)/ },
  // A gigabyte of JSON and pages of HTML are read piece by piece; each library is seen by one file.
  {
    files: /^main\/core\/chats\/formats\/json-stream\.ts$/,
    own: CORE_SEES,
    foreign: /^@streamparser\/json$/,
  },
  {
    files: /^main\/core\/chats\/formats\/html-stream\.ts$/,
    own: CORE_SEES,
    foreign: /^htmlparser2$/,
  },
  { files: /^main\/core\/versions\/words\.ts$/, own: CORE_SEES, foreign: /^diff$/ },
  { files: /^main\/core\//, own: CORE_SEES, foreign: NOTHING },
  {
    files: /^main\/store\/free-space\.ts$/,
    own: NOTHING,
    foreign: /^check-disk-space$|^node:/,
  },
  {
    files: /^main\/store\/(sealing|scrypt-stanza)\.ts$/,
    own: /^main\/(contract|store)(\/|$)/,
    foreign: /^(age-encryption|@noble\/ciphers\/chacha\.js)$|^node:/,
  },
  {
    files: /^main\/store\//,
    own: /^main\/(contract|core|store)(\/|$)/,
    foreign: /^(better-sqlite3$|yauzl$|fflate$|node:)/,
  },
  {
    files: /^main\/inference\//,
    own: /^main\/(contract|inference)(\/|$)|^main\/core\/ports$/,
    foreign: new RegExp(
      `^(onnxruntime-node(/package\\.json)?|zod|@huggingface/(tokenizers|jinja)|${SOUND_LIBRARIES})$|^node:`,
    ),
  },
  {
    files: /^main\/pdf\//,
    own: /^main\/(contract|pdf)(\/|$)|^main\/core\/(pdf-port|formats\/page)$/,
    foreign: /^(pdfkit|fontkit|bidi-js|node:(fs|path))$/,
  },
  {
    files: /^main\/weights\//,
    own: /^main\/(contract|weights)(\/|$)|^main\/core\/weights-port$/,
    foreign: /^zod$|^node:/,
  },
  {
    files: /^main\/leaks\//,
    own: /^main\/(contract|leaks)(\/|$)|^main\/core\/leaks-port$/,
    foreign: NOTHING,
  },
  { files: /^main\/dispatch\.ts$/, own: /^main\/contract(\/|$)/, foreign: /^zod$/ },
  {
    files: /^main\/compose\.ts$/,
    own: /^main\/(contract|core|store|inference|leaks|pdf|weights|dispatch)(\/|$)/,
    foreign: /^node:/,
  },
  {
    files: /^main\/hosts\/desktop\/preload\.ts$/,
    own: NOTHING,
    ownTypes: /^main\/contract(\/|$)/,
    foreign: /^electron$/,
  },
  {
    files: /^main\/hosts\/desktop\//,
    own: /^main\/(compose$|contract(\/|$)|hosts\/(desktop\/|[^/]+$))|^package\.json$/,
    ownTypes: /^main\/dispatch$/,
    foreign: /^(electron$|node:)/,
  },
  {
    files: /^main\/hosts\/http\//,
    own: /^main\/(compose$|contract(\/|$)|hosts\/(http\/|[^/]+$))|^package\.json$/,
    ownTypes: /^main\/dispatch$/,
    foreign: /^node:/,
  },
  {
    files: /^main\/hosts\/cli\//,
    own: /^main\/(compose$|contract(\/|$)|hosts\/(cli\/|[^/]+$))|^package\.json$/,
    ownTypes: /^main\/dispatch$/,
    foreign: /^(commander|picocolors|cli-progress)$|^node:/,
  },
  {
    files: /^main\/hosts\/[^/]+\.ts$/,
    own: /^main\/(compose$|contract(\/|$)|hosts\/[^/]+$)/,
    ownTypes: /^main\/dispatch$/,
    foreign: /^node:/,
  },
  {
    files: /^renderer\//,
    own: new RegExp(`^renderer/|${PAGE_CONTRACT.source}`),
    ownTypes: new RegExp(`^${CONTRACT}`),
    foreign: new RegExp(`^(${PAGE_LIBRARIES})(/|$)|^zod$`),
  },
];

/** Every rule that these files break, one line each. */
export const violations = (files: SourceFile[]): string[] =>
  files.flatMap((file) => [...wrongFolder(file), ...tooLong(file), ...wrongImports(file)]);

function wrongFolder({ path: file }: SourceFile): string[] {
  const folder = path.posix.dirname(file);
  return FOLDERS.has(folder) ? [] : [`${file}: the folder ${folder} is not one of the house`];
}

/** Also for files outside the layers, such as tests and scripts. */
export function tooLong({ path: file, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > LONGEST_FILE ? [`${file}: ${lines} lines, more than ${LONGEST_FILE}`] : [];
}

function wrongImports(file: SourceFile): string[] {
  const layer = LAYERS.find(({ files }) => files.test(file.path));
  if (!layer) return [`${file.path}: belongs to no layer`];
  const imports = importsOf(file.text, file.path)
    .filter((one) => !mayImport(layer, file.path, one))
    .map(({ specifier }) => `${file.path}: must not import ${specifier}`);
  return [...imports, ...networkGlobals(file)];
}

/** `fetch(…)`, `new WebSocket(…)` and their like in the app, also as `globalThis.fetch`. The page has its own server. */
function networkGlobals({ path: file, text }: SourceFile): string[] {
  if (!file.startsWith('main/')) return [];
  const { program } = parseSync(file, text);
  const names = [...walk(program as unknown as Node)].flatMap(globalUse);
  return names.map((name) => `${file}: must not use ${name}`);
}

function globalUse(node: Node): string[] {
  const used =
    node.type === 'CallExpression' || node.type === 'NewExpression'
      ? (node.callee as Node)
      : node.type === 'MemberExpression' && isNamed(node.object, 'globalThis')
        ? (node.property as Node)
        : null;
  const name = (used?.name ?? used?.value) as string | undefined;
  return name !== undefined && NETWORK_GLOBALS.has(name) ? [name] : [];
}

const isNamed = (value: unknown, name: string): boolean => isNode(value) && value.name === name;

function mayImport(layer: Layer, file: string, { specifier, typeOnly }: Import): boolean {
  if (NETWORK.test(specifier))
    return file.startsWith('main/hosts/http/') || [REACHES_OUT, STRANGERS].includes(file);
  if (!specifier.startsWith('.')) return layer.foreign.test(specifier);
  // The sample recording is data of the house, not code.
  if (/\/demo\/[^/]+\?url$/.test(specifier)) return file.startsWith('renderer/');
  const target = path.posix
    .normalize(path.posix.join(path.posix.dirname(file), specifier))
    .replace(/\.(js|ts|tsx)$/, '')
    .replace(/\/index$/, '');
  return layer.own.test(target) || (typeOnly && (layer.ownTypes?.test(target) ?? false));
}

export interface Node {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** A node and all below it. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* walk(child);
}

/** What a file imports, in any form that TypeScript has for it. */
export function importsOf(text: string, file = 'file.tsx'): Import[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  return [...walk(program as unknown as Node)].flatMap((node) => {
    const source = sourceOf(node);
    if (!isNode(source)) return [];
    // A name put together at run time cannot be judged, so it is shown as it is.
    const specifier = typeof source.value === 'string' ? source.value : 'a computed name';
    return [{ specifier, typeOnly: isTypeOnly(node) }];
  });
}

/** The node that names what is imported, where this one imports something. */
function sourceOf(node: Node): unknown {
  if (node.type === 'TSExternalModuleReference') return node.expression;
  if (node.type !== 'CallExpression') return IMPORTING.has(node.type) ? node.source : undefined;
  const callee = node.callee as Node;
  return callee.type === 'Identifier' && callee.name === 'require'
    ? (node.arguments as Node[])[0]
    : undefined;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** `import { type A, type B } from` is as good as `import type`. */
function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType') return true;
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const named = (node.specifiers ?? []) as Node[];
  return named.length > 0 && named.every(({ importKind }) => importKind === 'type');
}

/** Exported functions without a doc comment; a constant whose type has a name is told by that type. */
export function undocumented({ path: file, text }: SourceFile): string[] {
  const { program } = parseSync(file, text);
  return (program.body as unknown as Node[])
    .filter((node) => !/\*\/\s*$/.test(text.slice(0, node.start as number)))
    .flatMap(exportedFunctions)
    .map((name) => `${file}: ${name} has no doc comment`);
}

function exportedFunctions({ type, declaration }: Node): string[] {
  if (type !== 'ExportNamedDeclaration' || !isNode(declaration)) return [];
  if (declaration.type === 'FunctionDeclaration') return [(declaration.id as Node).name as string];
  return ((declaration.declarations ?? []) as { id: Node; init: unknown }[])
    .filter(({ id, init }) => !id.typeAnnotation && isNode(init) && /Function/.test(init.type))
    .map(({ id }) => id.name as string);
}
