import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Files } from '../host.ts';
import { fileWords } from '../messages/en/files.ts';
import { exclusively } from './exclusive.ts';
import { digest, list, read, status } from './files-read.ts';
import { createExclusively, remove, replaceAtomically, saving } from './files-write.ts';

const LOCK = '.ctpat/state/lock';

/** The real file system below one absolute folder. See `Files` for what each method promises. */
export function projectFiles(root: string): Files {
  const checkedFolders = new Set<string>();
  return {
    root,
    list: (folder) => list(root, insideFolder(root, folder, checkedFolders)),
    status: (path) => status(join(root, inside(root, path, checkedFolders))),
    read: (path, limit) => read(join(root, inside(root, path, checkedFolders)), limit),
    digest: (path) => digest(join(root, inside(root, path, checkedFolders))),
    write(path, content) {
      saving(path, () => {
        const target = join(root, inside(root, path, checkedFolders));
        mkdirSync(dirname(target), { recursive: true });
        replaceAtomically(target, content);
      });
    },
    create(path, content) {
      return saving(path, () => {
        const target = join(root, inside(root, path, checkedFolders));
        mkdirSync(dirname(target), { recursive: true });
        return createExclusively(target, content);
      });
    },
    remove: (path) => remove(join(root, inside(root, path, checkedFolders))),
    exclusive: (work) => exclusively(join(root, inside(root, LOCK, checkedFolders)), work),
  };
}

/** @throws UserError when the path leaves the folder: absolute, `..`, or through a symbolic link. */
function inside(root: string, path: string, checked: Set<string>): string {
  const parts = path.split('/');
  if (
    path.includes('\0') ||
    path.includes('\\') ||
    path.startsWith('/') ||
    parts.includes('..') ||
    /^[a-z]:/i.test(path)
  ) {
    throw new UserError(fileWords.leaves(path), fileWords.leavesHint);
  }
  let folder = '';
  for (const part of parts.slice(0, -1)) {
    folder = folder === '' ? part : `${folder}/${part}`;
    if (checked.has(folder)) continue;
    if (status(join(root, folder))?.kind === 'link') {
      throw new UserError(fileWords.link(folder), fileWords.linkHint);
    }
    checked.add(folder);
  }
  return path;
}

/** As `inside`, for a folder to be listed: itself no link either. */
function insideFolder(root: string, folder: string, checked: Set<string>): string {
  const plain = folder.replace(/\/$/, '');
  if (plain !== '') inside(root, `${plain}/`, checked);
  return plain;
}
