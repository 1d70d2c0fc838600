import { type Problem, wrong } from "./problem.ts";

/** What the database refuses although the command had looked: somebody else was quicker, or the days overlap. */
const MEANINGS: Record<string, readonly [field: string, key: string]> = {
  enterprises_registration_number_key: ["registrationNumber", "number_taken"],
  enterprise_status_once: ["from", "status_overlaps"],
  enterprise_status_number_once: ["registerNumber", "status_number_taken"],
  enterprise_member_once: ["nameTh", "member_twice"],
  people_id_number_hash_key: ["idNumber", "number_of_other"],
  certificate_not_twice: ["number", "certificate_twice"],
};

/** Runs a command; a constraint with a meaning becomes a problem at its field, anything else is thrown. */
export async function refusingBroken<T>(run: () => Promise<T>): Promise<T | { ok: false; problems: Problem[] }> {
  try {
    return await run();
  } catch (error) {
    const meaning = MEANINGS[(error as { constraint?: string }).constraint ?? ""];
    if (!meaning) throw error;
    return wrong(...meaning);
  }
}
