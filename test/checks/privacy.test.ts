import { describe, expect, it } from 'vitest';
import { bareSocialSecurityNumbers, texts } from '../../src/checks/texts.ts';
import { catalogue } from '../../src/diagnostics/codes.ts';
import { contextOf, foundIn } from './found-in.ts';

const incident = (text: string) => ({
  'incidents/theft.yaml': `title: Theft\ndiscovered_at: 2026-03-14\nkind: theft\ndescription: ${JSON.stringify(text)}\n`,
});

describe('personal data and secrets in any text', () => {
  it.each<[string, string[]]>([
    ['Driver SSN 219-09-9999 was noted.', ['ssn']],
    ['Driver 219 09 9999 was noted.', ['ssn']],
    ['Order 000-12-3456 and 912-34-5678 and 123-00-4567.', []],
    ['Part 1219-09-99991 arrived.', []],
    ['Call +1 713-555-0142 or +52 81 8345 0142.', []],
    ['Date of birth: 1980-04-02', ['birth-date']],
    ['DOB 4/2/1980', ['birth-date']],
    ['Fecha de nacimiento: 02/04/1980', ['birth-date']],
    ['nació el 2 de abril de 1980', ['birth-date']],
    ['The airborne unit came on 2026-03-14.', []],
    ['Passport no. C01X00T47', []],
    ['Passport no. AB1234567', ['passport']],
    ['Pasaporte número G12345678', ['passport']],
    ['Passports are checked at gate 12.', []],
    ["Driver's license 12345678 of TX", ['licence-number']],
    ['Licencia de conducir: B1234567', ['licence-number']],
    ['The CDL was expired for 30 days.', []],
    ['Paid with 4111 1111 1111 1111.', ['card-number']],
    ['Paid with 4111 1111 1111 1112.', []],
    ['Booking 6346320000012345 of the line.', []],
    ['-----BEGIN RSA PRIVATE KEY-----', ['private-key']],
    ['Container MSKU1234565, seal HB123456, 2026-03-14T09:20:00-05:00.', []],
  ])('%s', async (text, codes) => {
    expect(await foundIn(texts, { files: incident(text) })).toEqual(
      codes.map((code) => `privacy/${code} incidents/theft.yaml /description`),
    );
  });

  it('is found under keys of one’s own, in lists and at its place', async () => {
    const files = {
      'partners/p.yaml':
        'name: P\nroles: [labor_provider]\ncountry: MX\nx-staff: [{ name: J., date-of-birth: "born 1980-04-02" }]\nx-birth-date: 1980-04-02\n',
    };
    expect(await foundIn(texts, { files })).toEqual([
      'privacy/birth-date partners/p.yaml /x-birth-date',
      'privacy/birth-date partners/p.yaml /x-staff/0/date-of-birth',
    ]);
  });

  it('is never repeated in the message', async () => {
    const [found] = texts(await contextOf({ files: incident('SSN 219-09-9999, passport AB1234567') }));
    const message = catalogue['privacy/ssn'].message(found?.args as { masked: string });
    expect(message).toBe('XXX-XX-XX99 looks like a social security number');
  });

  it.each([
    ['ior', '219099999', true],
    ['ior', '12-3456789XX', false],
    ['duns', '219099999', false],
  ])('an identifier %s %s', async (kind, value, isPersonal) => {
    const files = {
      'accounts/importer.yaml': `entity: importer\nidentifiers: [{ kind: ${kind}, value: "${value}" }]\n`,
    };
    expect(await foundIn(bareSocialSecurityNumbers, { files })).toEqual(
      isPersonal ? ['privacy/ssn accounts/importer.yaml /identifiers/0/value'] : [],
    );
  });
});
