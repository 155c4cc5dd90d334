import { describe, expect, it } from 'vitest';
import { evidenceFiles } from '../../src/app/evidence-files.ts';
import { evidenceFileFaults } from '../../src/checks/evidence-files.ts';
import { unregistered } from '../../src/checks/evidence-register.ts';
import { finish } from '../../src/diagnostics/finish.ts';
import { UserError } from '../../src/errors.ts';
import type { Host } from '../../src/host.ts';
import { memoryFiles } from '../app/memory-files.ts';
import { contextOf, digestOf } from './found-in.ts';

const record = {
  'evidence/sop.yaml': `title: SOP\ntype: seal_procedure\nitems: [{ on: 2026-01-10, files: [passwd.pdf], sha256: [${digestOf('x')}] }]\n`,
};

describe('evidence/files/ is itself a link', () => {
  it('is looked into by nobody, and the other checks go on', async () => {
    const refuse = () => {
      throw new UserError('evidence/files is a symbolic link');
    };
    const context = {
      ...(await contextOf({ files: record })),
      evidenceFiles: { status: refuse, digest: refuse, list: () => [], vault: undefined },
    };
    expect([...evidenceFileFaults(context)].map(({ code }) => code)).toEqual(['evidence/link']);
  });

  it('has nothing in it to register', () => {
    const files = memoryFiles({ 'evidence/files': { link: '/etc' } });
    const host = { environment: {} } as Host;
    expect(evidenceFiles(host, files).list()).toEqual([]);
  });

  it('lets a fault of the machine through', async () => {
    const broken = () => {
      throw new Error('disk');
    };
    const context = {
      ...(await contextOf({ files: record })),
      evidenceFiles: { status: broken, digest: broken, list: () => [], vault: undefined },
    };
    expect(() => evidenceFileFaults(context)).toThrow('disk');
  });
});

describe('a document nobody registered', () => {
  it('is named and never opened', async () => {
    const context = await contextOf({ evidence: { 'stray.pdf': 'scan' } });
    const { diagnostics } = finish([...unregistered(context)], {
      rules: {},
      ignores: new Map(),
      locate: (at) => {
        throw new Error(`opened ${at.file}`);
      },
    });
    expect(diagnostics.map(({ code, file, range }) => [code, file, range])).toEqual([
      ['evidence/unregistered', 'evidence/files/stray.pdf', undefined],
    ]);
  });
});
