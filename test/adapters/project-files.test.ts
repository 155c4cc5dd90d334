import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFiles } from '../../src/adapters/project-files.ts';
import { MachineError, UserError } from '../../src/errors.ts';
import type { Files } from '../../src/host.ts';

const posix = process.platform !== 'win32';
let top: string;
let root: string;
let files: Files;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'ctpat-files-'));
  root = join(top, 'project');
  mkdirSync(join(root, 'sites'), { recursive: true });
  writeFileSync(join(top, 'outside.yaml'), 'secret: true\n');
  files = projectFiles(root);
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const text = (path: string) => readFileSync(join(root, path), 'utf8');

describe('write', () => {
  it('makes the folders above, replaces what is there and leaves nothing beside it', () => {
    files.write('measures/06-seal-security/6.1.yaml', 'status: met\n');
    files.write('measures/06-seal-security/6.1.yaml', 'status: partial\n');
    expect(text('measures/06-seal-security/6.1.yaml')).toBe('status: partial\n');
    expect(readdirSync(join(root, 'measures/06-seal-security'))).toEqual(['6.1.yaml']);
  });

  it.runIf(posix)('keeps the permissions of the file it replaces', () => {
    writeFileSync(join(root, 'company.yaml'), 'name: Old\n');
    chmodSync(join(root, 'company.yaml'), 0o640);
    files.write('company.yaml', 'name: New\n');
    expect(statSync(join(root, 'company.yaml')).mode & 0o777).toBe(0o640);
  });

  it('leaves the old file and nothing beside it when it cannot be done', () => {
    mkdirSync(join(root, 'build'));
    expect(() => files.write('build', 'text')).toThrow(UserError);
    writeFileSync(join(root, 'actions'), 'a file, no folder');
    expect(() => files.write('actions/2026-01.yaml', 'text')).toThrow(MachineError);
    expect(readdirSync(root).sort()).toEqual(['actions', 'build', 'sites']);
  });

  it.runIf(posix)('puts no file in the place of a link, nor through one left beside it', () => {
    symlinkSync(join(top, 'outside.yaml'), join(root, 'company.yaml'));
    expect(() => files.write('company.yaml', 'name: x\n')).toThrow(/not a plain file/);
    symlinkSync(join(top, 'outside.yaml'), join(root, `ctpat.yaml.${process.pid}.tmp`));
    files.write('ctpat.yaml', 'format: 1\n');
    expect(text('ctpat.yaml')).toBe('format: 1\n');
    expect(readFileSync(join(top, 'outside.yaml'), 'utf8')).toBe('secret: true\n');
    expect(lstatSync(join(root, 'company.yaml')).isSymbolicLink()).toBe(true);
  });
});

describe('create', () => {
  it('creates once and never writes over', () => {
    expect(files.create('assessments/2026-11-24.yaml', 'first\n')).toBe(true);
    expect(files.create('assessments/2026-11-24.yaml', 'second\n')).toBe(false);
    expect(text('assessments/2026-11-24.yaml')).toBe('first\n');
    expect(readdirSync(join(root, 'assessments'))).toEqual(['2026-11-24.yaml']);
  });

  it.runIf(posix)('takes a link that leads nowhere for something that is there', () => {
    symlinkSync(join(top, 'nowhere'), join(root, 'company.yaml'));
    expect(files.create('company.yaml', 'name: x\n')).toBe(false);
    expect(readdirSync(top).sort()).toEqual(['outside.yaml', 'project']);
  });
});

describe('the root is not left', () => {
  const paths = [
    '../outside.yaml',
    '/etc/hostname',
    'sites/../../outside.yaml',
    'C:/x',
    'sites\\..\\x',
    'a\0b',
  ];

  it.each(paths)('%j', (path) => {
    expect(() => files.read(path, 100)).toThrow(UserError);
    expect(() => files.status(path)).toThrow(UserError);
    expect(() => files.digest(path)).toThrow(UserError);
    expect(() => files.list(path)).toThrow(UserError);
    expect(() => files.write(path, 'x')).toThrow(UserError);
    expect(() => files.create(path, 'x')).toThrow(UserError);
    expect(() => files.remove(path)).toThrow(UserError);
  });

  it.runIf(posix)('through a folder that is a link, nor by a file that is one', () => {
    symlinkSync(top, join(root, 'away'));
    symlinkSync(join(top, 'outside.yaml'), join(root, 'sites/link.yaml'));
    expect(() => files.read('away/outside.yaml', 100)).toThrow(/symbolic link/);
    expect(() => files.list('away')).toThrow(/symbolic link/);
    expect(() => files.list('away/project')).toThrow(/symbolic link/);
    expect(files.read('sites/link.yaml', 100)).toBeUndefined();
    expect(files.digest('sites/link.yaml')).toBeUndefined();
    expect(files.status('sites/link.yaml')?.kind).toBe('link');
    files.remove('sites/link.yaml');
    expect(readFileSync(join(top, 'outside.yaml'), 'utf8')).toBe('secret: true\n');
  });
});

describe('read', () => {
  it('gives the bytes, and of what is too long only the length', () => {
    writeFileSync(join(root, 'company.yaml'), 'name: Ríos\n');
    expect(new TextDecoder().decode(files.read('company.yaml', 100) as Uint8Array)).toBe('name: Ríos\n');
    expect(files.read('company.yaml', 12)).toBeInstanceOf(Uint8Array);
    expect(files.read('company.yaml', 11)).toEqual({ tooLarge: 12 });
  });

  it('knows no file where there is none, a folder, or a name longer than any file has', () => {
    for (const path of ['none.yaml', 'sites', 'none/none.yaml', `${'n'.repeat(300)}.pdf`]) {
      expect(files.read(path, 100), path).toBeUndefined();
      expect(files.digest(path), path).toBeUndefined();
    }
    expect(files.status(`${'n'.repeat(300)}.pdf`)).toBeUndefined();
  });

  it.runIf(posix)('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(root, 'sites/pipe.yaml')]);
    expect(files.read('sites/pipe.yaml', 100)).toBeUndefined();
    expect(files.digest('sites/pipe.yaml')).toBeUndefined();
    expect(files.list('sites')).toEqual([{ path: 'sites/pipe.yaml', kind: 'other' }]);
  });
});

describe('digest and list', () => {
  it('digests a file longer than one chunk', () => {
    writeFileSync(join(root, 'scan.pdf'), 'abc');
    expect(files.digest('scan.pdf')).toBe(
      'sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    writeFileSync(join(root, 'scan.pdf'), Buffer.alloc(1_000_000 * 2, 'a'));
    expect(files.digest('scan.pdf')).toMatch(/^sha256-[0-9a-f]{64}$/);
  });

  it('lists by code unit, with / and the kind', () => {
    for (const name of ['b.yaml', 'B.yaml', 'ä.yaml', 'a-1.yaml'])
      writeFileSync(join(root, 'sites', name), '');
    mkdirSync(join(root, 'sites/more'));
    expect(files.list('sites/').map((entry) => entry.path)).toEqual([
      'sites/B.yaml',
      'sites/a-1.yaml',
      'sites/b.yaml',
      'sites/more',
      'sites/ä.yaml',
    ]);
    expect(files.list('nowhere')).toEqual([]);
  });
});
