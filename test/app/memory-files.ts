import type { Entry, Files } from '../../src/host.ts';

export type Content = string | Uint8Array | { readonly link: string } | { readonly size: number };

/** A folder in memory: text or bytes by path, links by `{ link }`, a file of a size nobody reads by `{ size }`. */
export function memoryFiles(contents: Readonly<Record<string, Content>>): Files {
  const files = new Map(Object.entries(contents));
  const bytes = (path: string): Uint8Array | undefined => {
    const content = files.get(path);
    if (typeof content === 'string') return new TextEncoder().encode(content);
    return content instanceof Uint8Array ? content : undefined;
  };
  const kind = (path: string): Entry['kind'] | undefined => {
    const content = files.get(path);
    if (content !== undefined) return typeof content === 'object' && 'link' in content ? 'link' : 'file';
    return [...files.keys()].some((known) => known.startsWith(`${path}/`)) ? 'folder' : undefined;
  };
  const refuse = () => {
    throw new Error('nothing may be written here');
  };
  return {
    root: 'project',
    list(folder) {
      const prefix = folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
      const names = [...files.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/')[0]);
      return [...new Set(names)]
        .sort()
        .map((name) => ({ path: `${prefix}${name}`, kind: kind(`${prefix}${name}`) ?? 'other' }));
    },
    status(path) {
      const found = kind(path);
      return found && { kind: found, bytes: bytes(path)?.length ?? 0 };
    },
    read(path, limit) {
      const content = files.get(path);
      if (typeof content === 'object' && 'size' in content) return { tooLarge: content.size };
      const found = bytes(path);
      return found && found.length > limit ? { tooLarge: found.length } : found;
    },
    digest: () => undefined,
    write: refuse,
    create: refuse,
    remove: refuse,
    exclusive: (work) => work(),
  };
}
