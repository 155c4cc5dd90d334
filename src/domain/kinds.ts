/** How records of a kind lie in the folder. */
export interface Kind {
  readonly name: KindName;
  /** The folder (with `/` at its end) or the one file. */
  readonly place: string;
  /** The schema in `src/schemas/` without `.yaml`. */
  readonly schema: string;
  /** How a record is named: by its file, by the criterion in its file's name, or by account and date. */
  readonly naming: 'id' | 'criterion' | 'date' | 'account-and-date' | 'single';
  readonly toolWritten: boolean;
}

export type KindName =
  | 'project'
  | 'company'
  | 'account'
  | 'site'
  | 'partner'
  | 'answers'
  | 'supply_chain'
  | 'risk_assessment'
  | 'risk_history'
  | 'measure'
  | 'evidence'
  | 'action'
  | 'training'
  | 'incident'
  | 'validation'
  | 'benefits'
  | 'affirmations'
  | 'assessment'
  | 'submission';

/** Every kind of record; a new kind is one line here, one schema and one example. */
export const kinds: readonly Kind[] = [
  { name: 'project', place: 'ctpat.yaml', schema: 'project', naming: 'single', toolWritten: false },
  { name: 'company', place: 'company.yaml', schema: 'company', naming: 'single', toolWritten: false },
  { name: 'account', place: 'accounts/', schema: 'account', naming: 'id', toolWritten: false },
  { name: 'site', place: 'sites/', schema: 'site', naming: 'id', toolWritten: false },
  { name: 'partner', place: 'partners/', schema: 'partner', naming: 'id', toolWritten: false },
  { name: 'answers', place: 'answers/', schema: 'answers', naming: 'id', toolWritten: true },
  { name: 'supply_chain', place: 'supply-chains/', schema: 'supply-chain', naming: 'id', toolWritten: false },
  {
    name: 'risk_assessment',
    place: 'risk/assessment.yaml',
    schema: 'risk-assessment',
    naming: 'single',
    toolWritten: false,
  },
  {
    name: 'risk_history',
    place: 'risk/history/',
    schema: 'risk-assessment',
    naming: 'date',
    toolWritten: true,
  },
  { name: 'measure', place: 'measures/', schema: 'measure', naming: 'criterion', toolWritten: false },
  { name: 'evidence', place: 'evidence/', schema: 'evidence', naming: 'id', toolWritten: false },
  { name: 'action', place: 'actions/', schema: 'action', naming: 'id', toolWritten: false },
  { name: 'training', place: 'training/', schema: 'training', naming: 'id', toolWritten: false },
  { name: 'incident', place: 'incidents/', schema: 'incident', naming: 'id', toolWritten: false },
  { name: 'validation', place: 'validations/', schema: 'validation', naming: 'id', toolWritten: false },
  { name: 'benefits', place: 'benefits/', schema: 'benefits', naming: 'id', toolWritten: false },
  {
    name: 'affirmations',
    place: 'affirmations/',
    schema: 'affirmations',
    naming: 'criterion',
    toolWritten: true,
  },
  { name: 'assessment', place: 'assessments/', schema: 'assessment', naming: 'date', toolWritten: true },
  {
    name: 'submission',
    place: 'submissions/',
    schema: 'submission',
    naming: 'account-and-date',
    toolWritten: true,
  },
];
