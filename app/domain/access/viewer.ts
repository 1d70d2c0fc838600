import type { Bureau, Role } from "./rights.ts";

export type Language = "th" | "en";

/** An office somebody holds today: a role for an area, or for one reporting unit. */
export interface Grant {
  role: Role;
  areaCode: string | null;
  unitId: number | null;
  /** Only for a central reviewer of one bureau; null means both. */
  bureau: Bureau | null;
}

/** Who is looking. Every exported domain function takes one; the public is a viewer without grants. */
export interface Viewer {
  userId: number | null;
  nameTh: string;
  nameEn: string | null;
  grants: Grant[];
  language: Language;
}

/** Somebody who has not signed in. */
export function publicViewer(language: Language): Viewer {
  return { userId: null, nameTh: "", nameEn: null, grants: [], language };
}

/** The viewer's name in the language they read. */
export function viewerName(viewer: Viewer): string {
  return (viewer.language === "en" && viewer.nameEn) || viewer.nameTh;
}
