import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { appointFirstAdministrator, hasAdministrator } from "#app/domain/people/appoint.server.ts";

const DEMO_SIGN_INS = [
  ["officer.30@demo.test", "provincial officer, นครราชสีมา: enters figures"],
  ["head.30@demo.test", "provincial head: approves"],
  ["central@demo.test", "central reviewer: accepts"],
  ["officer.3001@demo.test", "district officer, เมืองนครราชสีมา"],
  ["enterprise.1@demo.test", "member of one enterprise"],
  ["admin@demo.test", "administrator"],
];

/** Prints the address and, with demonstration data, the accounts to sign in with. */
export function printWelcome(server: Server, database: "embedded" | "server", isDemo: boolean): void {
  const { port } = server.address() as AddressInfo;
  const lines = [
    `ฟันเฟือง · Fanfueang is ready: http://localhost:${port}`,
    database === "embedded"
      ? "Embedded database: safe against a killed process, not against power loss; use DATABASE_URL for real work."
      : "Server database: as durable as its own fsync and synchronous_commit settings.",
  ];
  if (isDemo) {
    lines.push("Demonstration data. Sign in with the password demo-fanfueang as:");
    for (const [email, what] of DEMO_SIGN_INS) lines.push(`  ${email!.padEnd(24)} ${what}`);
  }
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
}

/** A portal that nobody administers gets its first administrator from the settings, or says how to get one. */
export async function welcomeAdministrator(email: string | undefined): Promise<void> {
  if (await hasAdministrator()) return;
  const password = email ? await appointFirstAdministrator(email) : null;
  const line = password
    ? `${email} is the administrator now. Password, told once: ${password}`
    : "Nobody administers this portal yet: start it once with ADMIN_EMAIL=you@example.go.th";
  process.stdout.write(`${line}\n\n`);
}
