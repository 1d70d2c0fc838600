import { publicViewer, type Viewer } from "#app/domain/access/viewer.ts";

/** Somebody with an office, without an account in the database. */
export function officer(areaCode: string): Viewer {
  return {
    ...publicViewer("th"),
    userId: 1,
    grants: [
      { role: areaCode === "TH" ? "central_reviewer" : "provincial_officer", areaCode, unitId: null, bureau: null },
    ],
  };
}
