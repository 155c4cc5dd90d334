/** Codes of the checks that hold answers against records; the reasons of outcomes are in `compliance.ts`. */
export const complianceCheckCodes = {} as const;
