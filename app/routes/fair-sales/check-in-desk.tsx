import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import { Scanner } from "./scanner.tsx";
import { useScans } from "./use-scans.ts";

export interface BoothToArrive {
  id: number;
  booth: string;
  enterprise: string;
  here: boolean;
}

/** A code of before a change of booths: where its enterprise stands now, if anywhere. */
export interface MovedBooth {
  id: number;
  to: number | null;
  booth: string | null;
  enterprise: string;
}

/** So many booths are listed at once: enough to see one's own part of a hall, few enough for a phone. */
const LISTED = 100;

/** The list of booths, narrowed down as one types; a scan or a press checks in, and waits for the network if there is none. */
export function CheckInDesk({
  code,
  booths,
  moved,
  asked,
}: {
  code: string;
  booths: BoothToArrive[];
  moved: MovedBooth[];
  asked: string;
}) {
  const { t } = useTranslation("fairSales");
  const [wanted, setWanted] = useState(asked);
  const [last, setLast] = useState({ text: "", good: true });
  const { isHere, waiting, scan } = useScans(code, booths);
  const arrive = (id: number) => {
    const before = moved.find((each) => each.id === id);
    const booth = booths.find((each) => each.id === (before?.to ?? id));
    if (booth) scan(booth.id);
    const [said, about] = before
      ? [before.to === null ? "checkIn.gone" : booth ? "checkIn.doneMoved" : "checkIn.movedAway", before]
      : [booth ? "checkIn.done" : "checkIn.unknown", booth];
    setLast({
      text: t(said, { booth: about?.booth ?? "", enterprise: about?.enterprise ?? "" }),
      good: Boolean(booth),
    });
  };
  const text = wanted.trim().toLowerCase();
  const found = booths.filter(({ booth, enterprise }) => `${booth} ${enterprise}`.toLowerCase().includes(text));
  const here = booths.filter(isHere).length;
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <span className="figures text-xl font-bold">{t("checkIn.count", { here, all: booths.length })}</span>
        {waiting > 0 && (
          <Badge tone="warning" icon="clock">
            {t("checkIn.waiting", { count: waiting })}
          </Badge>
        )}
      </p>
      <Form
        action={paths.fairCheckIn(code)}
        className="flex flex-wrap items-end gap-4"
        onSubmit={(event) => event.preventDefault()}
      >
        <div className="needs-script">
          <Scanner onScan={arrive} />
        </div>
        <Field id="booth" label={t("checkIn.search")}>
          <TextInput
            name="booth"
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            autoComplete="off"
          />
        </Field>
      </Form>
      <p role="status" className={classNames("min-h-7 font-semibold", last.good ? "text-success" : "text-danger")}>
        {last.text}
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {found.slice(0, LISTED).map((booth) => (
          <li key={booth.id} className="flex min-h-14 items-center gap-3 py-2">
            <span className="figures w-20 font-bold">{booth.booth}</span>
            <span className="flex-1">{booth.enterprise}</span>
            {isHere(booth) ? (
              <Badge tone="success" icon="check">
                {t("checkIn.here")}
              </Badge>
            ) : (
              <Form
                method="post"
                action={paths.fairCheckIn(code)}
                onSubmit={(event) => {
                  event.preventDefault();
                  arrive(booth.id);
                }}
              >
                <Button
                  name="id"
                  value={booth.id}
                  icon="check"
                  aria-label={t("checkIn.arriveOf", { booth: booth.booth })}
                >
                  {t("checkIn.arrive")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {found.length > LISTED && <p className="text-ink-soft">{t("checkIn.more", { count: found.length - LISTED })}</p>}
    </>
  );
}
