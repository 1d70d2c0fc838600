const EXCLUSION = "23P01";

/** Runs a change of support links; when the database says that the same support stands there already, says so. */
export async function unlessTwice<T>(
  change: () => Promise<T>,
): Promise<T | { ok: false; reason: "network:refused.overlap" }> {
  try {
    return await change();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === EXCLUSION && constraint === "support_link_once")
      return { ok: false, reason: "network:refused.overlap" };
    throw error;
  }
}
