
export const riskCodes = {} as const;
