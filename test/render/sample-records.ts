const DIGEST = `sha256-${'0'.repeat(64)}`;
const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_none, index) => {
    const month = String(from + index).padStart(2, '0');
    const last = new Date(Date.UTC(2026, from + index, 0)).getUTCDate();
    return {
      covers: { from: `2026-${month}-01`, to: `2026-${month}-${last}` },
      files: [`2026-${month}-seal-log.pdf`],
      sha256: [DIGEST],
    };
  });

/** A furniture importer with three sites and answers of every kind, by path. */
export const sampleRecords: Readonly<Record<string, unknown>> = {
  'ctpat.yaml': {
    format: 1,
    criteria: { pack: 'cbp-msc', edition: '2023-01' },
    language: 'en',
    documents: { paper: 'letter', color: '#1d4e5f', marking: 'Confidential business information' },
  },
  'company.yaml': {
    name: 'Meridian Home Goods, Inc.',
    trade_names: ['Meridian Home'],
    ownership: 'corporation',
    founded: '2006-04-01',
    employees: 140,
    website: 'https://meridian.example',
    phone: '+1 713 555 0100',
    history:
      'Imports furniture and housewares since 2006; distributes from Houston. Makers in Vietnam (Công ty Nội Thất Hoa Sen, Đồng Nai) and in Nuevo León.',
    addresses: [
      {
        kind: 'headquarters',
        line1: '400 Harbor Way',
        city: 'Houston',
        state: 'TX',
        postal_code: '77029',
        country: 'US',
        primary: true,
      },
    ],
    contacts: [
      {
        id: 'ana-ruiz',
        name: 'Ana Ruiz',
        title: 'VP Operations',
        kind: 'officer',
        department: 'operations',
        portal: true,
        primary: true,
      },
      {
        id: 'tom-baker',
        name: 'Tom Baker',
        title: 'Trade Compliance Manager',
        kind: 'employee',
        department: 'compliance',
        portal: true,
      },
      { id: 'li-wong', name: 'Li Wong', title: 'IT Manager', kind: 'employee', department: 'it' },
    ],
    trade: {
      commodities: ['furniture', 'housewares'],
      origins: ['VN', 'MX'],
      modes: ['ocean', 'truck'],
      entries_per_year: 1900,
    },
    operations: {
      handles_cargo: true,
      stages_cargo_overnight: true,
      loads_conveyances: true,
      keeps_seal_inventory: true,
      ships_sealable_loads: true,
      uses_paper_documents: true,
      uses_wood_packaging: true,
      ships_by_land_border: true,
      uses_cameras: true,
      uses_security_technology: true,
      uses_security_guards: {
        value: false,
        because: 'Our sites are watched by cameras and an alarm centre.',
      },
      has_fencing: true,
      uses_network_systems: true,
      allows_remote_access: true,
      allows_personal_devices: false,
    },
    statement_of_support: {
      signed_by: 'ana-ruiz',
      signed_on: '2025-11-10',
      displayed_at: ['Houston lobby'],
      evidence: ['support-statement'],
    },
    best_practices: [
      {
        criterion: '6.1',
        management_support: 'The VP Operations reviews the seal report every quarter.',
        innovation: 'Seal numbers are read by camera at the gate and matched with the order.',
        documented_process: 'SOP-14, chapter 6.',
        checks_and_balances: 'The shift lead and the driver both sign.',
        evidence_of_implementation: 'Monthly match reports since January 2025.',
        evidence: ['seal-procedure'],
      },
    ],
  },
  'accounts/importer.yaml': {
    entity: 'importer',
    identifiers: [{ kind: 'ior', value: '12-3456789XX' }],
    sites: ['houston-dc', 'laredo-yard', 'savannah-dc'],
    status: 'certified',
    account_no: '10012345',
  },
  'sites/houston-dc.yaml': site(
    'Houston Distribution Center',
    'warehouse',
    '400 Harbor Way',
    'Houston',
    'TX',
    '77029',
    61,
  ),
  'sites/laredo-yard.yaml': site('Laredo Yard', 'yard', '11 Mines Road', 'Laredo', 'TX', '78045', 9),
  'sites/savannah-dc.yaml': site(
    'Savannah Warehouse',
    'warehouse',
    '2 Dean Forest Road',
    'Savannah',
    'GA',
    '31408',
    28,
  ),
  'evidence/seal-procedure.yaml': document('Seal control procedure SOP-14', 'seal_procedure', '2025-12-01', {
    version: '3',
    next_review_on: '2026-12-01',
  }),
  'evidence/seal-log-houston.yaml': {
    title: 'Seal log, Houston',
    type: 'seal_log',
    held: 'vault',
    audience: 'cbp',
    sites: ['houston-dc'],
    every: 'P1M',
    items: months(1, 10),
  },
  'evidence/support-statement.yaml': document(
    'Statement of support',
    'statement_of_support',
    '2025-11-10',
    {},
  ),
  'evidence/cyber-policy.yaml': document('Information security policy', 'cyber_policy', '2026-03-02', {
    version: '2.1',
  }),
  'evidence/gate-photos.yaml': document('Photographs of the gates', 'facility_photos', '2026-06-14', {}),
  'evidence/guard-audit.yaml': {
    ...document('Internal audit, findings and names', 'internal_audit_report', '2026-09-02', {}),
    audience: 'internal',
  },
  'measures/1.1.yaml': measure(
    '1.1',
    'met',
    'The statement of support is signed by Ana Ruiz, VP Operations, and hangs in the lobby at Houston.',
    ['support-statement'],
  ),
  'measures/1.4.yaml': measure(
    '1.4',
    'met',
    'Tom Baker is the point of contact. He reports to the VP Operations **every month**:\n\n1. open actions\n2. changes at partners\n3. incidents',
    ['guard-audit'],
  ),
  'measures/4.1.yaml': measure(
    '4.1',
    'met',
    'The policy covers:\n\n- accounts and passwords\n- backups, tested twice a year\n- who is told, and when\n\n| System | Owner | Reviewed |\n| --- | --- | --- |\n| ERP | Li Wong | 2026-03 |\n| WMS | Li Wong | 2026-03 |',
    ['cyber-policy'],
  ),
  'measures/4.10.yaml': {
    criterion: '4.10',
    owner: 'li-wong',
    status: 'not_applicable',
    not_applicable_because:
      'Nobody may use a device of their own for company work; the network refuses devices it does not know.',
  },
  'measures/6.1.yaml': {
    criterion: '6.1',
    owner: 'tom-baker',
    status: 'partial',
    statement:
      'High-security bolt seals (ISO 17712) are bought from one certified maker and kept in the shift office safe. Only the four people on the list hand them out.\n\n> Numbers are written down before the truck leaves.\n\nProcedure: [SOP-14](https://docs.meridian.example/sop-14).',
    elements: {
      custody: 'met',
      inventory: { status: 'partial', how: 'Counted monthly; not yet reconciled with the log' },
      storage: 'met',
    },
    evidence: ['seal-procedure', 'seal-log-houston'],
  },
  'measures/6.5.yaml': measure('6.5', 'unmet', null, []),
  'measures/9.4.yaml': {
    criterion: '9.4',
    owner: 'tom-baker',
    statement: {
      a: 'Vehicle gates are closed outside shifts and watched by camera during them.',
      b: 'Signs at each gate say that people and vehicles may be searched.',
    },
    elements: 'met',
    evidence: ['gate-photos', 'guard-audit'],
    sites: {
      'houston-dc': 'same',
      'savannah-dc': 'same',
      'laredo-yard': {
        status: 'planned',
        statement: { a: 'A guard post is being built; until then the gate stays locked.', b: null },
      },
    },
  },
  'actions/2026-06-laredo-gate.yaml': {
    title: 'Guard post at the Laredo gate',
    mends: [{ criterion: '9.4', site: 'laredo-yard' }],
    owner: 'ana-ruiz',
    opened_on: '2026-06-02',
    due_on: '2026-10-31',
    status: 'in_progress',
  },
};

function site(
  name: string,
  kind: string,
  line1: string,
  city: string,
  state: string,
  postal_code: string,
  staff: number,
) {
  return {
    name,
    kind,
    address: { line1, city, state, postal_code, country: 'US' },
    activities: ['receiving', 'storage'],
    staff,
  };
}

function document(title: string, type: string, on: string, more: object) {
  return {
    title,
    type,
    held: 'repo',
    audience: 'cbp',
    items: [{ on, files: [`${type}.pdf`], sha256: [DIGEST] }],
    ...more,
  };
}

function measure(criterion: string, status: string, statement: string | null, evidence: readonly string[]) {
  return {
    criterion,
    owner: 'tom-baker',
    status,
    statement,
    elements: status === 'met' ? 'met' : {},
    evidence,
  };
}
