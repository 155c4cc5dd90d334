import type { At } from '../diagnostics/diagnostic.ts';
import type { Loaded } from './project.ts';

type Place = Pick<Loaded<unknown>, 'file'>;

/** The place of a value in a record's file; without a path the file as a whole. */
export function place({ file }: Place, ...path: readonly (string | number)[]): At {
  return path.length === 0 ? { file } : { file, pointer: pointerOf(path) };
}

/** The place of a key. */
export function keyPlace({ file }: Place, ...path: readonly (string | number)[]): At {
  return { file, pointer: pointerOf(path), target: 'key' };
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
