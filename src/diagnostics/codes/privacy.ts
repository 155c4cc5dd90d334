
export const privacyCodes = {} as const;
