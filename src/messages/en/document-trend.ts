interface Counts {
  readonly must: { readonly applicable: number; readonly met: number };
  readonly should: { readonly applicable: number; readonly met: number };
}

/** Words of the trend in the gap assessment. */
export const documentTrendWords = {
  title: 'Since earlier assessments',
  legend: { must: 'musts met', should: 'shoulds met' },
  since: (day: string, before: Counts, now: Counts) =>
    `Since ${day}: musts met ${before.must.met} of ${before.must.applicable}, now ${now.must.met} of ${now.must.applicable}; shoulds met ${before.should.met} of ${before.should.applicable}, now ${now.should.met} of ${now.should.applicable}.`,
  row: (day: string, must: Counts['must'], should: Counts['should']) =>
    `${day}: musts ${must.met} of ${must.applicable} met, shoulds ${should.met} of ${should.applicable} met`,
  drawing: (rows: readonly string[]) => `Criteria met by day. ${rows.join('. ')}.`,
};
