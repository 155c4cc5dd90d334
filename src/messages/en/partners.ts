import type { Due } from '../../partners/dues.ts';
import type { Membership } from '../../partners/membership.ts';
import type { ScreeningList } from '../../partners/screening.ts';
import type { TierReason } from '../../partners/tier.ts';

const count = (number: number, one: string, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;

const lists: Readonly<Record<ScreeningList, string>> = {
  denied_parties: 'denied parties',
  money_laundering: 'money laundering',
  forced_labor: 'forced labor',
};

const ratings = { 1: 'low', 2: 'medium', 3: 'high' } as const;

/** Words about business partners, in `ctpat partner` and in documents. */
export const partnerWords = {
  roles: {
    manufacturer: 'manufacturer',
    supplier: 'supplier',
    exporter: 'exporter',
    consolidator: 'consolidator',
    freight_forwarder: 'freight forwarder',
    customs_broker: 'customs broker',
    highway_carrier: 'highway carrier',
    rail_carrier: 'rail carrier',
    sea_carrier: 'sea carrier',
    air_carrier: 'air carrier',
    warehouse: 'warehouse',
    port_terminal: 'port terminal',
    third_party_logistics: 'logistics provider',
    security_provider: 'security provider',
    labor_provider: 'labor provider',
    other: 'other',
  },
  tiers: { high: 'high', medium: 'medium', low: 'low' },
  ratings,
  status: { prospective: 'prospective', active: 'active', inactive: 'inactive' },
  lists,
  verifiedBy: {
    portal_monitoring: 'monitoring in the portal',
    certification_email: 'e-mail of the programme',
    certificate: 'certificate',
    public_register: 'public register',
    letter: 'letter',
  } as Readonly<Record<string, string>>,
  methods: { questionnaire: 'questionnaire', visit: 'visit', audit: 'audit' },
  screeningResult: { clear: 'clear', match: 'match', pending: 'pending', none: 'never' },
  tierReason(reason: TierReason): string {
    switch (reason.kind) {
      case 'match':
        return `the screening for ${lists[reason.list]} brought a match that is not cleared up`;
      case 'never-assessed':
        return 'it has our cargo, is no recognized member and was never assessed: unknown is not low';
      case 'nothing-rated':
        return `the assessment of ${reason.date} rates nothing: unknown is not low`;
      case 'rated': {
        const { category, rating = 1, why } = reason.rated;
        return `category ${category} is rated ${ratings[rating]} (${reason.date})${why ? `: ${why}` : ''}`;
      }
      case 'rated-low':
        return `nothing is rated above low (${reason.date})`;
      case 'member':
        return `member of a recognized programme; the house rating of members is ${ratings[reason.rating]}`;
      case 'no-cargo':
        return 'has no cargo of ours in its hands';
    }
  },
  due(due: Due): string {
    switch (due.kind) {
      case 'match':
        return `clear up the match in the screening for ${lists[due.list]}`;
      case 'screening':
        return due.pending
          ? `finish the screening for ${lists[due.list]}`
          : `screen it for ${lists[due.list]}`;
      case 'unassessed':
        return 'assess it: it has our cargo and was never assessed';
      case 'assessment':
        return `assess it again (last ${due.last})`;
      case 'membership':
        if (due.why === 'unverified') return `verify the ${due.programme} membership`;
        return due.why === 'verify'
          ? `verify the ${due.programme} membership again`
          : `renew the proof of the ${due.programme} membership, which ${due.overdue ? 'ended' : 'ends'}`;
      case 'action':
        return `close ${due.id}: ${due.title}`;
      case 'contract':
        return 'renew the contract';
    }
  },
  /** The same where nobody needs the names of files. */
  dueInWords(due: Due): string {
    return due.kind === 'action' ? `close the action: ${due.title}` : partnerWords.due(due);
  },
  /** A membership in two or three words: what it is worth. */
  membership(
    { programme, claimed, recognised, proven, expiresOn, counts, status }: Membership,
    today: string,
  ) {
    if (counts) return programme;
    if (!claimed) return `${programme}, ${(status ?? 'unknown').replaceAll('_', ' ')}`;
    if (!proven && expiresOn !== undefined && expiresOn < today) return `${programme}, expired`;
    if (!proven) return `${programme}, unverified`;
    return recognised ? programme : `${programme}, not recognized`;
  },
  none: 'none',
  never: 'never',
  noneYet: 'none yet',
  nobody: 'nobody',
} as const;

/** Words of `ctpat partner list | show | due`. */
export const partnerCommandWords = {
  head: (shown: number, all: number, date: string) =>
    shown === all ? `${count(all, 'partner')}, ${date}` : `${shown} of ${count(all, 'partner')}, ${date}`,
  status: (active: number, prospective: number, inactive: number) =>
    [`${active} active`, `${prospective} prospective`, `${inactive} inactive`].join(', '),
  summary: (certified: number, overdue: number) =>
    `${certified} certified in a recognized programme, ${overdue} with something overdue`,
  asOf: (day: string) =>
    `Recognized programmes as the criteria pack lists them on ${day}; later arrangements are not known to it.`,
  tier: (tier: string, number: number, every: string) => `${tier} tier (${number}), assessed every ${every}`,
  columns: {
    name: 'partner',
    country: 'in',
    role: 'role',
    membership: 'membership',
    screening: 'screening',
    assessed: 'assessed',
    due: 'next due',
    by: 'by',
    what: 'what',
    when: 'when',
    criterion: 'criterion',
    tier: 'tier',
  },
  noneFit: 'No partner fits.',
  noPartners: 'No partner on record. Add one with a file in partners/.',
  prospective: 'prospective, not yet approved',
  prospectiveHead: (number: number) => `Not yet approved (${number}): no business before these are done`,
  inactive: 'inactive',
  indirect: (through: string) => `indirect, through ${through}`,
  indirectNobody: 'indirect, and not said through whom',
  overdue: (by: string | undefined) => (by === undefined ? 'overdue' : `overdue ${by}`),
  late: (days: number) => `${count(days, 'day')} late`,
  inDays: (days: number) => (days === 0 ? 'today' : `in ${count(days, 'day')}`),
  missing: 'missing',
  now: 'now',
  partly: 'partly',
  dueHead: (until: string, overdue: number, coming: number) =>
    `Due by ${until}: ${overdue} overdue, ${coming} coming up`,
  nothingDue: (until: string) => `Nothing is due about partners by ${until}.`,
  overdueSection: 'overdue',
  comingSection: 'coming up',
  noSuchPartner: (id: string) => `there is no partner called ${id}`,
  severalFit: (text: string) => `more than one partner fits ${text}`,
  partnersHint: (ids: readonly string[]) =>
    ids.length > 0 ? `Partners: ${ids.join(', ')}.` : 'See `ctpat partner list`.',
  countryHint: 'Write the two letters of the country, for example MX.',
  disclaimer:
    'An old SVI number is a note, never a proof. What is shown follows from the records; whether a partner may be relied on is yours to decide.',
  approval: {
    screening: (list: ScreeningList) => `screening for ${lists[list]}`,
    match: (list: ScreeningList) => `the match in the screening for ${lists[list]}`,
    assessment: 'a first assessment, or a recognized membership with proof',
    clause: 'a contract with the security clause',
    approval: 'the approval itself, with its day and who approved',
  },
  labels: {
    status: 'Status',
    roles: 'Roles',
    country: 'Country',
    relation: 'Relation',
    brings: 'Brings in',
    cargo: 'Our cargo',
    tier: 'Tier',
    memberships: 'Memberships',
    screening: 'Screening',
    assessment: 'Last assessment',
    rated: 'Rated',
    contract: 'Contract',
    actions: 'Open actions',
    chains: 'On the chains',
    due: 'Due',
    missing: 'Before approval',
    since: 'Since',
    approved: 'Approved',
    record: 'Record',
  },
  direct: 'direct',
  cargo: { yes: 'in its hands', no: 'not in its hands' },
  subcontracts: 'hands work on to others',
  approvedBy: (on: string, by: string | undefined) => (by === undefined ? on : `${on} by ${by}`),
  notApproved: 'no approval on record',
  membershipLine: (name: string, worth: string, proof: string) => `${name}: ${worth}; ${proof}`,
  worth: {
    counts: 'counts as proof',
    unproven: 'claimed, not proven',
    expired: 'expired',
    notRecognised: 'not on the list of recognized programmes, so it does not replace an assessment',
    noClaim: (status: string) => `no membership (${status})`,
  },
  proof: {
    never: 'never verified',
    verified: (on: string, how: string | undefined, days: number) =>
      `verified ${on}${how ? ` by ${how}` : ''}, ${count(days, 'day')} ago`,
    expires: (on: string) => `until ${on}`,
    stale: 'longer than a year ago',
  },
  screeningLine: (list: string, result: string, on: string | undefined) =>
    on === undefined ? `${list}: ${result}` : `${list}: ${result} ${on}`,
  resolved: (on: string, by: string, how: string) => `cleared up ${on} by ${by}: ${how}`,
  unresolved: 'not cleared up',
  assessmentLine: (date: string, method: string | undefined, by: string | undefined) =>
    [date, method, by && `by ${by}`].filter(Boolean).join(', '),
  again: (by: string) => `again by ${by}`,
  ratedLine: (category: string, title: string, rating: string, why: string, unmet: readonly string[]) =>
    `${category} ${title}: ${rating}${why ? ` – ${why}` : ''}${unmet.length > 0 ? ` (unmet: ${unmet.join(', ')})` : ''}`,
  notRated: 'not rated',
  contractLine: (signed: string | undefined, expires: string | undefined, clause: boolean) =>
    [
      signed ? `signed ${signed}` : 'signing not recorded',
      ...(expires ? [`ends ${expires}`] : []),
      clause ? 'with a security clause' : 'without a security clause',
    ].join(', '),
  noContract: 'none on record',
  actionLine: (title: string, owner: string, due: string) => `${title} (${owner}, due ${due})`,
} as const;
