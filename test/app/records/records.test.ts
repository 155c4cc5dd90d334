import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/adapters/node-host.ts';
import { projectFiles } from '../../../src/adapters/project-files.ts';
import { openProject } from '../../../src/app/open-project.ts';
import { affirmAnswer, saveAnswer } from '../../../src/app/records/answer.ts';
import { changeRecord } from '../../../src/app/records/change-record.ts';
import { LiveProject } from '../../../src/app/records/live-project.ts';
import { newAction } from '../../../src/app/records/new-action.ts';
import { linkEvidence, registerEvidence } from '../../../src/app/records/register-evidence.ts';
import type { Criterion } from '../../../src/domain/pack.ts';
import { ctpat, inFolder } from '../../cli/command-line.ts';

const today = '2026-11-24';

async function live(folder: string): Promise<LiveProject> {
  const host = { ...nodeHost(), workingFolder: folder };
  return new LiveProject(await openProject(host, folder), today);
}

function criterion(project: LiveProject, id: string): Criterion {
  const found = project.pack.criteria.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

const at = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('an answer', () => {
  it('goes into a measure that somebody wrote without touching another byte', () =>
    inFolder('example', async (folder) => {
      const project = await live(folder);
      const file = project.project.measures.get('6.1')?.file ?? '';
      const before = at(folder, file);
      const place = { account: 'importer', criterion: criterion(project, '6.1') };
      const change = await saveAnswer(project, place, { flag: { for: 'li-wong', note: 'Ask: who counts?' } });
      expect(change).toMatchObject({ kind: 'changed', wrote: true });
      const added = at(folder, file)
        .split('\n')
        .filter((line) => !before.split('\n').includes(line));
      expect(added.join('\n')).toMatch(/flag/);
      for (const line of before.split('\n').filter((one) => !one.startsWith('flag')))
        expect(at(folder, file)).toContain(line);
    }));

  it('is made where there was no measure, judged at once, and affirmed', () =>
    inFolder('empty', async (folder) => {
      await ctpat(folder, ['init', '--yes', '--contact', 'Tom Baker', '--officer', 'Ana Ruiz']);
      const project = await live(folder);
      const asked = criterion(project, '1.1');
      const keys = asked.elements.filter((one) => !one.computed).map((one) => one.key);
      const place = { account: 'importer', criterion: asked };
      const change = await saveAnswer(project, place, {
        elements: Object.fromEntries(keys.map((key) => [key, 'met' as const])),
        owner: 'tom-baker',
      });
      expect(change.kind).toBe('changed');
      expect(project.result('importer', asked)?.outcome).not.toBe('unassessed');
      expect(await affirmAnswer(project, place, { by: 'tom-baker', today })).toBeUndefined();
      expect(project.result('importer', asked)?.affirmed).toEqual({ on: today, by: 'tom-baker' });
      expect((await ctpat(folder, ['check'])).code).toBe(0);
    }));

  it('that somebody changed meanwhile is a conflict with both values and the place', () =>
    inFolder('example', async (folder) => {
      const project = await live(folder);
      const file = project.project.measures.get('6.1')?.file ?? '';
      writeFileSync(join(folder, file), at(folder, file).replace(/^owner: .*/m, 'owner: li-wong'));
      const place = { account: 'importer', criterion: criterion(project, '6.1') };
      const change = await saveAnswer(project, place, { owner: 'ana-ruiz' });
      expect(change).toMatchObject({
        kind: 'conflict',
        pointer: '/owner',
        found: 'li-wong',
        meant: 'ana-ruiz',
      });
      expect(change.kind === 'conflict' && change.range?.start.line).toBeGreaterThan(0);
      expect(await saveAnswer(project, place, { owner: 'ana-ruiz' })).toMatchObject({ kind: 'changed' });
    }));

  it('is refused, with its words, in a file with a fault', () =>
    inFolder('example', async (folder) => {
      const project = await live(folder);
      const file = project.project.measures.get('6.1')?.file ?? '';
      const broken = `${at(folder, file)}\n  : [`;
      writeFileSync(join(folder, file), broken);
      const place = { account: 'importer', criterion: criterion(project, '6.1') };
      expect(await saveAnswer(project, place, { owner: 'ana-ruiz' })).toMatchObject({
        kind: 'refused',
        reason: 'unreadable',
      });
      expect(at(folder, file)).toBe(broken);
    }));
});

describe('a record', () => {
  it('keeps its byte-order mark, its line ends and its comments', () =>
    inFolder('empty', async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), '\ufeffowner: tom # why\r\nstatus:\r\n');
      const files = projectFiles(folder);
      const edits = [{ pointer: '/status', expect: undefined, value: 'met' }];
      expect(changeRecord(files, { file: 'a.yaml', edits })).toMatchObject({ kind: 'changed' });
      expect(at(folder, 'a.yaml')).toBe('\ufeffowner: tom # why\r\nstatus: met\r\n');
    }));

  it('that is not UTF-8, and one that is not there, are left alone', () =>
    inFolder('empty', async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
      const files = projectFiles(folder);
      const edits = [{ pointer: '/a', expect: 'x', value: 'y' }];
      expect(changeRecord(files, { file: 'a.yaml', edits })).toMatchObject({ reason: 'unreadable' });
      expect(changeRecord(files, { file: 'b.yaml', edits })).toMatchObject({ reason: 'missing' });
      expect(existsSync(join(folder, 'b.yaml'))).toBe(false);
    }));
});

