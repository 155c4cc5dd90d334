import { latin1 } from './read.ts';

/** A font a file is set in, and the characters it is used for. */
export interface UsedFont {
  /** Without the mark of a subset: `SourceSans3-Regular`. */
  readonly name: string;
  readonly characters: ReadonlySet<string>;
}

type Inflate = (bytes: Uint8Array) => Uint8Array;

/** The fonts of a finished file by name; the maps that say which character a glyph stands for tell the rest. */
export function fontsUsed(bytes: Uint8Array, inflate: Inflate): readonly UsedFont[] {
  const text = latin1(bytes);
  const dictionaries = objectsOf(text, bytes, inflate);
  const found = new Map<string, Set<string>>();
  for (const dictionary of dictionaries.values()) {
    if (!/\/Type\s*\/Font\b/.test(dictionary)) continue;
    const map = /\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1];
    if (map === undefined) continue;
    const name = nameOf(dictionary, dictionaries);
    const characters = found.get(name) ?? new Set<string>();
    for (const one of charactersOf(streamOf(Number(map), text, bytes, inflate))) characters.add(one);
    found.set(name, characters);
  }
  return [...found]
    .map(([name, characters]) => ({ name, characters }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Dictionaries by object number: those in object streams, and those of their own. */
function objectsOf(text: string, bytes: Uint8Array, inflate: Inflate): ReadonlyMap<number, string> {
  const objects = new Map<number, string>();
  for (const stream of text.matchAll(
    /\/Type \/ObjStm \/N (\d+) \/First (\d+)[^>]*\/Length (\d+)>> stream\n/g,
  )) {
    const from = stream.index + stream[0].length;
    const content = latin1(inflate(bytes.subarray(from, from + Number(stream[3]))));
    const first = Number(stream[2]);
    const heads = content.slice(0, first).trim().split(/\s+/).map(Number);
    for (let index = 0; index < Number(stream[1]); index += 1) {
      const end = heads[2 * index + 3];
      objects.set(
        heads[2 * index] as number,
        content.slice(first + (heads[2 * index + 1] ?? 0), end === undefined ? undefined : first + end),
      );
    }
  }
  return objects;
}

function nameOf(dictionary: string, objects: ReadonlyMap<number, string>): string {
  const own = /\/BaseFont\s*\/(\S+)/.exec(dictionary)?.[1];
  const descriptor = /\/FontDescriptor (\d+) 0 R/.exec(dictionary)?.[1];
  const described = /\/FontName\s*\/(\S+)/.exec(objects.get(Number(descriptor)) ?? '')?.[1];
  return (own ?? described ?? 'a font of pictures').replace(/^[A-Z]{6}\+/, '').replace(/[>\]/].*$/, '');
}

function streamOf(number: number, text: string, bytes: Uint8Array, inflate: Inflate): string {
  const at = text.search(new RegExp(`(?:^|\\n)${number} 0 obj\\b`));
  const head = /^[\s\S]*?stream\r?\n/.exec(text.slice(at, at + 2000))?.[0] ?? '';
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  if (at < 0 || !Number.isInteger(length)) return '';
  const content = bytes.subarray(at + head.length, at + head.length + length);
  return latin1(head.includes('/FlateDecode') ? inflate(content) : content);
}

/** Letters in the shapes of a word's beginning, middle or end count as the letters they are. */
function charactersOf(map: string): Set<string> {
  const found = new Set<string>();
  const add = (hex: string, more = 0) => {
    const units = [...hex.matchAll(/[0-9A-Fa-f]{4}/g)].map((unit) => Number.parseInt(unit[0], 16));
    units.push((units.pop() ?? 0) + more);
    for (const one of String.fromCharCode(...units).normalize('NFKC')) found.add(one);
    for (const one of String.fromCharCode(...units)) found.add(one);
  };
  for (const block of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const pair of (block[1] ?? '').matchAll(/<[^>]*>\s*<([^>]*)>/g)) add(pair[1] ?? '');
  for (const block of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const row of (block[1] ?? '').matchAll(/<([^>]*)>\s*<([^>]*)>\s*<([^>]*)>/g)) {
      const count = Number.parseInt(row[2] ?? '', 16) - Number.parseInt(row[1] ?? '', 16);
      for (let index = 0; index <= count; index += 1) add(row[3] ?? '', index);
    }
  return found;
}
