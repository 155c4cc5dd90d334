
export const machineCodes = {} as const;