describe('evidence', () => {
  it('is copied, digested, registered with the usual places of its type, and linked', () =>
    inFolder('example', async (folder) => {
      const project = await live(folder);
      const host = { ...nodeHost(), resolve: (path: string) => join(folder, path), environment: {} };
      mkdirSync(join(folder, 'evidence/inbox'), { recursive: true });
      writeFileSync(join(folder, 'evidence/inbox/Gate Plan (2).PDF'), '%PDF-1.7 plan');
      const made = await registerEvidence(host, project, {
        type: 'mail_procedure',
        title: 'Gate plan of the yard',
        files: ['evidence/inbox/Gate Plan (2).PDF'],
        on: '2026-11-01',
      });
      expect(made).toMatchObject({ id: 'gate-plan-of-the-yard', change: { kind: 'changed' } });
      expect(at(folder, 'evidence/files/gate-plan-2.pdf')).toBe('%PDF-1.7 plan');
      expect(existsSync(join(folder, 'evidence/inbox/Gate Plan (2).PDF'))).toBe(false);
      const place = { account: 'importer', criterion: criterion(project, '9.4') };
      expect(await linkEvidence(project, place, made.id)).toMatchObject({ kind: 'changed' });
      const { out } = await ctpat(folder, ['check', '--format', 'json']);
      const errors = JSON.parse(out).diagnostics.filter(
        (one: { severity: string }) => one.severity === 'error',
      );
      expect(errors).toEqual([]);
      expect(at(folder, 'evidence/gate-plan-of-the-yard.yaml')).toMatch(/^type: mail_procedure$/m);
    }));

  it('with people’s data goes to the vault and never into git', () =>
    inFolder('example', async (folder) => {
      const project = await live(folder);
      const host = { ...nodeHost(), resolve: (path: string) => join(folder, path), environment: {} };
      writeFileSync(join(folder, 'drivers.csv'), 'date,driver\n');
      const wanted = {
        type: 'driver_log',
        title: 'Driver log May',
        files: ['drivers.csv'],
        covers: { from: '2026-05-01', to: '2026-05-31' },
      };
      await registerEvidence(host, project, wanted);
      expect(existsSync(join(folder, 'evidence/private/drivers.csv'))).toBe(true);
      expect(existsSync(join(folder, 'evidence/files/drivers.csv'))).toBe(false);
      await expect(registerEvidence(host, project, { ...wanted, held: 'repo' })).rejects.toThrow(/people/);
    }));
});

describe('a corrective action', () => {
  it('gets an id of its own when two are named alike', () =>
    inFolder('example', async (folder) => {
      const files = projectFiles(folder);
      const action = {
        title: 'Build the guard post',
        mends: [{ criterion: '9.4' }],
        owner: 'tom-baker',
        openedOn: today,
        dueOn: '2027-03-31',
      };
      expect(newAction(files, action)?.id).toBe('2026-11-build-the-guard-post');
      expect(newAction(files, action)?.id).toBe('2026-11-build-the-guard-post-2');
      const { out } = await ctpat(folder, ['check', '--format', 'json']);
      expect(out).not.toMatch(/"severity": ?"error"/);
    }));
});
