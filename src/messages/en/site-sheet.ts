/** Words of the site sheet. */
export const siteWords = {
  title: (site: string) => `Site Sheet: ${site}`,
  facts: {
    name: 'Site',
    kind: 'Kind',
    address: 'Address',
    operator: 'Run by',
    activities: 'Activities',
    staff: 'People',
    manager: 'Site manager',
    opened: 'Opened',
  },
  party: {
    cbp_specialist: 'CBP supply chain security specialist',
    port_of_entry: 'CBP port of entry',
    law_enforcement: 'Law enforcement',
    foreign_customs: 'Foreign customs',
    partner: 'Business partner',
    insurer: 'Insurer',
    other: 'Other',
  },
  yes: 'Yes',
  no: 'No',
} as const;
