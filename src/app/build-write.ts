import type { Files } from '../host.ts';

/** A file of the build and whether this run changed it. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: number;
  readonly state: 'written' | 'unchanged';
}

/** Writes a file unless it is there already, byte for byte. */
export function writeIfChanged(files: Files, path: string, content: string | Uint8Array): BuiltFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const before = files.read(path, bytes.length);
  const same = before instanceof Uint8Array && equal(before, bytes);
  if (!same) files.write(path, bytes);
  return { path, bytes: bytes.length, state: same ? 'unchanged' : 'written' };
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
