/** The exit codes of every command. */
export const EXIT_CODES = { ok: 0, problems: 1, usage: 2, bug: 70, cancelled: 130 } as const;
