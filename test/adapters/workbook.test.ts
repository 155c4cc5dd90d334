import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/adapters/node-host.ts';
import { cellName, guarded, unguarded } from '../../src/domain/sheet.ts';
import { lyingAbout, sheetXml, workbookOf, zipped } from './hostile-workbook.ts';

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const read = async (content: Uint8Array) => (await nodeHost().workbooks()).read(content);
const write = async (...sheets: Parameters<Awaited<ReturnType<typeof books>>['write']>[0]) =>
  (await books()).write(sheets);
const books = () => nodeHost().workbooks();
const bytes = (value: string) => new TextEncoder().encode(value);

describe('names of cells', () => {
  it.each([
    [1, 1, 'A1'],
    [7, 26, 'Z7'],
    [7, 27, 'AA7'],
    [1048576, 16384, 'XFD1048576'],
  ])('row %i, column %i is %s', (row, column, name) => expect(cellName(row, column)).toBe(name));
});

describe('the guard against formulas', () => {
  it.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1", '- a list'])('%j', (value) => {
    expect(guarded(value)).toBe(`'${value}`);
    expect(unguarded(guarded(value))).toBe(value);
  });
  it('leaves other text alone, and every text comes back', () => {
    expect(guarded('Seals = none')).toBe('Seals = none');
    fc.assert(fc.property(fc.string(), (value) => unguarded(guarded(value)) === value));
  });
});

