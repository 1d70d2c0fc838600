import type { Viewer } from "#app/domain/access/viewer.ts";
import { CONSENT_FIELDS } from "#app/domain/personal-data/consent.ts";
import { type MyData, myData } from "#app/domain/personal-data/my-data.server.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";

/** What is held on the viewer as their page shows it, in their language. */
export async function myDataPage(viewer: Viewer) {
  const { language } = viewer;
  const t = translator(language);
  const data = await myData(viewer);
  const name = nameIn({ language });
  const span = ({ from, to }: { from: string; to: string | null }) =>
    t(to ? "personal:data.span" : "personal:data.spanOpen", {
      from: formatDate(from, language),
      to: to ? formatDate(to, language) : "",
    });
  return {
    title: t("personal:data.title"),
    account: [
      { label: t("personal:data.name"), value: name(data.account) },
      { label: t("personal:data.email"), value: data.account.email },
      { label: t("personal:data.since"), value: formatDate(data.account.createdAt, language) },
    ],
    roles: data.roles.map((role) => ({
      title: t(`shell:roles.${role.role}`, { defaultValue: role.role }),
      place: (language === "en" && role.placeEn) || role.placeTh,
      span: span(role),
    })),
    claims: data.claims.map(({ id, code, state, reason, askedAt, ...claim }) => ({
      ...{ id, code, state, reason, name: name(claim), asked: formatDateTime(askedAt, language) },
    })),
    person: data.person && personOf(data.person, { viewer, name, span }),
  };
}

export type MyDataPage = Awaited<ReturnType<typeof myDataPage>>;
export type MyPerson = NonNullable<MyDataPage["person"]>;

interface Reader {
  viewer: Viewer;
  name: (of: { nameTh: string; nameEn: string | null }) => string;
  span: (of: { from: string; to: string | null }) => string;
}

function personOf(person: NonNullable<MyData["person"]>, { viewer, name, span }: Reader) {
  const { language } = viewer;
  const t = translator(language);
  const at = (instant: Date) => formatDateTime(instant, language);
  const held: [string, string | null][] = [
    ["name", person.nameTh],
    ["nameEn", person.nameEn],
    ["position", person.positionTh],
    ["phone", person.phone],
    ["email", person.email],
    ["idNumber", person.idNumberMasked],
    ["since", at(person.createdAt)],
    ["verified", person.verifiedAt && at(person.verifiedAt)],
  ];
  return {
    held: held.map(([key, value]) => ({
      label: t(`personal:data.${key}`),
      value: value ?? t("personal:data.notHeld"),
    })),
    memberships: person.memberships.map((member) => ({
      code: member.code,
      name: name(member),
      role: t(`enterprises:role.${member.role}`),
      span: span(member),
    })),
    seats: person.seats.map((seat) => ({
      id: seat.committeeId,
      name: name(seat),
      order: seat.appointmentOrder,
      span: span(seat),
    })),
    consents: CONSENT_FIELDS.map((field) => {
      const live = person.consents.find((each) => each.field === field && each.withdrawnAt === null);
      return { field, since: live ? at(live.givenAt) : null };
    }),
    past: person.consents.flatMap(({ field, givenAt, withdrawnAt }) =>
      withdrawnAt ? [{ field: t(`personal:consent.${field}`), given: at(givenAt), withdrawn: at(withdrawnAt) }] : [],
    ),
    looks: person.looks.map(({ id, byTh, byEn, reason, viewedAt }) => ({
      ...{ id, reason, by: name({ nameTh: byTh, nameEn: byEn }), at: at(viewedAt), atIso: viewedAt.toISOString() },
    })),
    corrections: person.corrections.map(({ id, request, askedAt, decision, answer }) => ({
      ...{ id, request, decision, answer, asked: at(askedAt) },
    })),
  };
}
