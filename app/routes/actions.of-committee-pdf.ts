import type { LoaderFunctionArgs } from "@remix-run/node";
import { allOpenActions } from "#app/domain/meetings/actions.server.ts";
import { readBody } from "#app/domain/meetings/bodies.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { numberIn } from "./meetings/answer.ts";
import { sendPdf } from "./meetings/send-pdf.server.ts";
import { wordsOf } from "./meetings/words.server.ts";

/** Every open action of one committee on paper, the longest overdue first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "network.read");
  const id = found(numberIn(params.id));
  const body = found(await readBody(viewer, id));
  const actions = found(await allOpenActions(viewer, id));
  const { t, name, day } = wordsOf(viewer);
  return sendPdf(`actions-${id}`, {
    title: t("meetings:pdf.actions"),
    language: viewer.language,
    meta: [
      name(body.nameTh, body.nameEn),
      t("meetings:pdf.asOf", { date: formatDate(now(), viewer.language, "long") }),
    ],
    blocks: actions.length
      ? [
          {
            kind: "table",
            columns: [
              { header: t("meetings:pdf.from"), width: 1.2 },
              { header: t("actions:list.task"), width: 4 },
              { header: t("actions:list.owner"), width: 2.5 },
              { header: t("actions:list.due"), width: 1.6 },
              { header: t("meetings:pdf.state"), width: 1.6 },
            ],
            rows: actions.map((action) => [
              `${action.resolutionNumber}/${action.fiscalYear}`,
              action.taskTh,
              name(action.ownerTh, action.ownerEn),
              action.dueOn === action.firstDueOn
                ? day(action.dueOn)
                : t("meetings:pdf.dueText", { due: day(action.dueOn), first: day(action.firstDueOn) }),
              t(`meetings:action.state.${action.state}`),
            ]),
          },
        ]
      : [{ kind: "paragraph", text: t("meetings:pdf.none") }],
  });
}
