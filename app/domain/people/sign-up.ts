/** The least letters of a password. Length helps more than signs and figures do. */
export const PASSWORD_LEAST = 10;

/** The fields of the sign-up form that may be wrong. */
export type SignUpProblem = "email" | "name" | "password";
