import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { ENDED_STATES } from "#app/domain/fairs/application-states.ts";
import { listFairs, managesFairs } from "#app/domain/fairs/fair.server.ts";
import { type Fair, type FairPhase, phaseOf } from "#app/domain/fairs/fair.ts";
import { ownStates } from "#app/domain/fairs/own-application.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { daysOf, timeLeft } from "./frame.server.ts";

const PAST: FairPhase[] = ["over", "closed", "cancelled"];

/** All fairs the reader may know, what goes on before what is over, with the own application's state. */
export async function fairsPage(viewer: Viewer) {
  const t = translator(viewer.language);
  const [fairs, states] = [await listFairs(viewer), await ownStates(viewer)];
  const at = now();
  const cardOf = (fair: Fair) => {
    const { language } = viewer;
    const phase = phaseOf(fair, at, bangkokDate(at));
    const [day, month] = formatDate(fair.opensOn, language).split(" ");
    const state = states.get(fair.code) ?? null;
    return {
      code: fair.code,
      name: (language === "en" && fair.nameEn) || fair.nameTh,
      place: (language === "en" && fair.placeEn) || fair.placeTh,
      days: daysOf(fair, language),
      tile: { day, month },
      phase,
      left: phase === "applying" ? timeLeft(fair.applyUntil, at, t) : null,
      state,
      applies: phase === "applying" && can(viewer, "fairs.apply") && (state === null || ENDED_STATES.includes(state)),
    };
  };
  const cards = fairs.map(cardOf);
  return {
    title: t("fairs:title"),
    manages: managesFairs(viewer),
    current: cards.filter((card) => !PAST.includes(card.phase)).reverse(),
    past: cards.filter((card) => PAST.includes(card.phase)),
  };
}

export type FairsPage = Awaited<ReturnType<typeof fairsPage>>;