describe('a spreadsheet that was written', () => {
  const plan = {
    name: 'Answers',
    isProtected: true,
    frozenRows: 1,
    columns: [{ width: 10, hidden: true }, { width: 40 }],
    rows: [
      [{ text: 'Key', look: 'head' as const }, 'What'],
      ['6.1', { text: '=HYPERLINK("http://x")', open: true, choices: ['met', 'unmet'], hint: 'Choose.' }],
      [
        '',
        { text: 'two\nlines', open: true, choices: Array.from({ length: 90 }, (_none, n) => `contact-${n}`) },
      ],
      ['007', '-1'],
    ],
  };
  it('comes back as it was planned', async () => {
    const [sheet] = await read(await write(plan));
    expect(sheet).toEqual({
      name: 'Answers',
      hidden: false,
      odd: [],
      merged: [],
      rows: [
        { number: 1, cells: ['Key', 'What'] },
        { number: 2, cells: ['6.1', '=HYPERLINK("http://x")'] },
        { number: 3, cells: ['', 'two\nlines'] },
        { number: 4, cells: ['007', '-1'] },
      ],
    });
  });
  it('has the same bytes each time, and no formula in them', async () => {
    const [one, other] = [await write(plan), await write(plan)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const { unzipSync } = await import('fflate');
    const files = unzipSync(one);
    const xml = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    expect(xml).not.toMatch(/<f>/);
    expect(xml).toMatch(/<sheetProtection[^>]*sheet="1"/);
    expect(xml).toMatch(/<dataValidation[^>]*sqref="B2"/);
    expect(new TextDecoder().decode(files['xl/sharedStrings.xml'])).toContain('&apos;=HYPERLINK');
  });
  it('keeps any text, in any cell', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((value) => value.replace(/\p{Cc}/gu, '').trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        async (rows) => {
          const [sheet] = await read(await write({ name: 'A', columns: [], rows }));
          const back = rows.map(
            (_row, index) => sheet?.rows.find((row) => row.number === index + 1)?.cells ?? [],
          );
          const meant = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== '') + 1));
          expect(back).toEqual(meant);
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('what a cell says', () => {
  const styles = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;
  const first = async (cell: string) =>
    (
      await read(
        workbookOf(sheetXml(`<row r="1">${cell}</row>`), {
          'xl/styles.xml': styles,
          'xl/_rels/workbook.xml.rels': rels,
        }),
      )
    )[0];
  it.each([
    ['a date as a day', '<c r="A1" s="1"><v>46350</v></c>', '2026-11-24'],
    ['a number', '<c r="A1"><v>12.5</v></c>', '12.5'],
    ['a postal code shown with its zero', '<c r="A1" s="2"><v>2134</v></c>', '02134'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    [
      'text in pieces',
      '<c r="A1" t="inlineStr"><is><r><t>High</t></r><r><t>-security</t></r></is></c>',
      'High-security',
    ],
    ['a line end of another system', text('one_x000D_&#10;two').replace('<c ', '<c r="A1" '), 'one\ntwo'],
  ])('%s', async (_what, cell, said) => expect((await first(cell))?.rows[0]?.cells[0]).toBe(said));
  it('a formula is its text, never its value', async () => {
    const sheet = await first('<c r="A1"><f>SUM(B1:B9)</f><v>42</v></c>');
    expect(sheet?.rows[0]?.cells).toEqual(['=SUM(B1:B9)']);
    expect(sheet?.odd).toEqual([{ cell: 'A1', kind: 'formula' }]);
  });
  it('merged cells have their text in the first', async () => {
    const sheet = (
      await read(
        workbookOf(
          sheetXml(
            `<row r="1">${text('Seals').replace('<c ', '<c r="A1" ')}<c r="B1"/></row>`,
            '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
          ),
        ),
      )
    )[0];
    expect(sheet?.rows[0]?.cells).toEqual(['Seals']);
    expect(sheet?.merged).toEqual(['A1:B1']);
  });
  it('places left out follow from the cell before', async () => {
    const [sheet] = await read(
      workbookOf(sheetXml(`<row>${text('a')}${text('b')}</row><row>${text('c')}</row>`)),
    );
    expect(sheet?.rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['c'] },
    ]);
  });
});

describe('hostile spreadsheets are refused in words', () => {
  const full = text('x');
  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'a cell at the far corner',
      () => workbookOf(sheetXml(`<row r="1048576">${full.replace('<c ', '<c r="XFD1048576" ')}</row>`)),
      /row 1048576/,
    ],
    [
      'a cell in the last column',
      () => workbookOf(sheetXml(`<row r="1">${full.replace('<c ', '<c r="XFD1" ')}</row>`)),
      /column 16384/,
    ],
    ['a bomb of spaces', () => workbookOf(sheetXml(' '.repeat(40 << 20))), /unpacks to \d+ times its size/],
    ['more than may be unpacked', () => workbookOf(sheetXml(' '.repeat(70 << 20))), /at most 64 MB/],
    [
      'thousands of files',
      () => zipped(Object.fromEntries(Array.from({ length: 2100 }, (_none, n) => [`xl/${n}`, '']))),
      /2100 files/,
    ],
    ['macros', () => workbookOf(sheetXml(''), { 'xl/vbaProject.bin': new Uint8Array(8) }), /macros/],
    [
      'links to other workbooks',
      () => workbookOf(sheetXml(''), { 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      /other workbooks/,
    ],
    [
      'a document type',
      () => workbookOf(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetXml('')}`),
      /document types/,
    ],
    ['another kind of document', () => zipped({ 'word/document.xml': '<x/>' }), /no sheets inside/],
    ['half a file', () => workbookOf(sheetXml('')).slice(0, 300), /damaged/],
    [
      'an old workbook',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /\.xls format/,
    ],
    ['broken XML', () => workbookOf(sheetXml('<row r="1"><c r="A1"><v>1</row>')), /cannot be read/],
    ['a row that is no number', () => workbookOf(sheetXml(`<row r="x">${full}</row>`)), /row NaN/],
    ['an encrypted package', () => zipped({ EncryptedPackage: 'x', EncryptionInfo: 'x' }), /password/],
    ['a larger file than is read', () => new Uint8Array((16 << 20) + 1), /at most 16 MB/],
  ])('%s', async (_what, content, words) => {
    await expect(read(content())).rejects.toThrow(words);
  });
  it('a directory that lies about a size gives no more than it promised', async () => {
    const content = workbookOf(sheetXml(`<row r="1">${full}</row>${' '.repeat(60 << 20)}`));
    await expect(read(lyingAbout(content, 'xl/worksheets/sheet1.xml', 4000))).rejects.toThrow(/damaged/);
  });
  it('a drop-down over a million rows and a merged sheet cost nothing', async () => {
    const after =
      '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const [sheet] = await read(workbookOf(sheetXml(`<row r="1">${full}</row>`, after)));
    expect(sheet?.rows).toEqual([{ number: 1, cells: ['x'] }]);
  });
  it('formatted empty cells far away do not count', async () => {
    const [sheet] = await read(
      workbookOf(sheetXml(`<row r="1">${full}</row><row r="1048576"><c r="XFD1048576" s="0"/></row>`)),
    );
    expect(sheet?.rows).toHaveLength(1);
  });
  it('random damage is a refusal or an answer, never a crash', async () => {
    const whole = workbookOf(sheetXml(`<row r="1">${full}${full}</row>`));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        await read(damaged).catch((error) => expect(error.name).toBe('UserError'));
      }),
      { numRuns: 10 },
    );
  });
});

describe('tables in text form', () => {
  const rows = async (content: Uint8Array) => (await read(content))[0]?.rows;
  const wanted = [
    { number: 1, cells: ['id', 'name'] },
    { number: 2, cells: ['acme', 'Ácme, Inc.'] },
  ];
  const utf16 = (value: string, isLittle: boolean) => {
    const made = new Uint8Array(value.length * 2);
    const view = new DataView(made.buffer);
    for (let at = 0; at < value.length; at += 1) view.setUint16(at * 2, value.charCodeAt(at), isLittle);
    return made;
  };
  it.each<[string, Uint8Array]>([
    ['commas', bytes('id,name\nacme,"Ácme, Inc."\n')],
    ['semicolons and carriage returns', bytes('id;name\r\nacme;Ácme, Inc.\r\n')],
    ['tabs', bytes('id\tname\nacme\tÁcme, Inc.')],
    ['a byte-order mark', bytes('\ufeffid,name\nacme,"Ácme, Inc."')],
    ['UTF-16, small end first', utf16('\ufeffid\tname\nacme\tÁcme, Inc.', true)],
    ['UTF-16, large end first', utf16('\ufeffid\tname\nacme\tÁcme, Inc.', false)],
    ['UTF-16 without a mark', utf16('id\tname\nacme\tÁcme, Inc.', true)],
    ['Windows-1252', Uint8Array.from('id;name\nacme;\xc1cme, Inc.', (letter) => letter.charCodeAt(0))],
  ])('%s', async (_what, content) => expect(await rows(content)).toEqual(wanted));
  it('a row has the number of the line it begins on', async () => {
    expect(await rows(bytes('a,b\n\n"one\ntwo",x\nlast'))).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['one\ntwo', 'x'] },
      { number: 5, cells: ['last'] },
    ]);
  });
  it('what was guarded against formulas is itself again', async () => {
    expect(await rows(bytes("phone\n'+1 713 555 0100"))).toEqual([
      { number: 1, cells: ['phone'] },
      { number: 2, cells: ['+1 713 555 0100'] },
    ]);
  });
  it('says which quotation mark is open', async () => {
    await expect(rows(bytes('a,b\n"c,d\ne,f'))).rejects.toThrow(/line 2/);
  });
  it('refuses what is no text', async () => {
    await expect(rows(bytes('a\0b'))).rejects.toThrow(/neither a spreadsheet nor a table/);
  });
  it('refuses a line of a million columns', async () => {
    await expect(rows(bytes(','.repeat(100_000)))).rejects.toThrow(/column 100001/);
  });
});
