import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ctpat, inFolder } from './command-line.ts';
import { fits } from './output-schema.ts';

const MD = ['--format', 'md'];

describe('ctpat templates', () => {
  it('lists ours without a project, and as JSON of its schema', async () => {
    await inFolder('empty', async (folder) => {
      const { code, out } = await ctpat(folder, ['templates', 'list']);
      expect(code).toBe(0);
      expect(out).toMatch(/^Documents\n[\s\S]*\n {2}evidence-index +ours\n/);
      expect(out).toMatch(/\nStyles\n {2}styles\/document +ours\n$/);
      fits('templates', (await ctpat(folder, ['templates', 'list', '--format', 'json'])).out);
      expect((await ctpat(folder, ['templates', 'list', '-C', 'nowhere'])).code).toBe(2);
    });
  });

  it('ejects copies that change nothing but the last page', async () => {
    await inFolder('example', async (folder) => {
      await ctpat(folder, ['build', 'security-profile', ...MD]);
      const file = join(folder, 'build/importer/security-profile.md');
      const before = readFileSync(file, 'utf8');
      const ejected = await ctpat(folder, [
        'templates',
        'eject',
        'security-profile',
        'cover',
        'document.css',
      ]);
      expect(ejected).toMatchObject({
        code: 0,
        out: 'templates/security-profile.md.hbs\ntemplates/partials/cover.md.hbs\ntemplates/styles/document.css\n',
      });
      expect(ejected.err).toContain('ctpat build security-profile --format html');
      expect((await ctpat(folder, ['build', 'security-profile', ...MD])).code).toBe(0);
      const after = readFileSync(file, 'utf8');
      expect(after).toContain(
        'security-profile.md.hbs, templates/partials/cover.md.hbs, templates/styles/document.css.',
      );
      expect(after.replace(/Templates of the company’s own .*\n\n/, '')).toBe(before);
    });
  });

  it('overwrites nothing, and copies all or none', async () => {
    await inFolder('example', async (folder) => {
      mkdirSync(join(folder, 'templates/partials'), { recursive: true });
      writeFileSync(join(folder, 'templates/partials/cover.md.hbs'), 'mine');
      const { code, err } = await ctpat(folder, ['templates', 'eject', 'site-sheet', 'partials/cover']);
      expect(code).toBe(2);
      expect(err).toContain('templates/partials/cover.md.hbs is there already');
      expect(readFileSync(join(folder, 'templates/partials/cover.md.hbs'), 'utf8')).toBe('mine');
      expect((await ctpat(folder, ['templates', 'list'])).out).toMatch(/site-sheet +ours/);
      expect((await ctpat(folder, ['templates', 'eject', 'covr'])).err).toContain(
        'Did you mean “partials/cover”?',
      );
    });
  });

  it('lists what is whose, what ours changed since, and what cannot be used', async () => {
    await inFolder('example', async (folder) => {
      await ctpat(folder, ['templates', 'eject', 'partials/cover', 'partials/hole', 'styles/document']);
      const cover = join(folder, 'templates/partials/cover.md.hbs');
      writeFileSync(cover, readFileSync(cover, 'utf8').replace(/sha256-\w{8}/, 'sha256-00000000'));
      writeFileSync(join(folder, 'templates/partials/answer.md.hbs'), '{{where}}');
      writeFileSync(
        join(folder, 'templates/board.md.hbs'),
        '---\ntitle: For the board\nview: gap-assessment\n---\n# {{title}}\n',
      );
      writeFileSync(join(folder, 'templates/site-sheet.md.hbs'), '# {{titel}}\n');
      const { out } = await ctpat(folder, ['templates', 'list']);
      expect(out).toMatch(/board +added by you: “For the board”, filled with\s+gap-assessment/);
      expect(out).toMatch(/partials\/cover +yours; ours changed since you began with it/);
      expect(out).toMatch(/partials\/hole +yours\n/);
      expect(out).toMatch(/partials\/answer +yours; which of ours it began with is not noted/);
      expect(out).toMatch(/✗ templates\/site-sheet\.md\.hbs:1:5: there is no field “titel” here/);
      fits('templates', (await ctpat(folder, ['templates', 'list', '--format', 'json'])).out);
      for (const columns of [60, 120]) {
        const shown = (await ctpat(folder, ['templates', 'list'], { columns })).out.split('\n');
        expect(shown.filter((line) => line.length > columns)).toEqual([]);
      }
    });
  });

  it('prints the fields of a document, ours or one of the project', async () => {
    await inFolder('example', async (folder) => {
      mkdirSync(join(folder, 'templates'));
      writeFileSync(join(folder, 'templates/board.md.hbs'), '---\ntitle: B\nview: gap-assessment\n---\n');
      const gaps = await ctpat(folder, ['templates', 'fields', 'gap-assessment']);
      expect(gaps.out).toMatch(/ {2}firstThings +\(list\) The ten things to do first\n {4}number /);
      const board = await ctpat(folder, ['templates', 'fields', 'board']);
      expect(board.out.split('\n').slice(1)).toEqual(gaps.out.split('\n').slice(1));
      fits('template-fields', (await ctpat(folder, ['templates', 'fields', 'board', '-f', 'json'])).out);
      const { code, err } = await ctpat(folder, ['templates', 'fields', 'bord']);
      expect([code, err]).toEqual([2, expect.stringContaining('Did you mean “board”?')]);
    });
  });
});

describe('templates of a project', () => {
  it('are never looked at by check, gaps and the rest', async () => {
    await inFolder('example', async (folder) => {
      mkdirSync(join(folder, 'templates/partials'), { recursive: true });
      const before = await ctpat(folder, ['check', '--format', 'json']);
      writeFileSync(join(folder, 'templates/security-profile.md.hbs'), '{{#if');
      writeFileSync(join(folder, 'templates/partials/cover.md.hbs'), '{{> cover}}');
      symlinkSync('/etc/passwd', join(folder, 'templates/own.md.hbs'));
      expect(await ctpat(folder, ['check', '--format', 'json'])).toEqual(before);
      expect((await ctpat(folder, ['gaps'])).code).toBe(0);
      expect((await ctpat(folder, ['status'])).code).toBe(0);
      const { code, err } = await ctpat(folder, ['build', 'security-profile', ...MD]);
      expect([code, err]).toEqual([2, expect.stringContaining('templates/security-profile.md.hbs:1:')]);
    });
  });

  it('stop only the documents they are in', async () => {
    await inFolder('example', async (folder) => {
      mkdirSync(join(folder, 'templates'), { recursive: true });
      writeFileSync(join(folder, 'templates/board.md.hbs'), 'no front matter');
      expect((await ctpat(folder, ['build', 'evidence-index', ...MD])).code).toBe(0);
      const { code, err } = await ctpat(folder, ['build', ...MD]);
      expect([code, err]).toEqual([2, expect.stringContaining('templates/board.md.hbs:1:1')]);
    });
  });

  it('are plain files of the project', async () => {
    await inFolder('example', async (folder) => {
      mkdirSync(join(folder, 'templates/partials'), { recursive: true });
      symlinkSync('/etc/passwd', join(folder, 'templates/partials/cover.md.hbs'));
      const { code, err } = await ctpat(folder, ['build', 'evidence-index', ...MD]);
      expect(code).toBe(2);
      expect(err).toContain('templates/partials/cover.md.hbs');
      expect(err).not.toContain('root:');
    });
  });
});
