// A generated company of any size: records as `ctpat` writes them, every one different, the same at each run.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const places = ['Binh Duong', 'Monterrey', 'Puebla', 'Ningbo', 'Haiphong', 'Guadalajara', 'Pune', 'Izmir'];
const countries = ['VN', 'MX', 'MX', 'CN', 'VN', 'MX', 'IN', 'TR'];
const words =
  'seal gate log dock yard truck carton pallet invoice manifest camera badge driver broker lane shift audit fence'.split(
    ' ',
  );

// All decided: a clean folder is one that `check` has nothing to say about.
const operations =
  'handles_cargo stages_cargo_overnight loads_conveyances stores_conveyances keeps_seal_inventory ships_sealable_loads uses_paper_documents uses_wood_packaging handles_refrigerated_equipment ships_by_land_border crosses_high_risk_border_areas subcontracts_transport outsources_functions uses_cameras uses_security_technology uses_offsite_monitoring uses_security_guards has_fencing issues_badges uses_network_systems allows_remote_access allows_personal_devices'.split(
    ' ',
  );

/** Writes a clean project with about `count` records; `faulty` of a hundred get a fault. */
export function generate(folder, count, faulty = 0) {
  const files = new Map(fixed());
  const partners = Math.floor(count * 0.5);
  const evidence = Math.floor(count * 0.3);
  const sessions = count - partners - evidence - files.size;
  for (let index = 0; index < partners; index += 1)
    files.set(`partners/partner-${index}.yaml`, partner(index));
  for (let index = 0; index < evidence; index += 1) files.set(`evidence/report-${index}.yaml`, report(index));
  for (let index = 0; index < sessions; index += 1)
    files.set(`training/session-${index}.yaml`, session(index));
  let position = 0;
  for (const [path, text] of files) {
    position += 1;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      faulty > 0 && position % Math.round(100 / faulty) === 0 && !path.startsWith('ctpat')
        ? `${text}ownr: tom-baker\n`
        : text,
    );
  }
  return files.size;
}

function* fixed() {
  yield [
    'ctpat.yaml',
    'format: 1\ncriteria: { pack: cbp-msc, edition: "2023-01" }\nrules: { "evidence/*": off, "partner/*": off, "training/*": off, "reference/*": off, "risk/*": off }\n',
  ];
  yield [
    'company.yaml',
    'name: Generated Imports, Inc.\ncontacts:\n  - { id: tom-baker, name: Tom Baker, kind: officer, department: compliance, portal: true }\noperations:\n' +
      operations.map((key) => `  ${key}: true\n`).join(''),
  ];
  yield ['accounts/importer.yaml', 'entity: importer\nsites: [main]\nstatus: preparing\n'];
  yield ['sites/main.yaml', 'name: Main warehouse\naddress: { city: Houston, state: TX, country: US }\n'];
}

function partner(index) {
  const place = index % places.length;
  return `# yaml-language-server: $schema=../.ctpat/schemas/partner.json
name: ${title(index)} Manufacturing ${index}
roles: [manufacturer]
status: active
country: ${countries[place]}
address: { city: ${places[place]}, country: ${countries[place]} }
contact: { name: ${title(index + 3)}, email: contact${index}@partner.example }
since: ${day(index, 2012)}
approved: { on: ${day(index + 40, 2012)}, by: tom-baker }
relation: direct
handles_cargo: true
subcontracts: false
screening:
  denied_parties: { on: ${day(index, 2026)}, result: clear }
  money_laundering: { on: ${day(index, 2026)}, result: clear }
assessments:
  - date: ${day(index, 2026)}
    method: questionnaire
    by: tom-baker
    vulnerability:
      "5": { rating: 1, why: ${phrase(index)} }
contract: { signed_on: ${day(index, 2024)}, security_clause: true }
`;
}

function report(index) {
  return `# yaml-language-server: $schema=../.ctpat/schemas/evidence.json
title: Gate and yard inspection ${index}
type: facility_photos
held: elsewhere
place: Binder ${index % 90}, compliance office, shelf ${index % 7}
audience: cbp
owner: tom-baker
items:
  - { on: ${day(index, 2026)}, checked: { on: ${day(index, 2026)}, by: tom-baker } }
`;
}

function session(index) {
  return `# yaml-language-server: $schema=../.ctpat/schemas/training.json
title: Refresher ${phrase(index)} ${index}
date: ${day(index, 2026)}
topics: [threat_awareness, access_control, incident_reporting]
trigger: annual
method: classroom
trainer: tom-baker
language: en
sites: [main]
expected: ${10 + (index % 40)}
attended: ${10 + (index % 40)}
passed: ${9 + (index % 40)}
`;
}

function day(index, year) {
  const month = String(1 + (index % 10)).padStart(2, '0');
  return `${year}-${month}-${String(1 + (index % 28)).padStart(2, '0')}`;
}

function phrase(index) {
  const hash = createHash('sha256').update(String(index)).digest();
  return [0, 1, 2, 3].map((position) => words[hash[position] % words.length]).join(' ');
}

function title(index) {
  const word = words[index % words.length];
  return word[0].toUpperCase() + word.slice(1);
}
