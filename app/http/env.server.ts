import { join } from "node:path";
import { z } from "zod";
import type { FileStoreSource } from "#app/domain/files/file-store.server.ts";

/** A setting is wrong: the start stops with this one line. */
export class WrongSetting extends Error {}

const onOff = z.enum(["on", "off", "force"]);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("0.0.0.0"),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://")
    .optional(),
  DEMO: onOff.optional(),
  /** Becomes the administrator when nobody is: the way into a portal without demonstration data. */
  ADMIN_EMAIL: z.email().optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** Key of the ID numbers; without it they are kept under SESSION_SECRET, which then may not change. */
  DATA_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  CLOCK: z.iso.datetime({ offset: true }).optional(),
  /** Behind how many proxies the address of a reader is found; 0 takes the connection's own. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** The portal is reached by HTTPS: cookies are marked secure and HSTS is sent. */
  SECURE: z.enum(["on", "off"]).default("off"),
  /** Pictures and papers: a folder, by default beside the data; or an S3-compatible object storage, all five together. */
  FILES_DIR: z.string().min(1).optional(),
  FILES_S3_ENDPOINT: z.url().optional(),
  FILES_S3_BUCKET: z.string().min(1).optional(),
  FILES_S3_REGION: z.string().min(1).optional(),
  FILES_S3_KEY_ID: z.string().min(1).optional(),
  FILES_S3_SECRET: z.string().min(1).optional(),
});

const S3 = ["FILES_S3_ENDPOINT", "FILES_S3_BUCKET", "FILES_S3_REGION", "FILES_S3_KEY_ID", "FILES_S3_SECRET"] as const;

export type Env = z.infer<typeof schema> & { demo: "on" | "off"; files: FileStoreSource };

/** Reads the settings once. Throws {@link WrongSetting} naming the variable and what is wrong with it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new WrongSetting(`${issue.path.join(".")}: ${issue.message}`);
  }
  const env = parsed.data;
  const isServer = env.DATABASE_URL !== undefined;
  if (env.DEMO === "on" && isServer && env.NODE_ENV === "production" && source.NODE_ENV === "production")
    throw new WrongSetting("DEMO: demonstration data are refused on a production server; set DEMO=force to insist");
  // Said in so many words: `npm start` on somebody's own machine says nothing, and keeps a secret beside its data.
  if (source.NODE_ENV === "production" && !env.SESSION_SECRET)
    throw new WrongSetting("SESSION_SECRET: required in production; at least 32 characters nobody can guess");
  const demo = env.DEMO === undefined ? (isServer ? "off" : "on") : env.DEMO === "off" ? "off" : "on";
  return { ...env, demo, files: filesOf(env) };
}

function filesOf(env: z.infer<typeof schema>): FileStoreSource {
  const missing = S3.filter((name) => env[name] === undefined);
  if (missing.length === S3.length) return { folder: env.FILES_DIR ?? join(env.DATA_DIR, "files") };
  if (missing[0]) throw new WrongSetting(`${missing[0]}: an object storage needs all of ${S3.join(", ")}`);
  return {
    endpoint: env.FILES_S3_ENDPOINT!,
    bucket: env.FILES_S3_BUCKET!,
    region: env.FILES_S3_REGION!,
    accessKeyId: env.FILES_S3_KEY_ID!,
    secretAccessKey: env.FILES_S3_SECRET!,
  };
}
