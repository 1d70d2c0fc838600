import type { Viewer } from "#app/domain/access/viewer.ts";
import { assistedEnterprises } from "#app/domain/people/assistants.server.ts";
import { INVITATION_DAYS } from "#app/domain/people/assistants.ts";
import { formatDate } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";

/** Who helps the viewer's enterprises and who is invited to, in the reader's words. */
export async function assistantsPage(viewer: Viewer) {
  const { language } = viewer;
  const name = nameIn({ language });
  return {
    title: translator(language)("assistants:title"),
    days: INVITATION_DAYS,
    enterprises: (await assistedEnterprises(viewer)).map((enterprise) => ({
      code: enterprise.code,
      name: name(enterprise),
      assistants: enterprise.assistants.map((assistant) => ({
        id: assistant.id,
        role: assistant.role,
        name: name(assistant),
        until: formatDate(assistant.until, language),
      })),
      invitations: enterprise.invitations.map(({ id, role, until, expiresAt }) => ({
        ...{ id, role },
        until: formatDate(until, language),
        expires: formatDate(expiresAt, language),
      })),
    })),
  };
}

export type AssistantsView = Awaited<ReturnType<typeof assistantsPage>>;
