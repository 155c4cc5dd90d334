/** The keys of `records`, for authors of criteria: the one place where they are documented. */
export const recordFactKeys: readonly {
  readonly key: string;
  readonly type: string;
  readonly description: string;
}[] = [
  { key: 'risk_assessed', type: 'boolean', description: 'there is a risk assessment' },
  {
    key: 'risk_reviewed_age_days',
    type: 'integer',
    description: 'days since the risk assessment was reviewed',
  },
  { key: 'risk_method', type: 'boolean', description: 'the method of the risk assessment is written down' },
  {
    key: 'risk_review_triggers',
    type: 'integer',
    description: 'triggers of an earlier review',
  },
  { key: 'risk_approved', type: 'boolean', description: 'the risk assessment is approved' },
  { key: 'risk_threat_categories', type: 'string[]', description: 'categories of threat that are rated' },
  {
    key: 'risk_countries_unrated',
    type: 'integer',
    description: 'countries on supply chains, the home country apart, without any threat rating',
  },
  {
    key: 'risk_forced_labor_unrated',
    type: 'integer',
    description: 'countries of origin without a forced-labour rating',
  },
  { key: 'supply_chains', type: 'integer', description: 'supply chains' },
  { key: 'origins_unmapped', type: 'integer', description: 'countries of origin on no supply chain' },
  {
    key: 'chains_with_custody_gaps',
    type: 'integer',
    description: 'chains with a leg without party or place',
  },
  { key: 'rests_without_days', type: 'integer', description: 'legs where cargo rests without days_at_rest' },
  { key: 'partners', type: 'integer', description: 'active partners' },
  {
    key: 'partners_unscreened',
    type: 'integer',
    description: 'active partners without a finished denied-party screening',
  },
  {
    key: 'partners_without_money_laundering_check',
    type: 'integer',
    description: 'active partners without a money-laundering check',
  },
  {
    key: 'screening_matches_unresolved',
    type: 'integer',
    description: 'matches in screening that nobody resolved',
  },
  {
    key: 'partners_certified',
    type: 'integer',
    description: 'active partners in a recognised programme, verified and in force',
  },
  {
    key: 'certifications_unproven',
    type: 'integer',
    description: 'certifications claimed without day or way of verifying, or past their end',
  },
  {
    key: 'certifications_stale',
    type: 'integer',
    description: 'certifications verified longer ago than a year',
  },
  {
    key: 'partners_unassessed',
    type: 'integer',
    description: 'active partners that handle cargo, are no members in force and were never assessed',
  },
  {
    key: 'partners_overdue',
    type: 'integer',
    description: 'active partners whose assessment is older than the policy allows their tier',
  },
  {
    key: 'weaknesses_without_action',
    type: 'integer',
    description: 'high or unmet points of partners that no action mends',
  },
  { key: 'partner_actions_overdue', type: 'integer', description: 'open actions at partners past their day' },
  {
    key: 'partners_without_security_clause',
    type: 'integer',
    description: 'active partners that handle cargo, are no members in force and have no security clause',
  },
  { key: 'subcontracting_carriers', type: 'integer', description: 'active carriers that subcontract' },
  {
    key: 'last_internal_audit_age_days',
    type: 'integer',
    description: 'days since the last internal audit was held',
  },
  { key: 'training', type: '{ topic: { age_days, sessions } }', description: 'training sessions by topic' },
  { key: 'incidents', type: 'integer', description: 'incidents' },
  {
    key: 'incidents_uninvestigated',
    type: 'integer',
    description: 'incidents without an investigation begun',
  },
  { key: 'officers', type: 'integer', description: 'contacts that are company officers' },
  { key: 'portal_contacts', type: 'integer', description: 'contacts in the portal' },
  { key: 'statement_signed', type: 'boolean', description: 'the statement of support is signed and dated' },
  {
    key: 'statement_displayed',
    type: 'boolean',
    description: 'the statement of support is displayed somewhere',
  },
  { key: 'sites', type: 'integer', description: 'open sites in the account’s scope' },
  {
    key: 'sites_without_notification_list',
    type: 'integer',
    description: 'open sites in the account’s scope without a list of whom to call',
  },
  {
    key: 'notification_list_age_days',
    type: 'integer',
    description: 'days since the oldest entry of a notification list was checked',
  },
  { key: 'overdue_actions', type: 'integer', description: 'open corrective actions past their day' },
];
