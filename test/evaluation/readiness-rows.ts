import type { ReadinessRule } from '../../src/domain/pack.ts';
import {
  account,
  action,
  affirmed,
  bothSites,
  eligibility,
  met,
  month,
  partner,
  series,
  sessions,
  should,
  submitted,
  team,
  trained,
} from './readiness-worlds.ts';
import { contacts, type World } from './world.ts';

export interface Row {
  readonly name: string;
  readonly rule: ReadinessRule;
  readonly world: World;
  readonly blockers: readonly string[];
}

const row = (name: string, rule: string | ReadinessRule, world: World, ...found: string[]): Row => ({
  name,
  rule: typeof rule === 'string' ? { rule } : rule,
  world,
  blockers: found.map((code) => `compliance/${code}`),
});
const twoContacts: ReadinessRule = { rule: 'portal_contacts', at_least: 2, officer: true };
const yearly: ReadinessRule = { rule: 'risk_assessed', within: 'P1Y' };
const window: ReadinessRule = { rule: 'window_open', opens_before: 'P90D' };
const debtRule: ReadinessRule = { rule: 'debt_question_renewed', question: 'no_debt' };

export const rows: readonly Row[] = [
  row('a must that is met', 'musts_met', met),
  row('a must without an answer', 'musts_met', {}, 'must-not-met 1.1'),
  row('a should does not matter', 'musts_met', { criteria: [should] }),
  row('a must claimed not applicable', 'musts_met', {
    measures: { '1.1': { status: 'not_applicable', not_applicable_because: 'Two people.' } },
  }),
  row('no errors', 'no_errors', { errors: 0 }),
  row('errors', 'no_errors', { errors: 2 }, 'has-errors'),
  row(
    'eligibility: every question of this entity type',
    'eligibility_answered',
    {},
    'eligibility-open',
    'eligibility-open',
  ),
  row(
    'eligibility: answered as wanted',
    'eligibility_answered',
    eligibility({ continuous_bond: { answer: true }, no_debt: { answer: true } }),
  ),
  row(
    'eligibility: answered against',
    'eligibility_answered',
    eligibility({ continuous_bond: { answer: false }, no_debt: { answer: true } }),
    'eligibility-against',
  ),
  row(
    'eligibility: left empty',
    'eligibility_answered',
    eligibility({ continuous_bond: { answer: null }, no_debt: { answer: true } }),
    'eligibility-open',
  ),
  row('two contacts, one an officer', twoContacts, {}),
  row('one contact', twoContacts, { company: { contacts: [contacts[0]] } }, 'portal-contacts'),
  row(
    'two contacts, no officer',
    twoContacts,
    { company: { contacts: contacts.map((one) => ({ ...one, kind: 'employee' })) } },
    'portal-officer',
  ),
  row(
    'the officer has left',
    twoContacts,
    { company: { contacts: [{ ...contacts[0], left_on: '2026-11-01' }, contacts[1]] } },
    'portal-contacts',
    'portal-officer',
  ),
  row('risk assessment exactly a year old', yearly, { risk: { reviewed_on: '2025-11-24' } }),
  row('risk assessment a day older', yearly, { risk: { reviewed_on: '2025-11-23' } }, 'risk-assessment-due'),
  row('no risk assessment', yearly, {}, 'risk-assessment-due'),
  row('answers: affirmed', 'answers_affirmed', affirmed(met, '2026-10-01')),
  row('answers: not affirmed', 'answers_affirmed', met, 'answer-not-affirmed 1.1'),
  row('answers: what is not answered cannot be affirmed', 'answers_affirmed', {}),
  row(
    'answers: one site not affirmed',
    'answers_affirmed',
    affirmed(bothSites, '2026-10-01', ['9.4 laredo-yard']),
    'answer-not-affirmed 9.4',
  ),
  row('none suspect', 'none_suspect', affirmed(met, '2026-10-01')),
  row(
    'one suspect',
    'none_suspect',
    { ...affirmed(met, '2026-10-01'), measures: { '1.1': { elements: { team: 'partial' } } } },
    'answer-suspect 1.1',
  ),
  row('window: opens today', window, account({ anniversary: '2027-02-22' })),
  row('window: opens tomorrow', window, account({ anniversary: '2027-02-23' }), 'window-closed'),
  row('window: past the anniversary it is still open', window, account({ anniversary: '2026-11-01' })),
  row('window: no anniversary', window, {}, 'anniversary-missing'),
  row('musts since the submission', 'musts_affirmed_since_submission', {
    ...affirmed(met, '2026-10-01'),
    submissions: submitted('2025-12-12'),
  }),
  row(
    'musts affirmed before it',
    'musts_affirmed_since_submission',
    { ...affirmed(met, '2025-12-12'), submissions: submitted('2025-12-12') },
    'answer-not-affirmed 1.1',
  ),
  row('musts not answered at all', 'musts_affirmed_since_submission', {}, 'answer-not-affirmed 1.1'),
  row('another account’s submission', 'musts_affirmed_since_submission', {
    ...affirmed(met, '2025-10-01'),
    submissions: { 'exporter/2026-01-01': { kind: 'initial', submitted_by: 'ana-ruiz', on: '2026-01-01' } },
  }),
  row('risk newer than the submission', 'risk_newer_than_submission', {
    risk: { reviewed_on: '2025-12-13' },
    submissions: submitted('2025-12-12'),
  }),
  row(
    'risk of the same day',
    'risk_newer_than_submission',
    { risk: { reviewed_on: '2025-12-12' }, submissions: submitted('2025-12-12') },
    'risk-assessment-due',
  ),
  row('debt question dated anew', debtRule, {
    ...eligibility({ no_debt: { answer: true, on: '2026-11-01' } }),
    submissions: submitted('2025-12-12'),
  }),
  row(
    'debt question of last time',
    debtRule,
    { ...eligibility({ no_debt: { answer: true, on: '2025-11-20' } }), submissions: submitted('2025-12-12') },
    'question-not-renewed',
  ),
  row(
    'debt question answered against',
    debtRule,
    eligibility({ no_debt: { answer: false, on: '2026-11-01' } }),
    'eligibility-against',
  ),
  row(
    'requests answered',
    'requests_answered',
    account({ requests: [{ id: 'rq-1', answered_on: '2026-02-15' }] }),
  ),
  row(
    'a request open',
    'requests_answered',
    account({ requests: [{ id: 'rq-1', about: 'Who?' }] }),
    'request-open',
  ),
  row(
    'series whole',
    'evidence_without_holes',
    series([month('2026-09-01', '2026-09-30'), month('2026-10-01', '2026-10-31')]),
  ),
  row(
    'series with a month missing',
    'evidence_without_holes',
    series([month('2026-08-01', '2026-08-31'), month('2026-10-01', '2026-10-31')]),
    'evidence-hole',
  ),
  row('the hole lies before the last validation', 'evidence_without_holes', {
    ...series([month('2026-02-01', '2026-02-28'), month('2026-04-01', '2026-10-31')]),
    account: { last_validated_on: '2026-05-01' },
  }),
  row(
    'series that stopped',
    'evidence_without_holes',
    series([month('2026-07-01', '2026-07-31')]),
    'evidence-hole',
  ),
  row(
    'a series of another account’s site',
    'evidence_without_holes',
    series([month('2026-07-01', '2026-07-31')], { sites: ['dallas'] }),
  ),
  row(
    'sites affirmed since the validation',
    'sites_affirmed_since_validation',
    affirmed(bothSites, '2026-10-01'),
  ),
  row(
    'sites affirmed before it',
    'sites_affirmed_since_validation',
    affirmed(bothSites, '2026-05-01'),
    'site-not-affirmed',
    'site-not-affirmed',
  ),
  row(
    'one site not affirmed',
    'sites_affirmed_since_validation',
    affirmed(bothSites, '2026-10-01', ['9.4 laredo-yard']),
    'site-not-affirmed',
  ),
  row(
    'a partner assessed lately',
    'partners_not_overdue',
    partner({ assessments: [{ date: '2026-05-20' }] }),
  ),
  row('a partner never assessed', 'partners_not_overdue', partner({}), 'partner-overdue'),
  row(
    'a high-risk partner assessed two years ago',
    'partners_not_overdue',
    partner({ assessments: [{ date: '2024-11-20', vulnerability: { '9': { rating: 3 } } }] }),
    'partner-overdue',
  ),
  row(
    'a low-risk partner assessed two years ago',
    'partners_not_overdue',
    partner({ assessments: [{ date: '2024-11-20', vulnerability: { '9': { rating: 1 } } }] }),
  ),
  row(
    'a partner whose assessment of two years ago rates nothing',
    'partners_not_overdue',
    partner({ assessments: [{ date: '2024-11-20' }] }),
    'partner-overdue',
  ),
  row(
    'a partner with a match that stands open and a contract that ended',
    'partners_not_overdue',
    partner({
      assessments: [{ date: '2026-05-20' }],
      screening: {
        denied_parties: { on: '2026-05-02', result: 'match' },
        money_laundering: { result: 'clear' },
      },
      contract: { expires_on: '2026-11-23' },
    }),
    'partner-overdue',
    'partner-overdue',
  ),
  row('an inactive partner', 'partners_not_overdue', partner({ status: 'inactive' })),
  row('an action on a must is open', 'must_actions_closed', action({ criterion: '1.1' }), 'action-open 1.1'),
  row('it is done', 'must_actions_closed', action({ criterion: '1.1' }, { status: 'done' })),
  row('an action on a should', 'must_actions_closed', {
    ...action({ criterion: '1.2' }),
    criteria: [team, should],
  }),
  row(
    'an action on a finding about a must',
    'must_actions_closed',
    {
      ...action({ finding: 'audit/f-01' }),
      validations: { audit: { kind: 'internal_audit', findings: [{ id: 'f-01', criterion: '1.1' }] } },
    },
    'action-open 1.1',
  ),
  row(
    'an action at a site out of scope',
    'must_actions_closed',
    action({ criterion: '1.1', site: 'dallas' }),
  ),
  row('training asked for and never held', 'training_current', { criteria: [trained] }, 'training-due'),
  row('training held within its rhythm', 'training_current', sessions('seals', '2025-11-24')),
  row('training a day late', 'training_current', sessions('seals', '2025-11-23'), 'training-due'),
  row(
    'training nobody asks for, but lapsed',
    'training_current',
    { training: { s: { title: 'S', date: '2024-01-01', topics: ['threats'] } } },
    'training-due',
  ),
  row('training without a rhythm', 'training_current', {
    training: { s: { title: 'S', date: '2020-01-01', topics: ['technology'] } },
  }),
  row('a rule the engine lacks', 'moon_is_full', {}, 'rule-unknown'),
  row('a name every object has', 'constructor', {}, 'rule-unknown'),
];
