/** Words of the partner register and the due-diligence report. */
export const partnerDocumentWords = {
  facts: {
    partners: 'Partners on record',
    status: 'Status',
    certified: 'Certified in a recognized programme',
    tiers: 'Tiers',
    overdue: 'With something overdue',
    asOf: 'Recognized programmes as known on',
  },
  tiers: (high: number, medium: number, low: number) => `${high} high, ${medium} medium, ${low} low`,
  tier: (tier: string, every: string) => `${tier} tier: assessed every ${every}`,
  tierNames: { high: 'High', medium: 'Medium', low: 'Low' },
  overdue: (what: string) => `▲ ${what}`,
  through: (names: string) => `through ${names}`,
  dueWithin: (until: string) => `What is overdue or comes due by ${until}`,
  noneHigh: 'No partner is in the high tier.',
  assessed: 'Assessments on record',
  questions: 'What the partner answered',
  chainsOn: 'Where it has our cargo',
} as const;
