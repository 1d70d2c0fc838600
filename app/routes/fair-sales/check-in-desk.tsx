import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
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

/** So many booths are listed at once: enough to see one's own part of a hall, few enough for a phone. */
const LISTED = 100;

/** The list of booths, narrowed down as one types; a scan or a press checks in, and waits for the network if there is none. */
export function CheckInDesk({ code, booths, asked }: { code: string; booths: BoothToArrive[]; asked: string }) {
  const { t } = useTranslation("fairSales");
  const [wanted, setWanted] = useState(asked);
  const [last, setLast] = useState("");
  const { isHere, waiting, scan } = useScans(code, booths);
  const arrive = (id: number) => {
    const booth = booths.find((each) => each.id === id);
    setLast(booth ? t("checkIn.done", { booth: booth.booth, enterprise: booth.enterprise }) : t("checkIn.unknown"));
    if (booth) scan(id);
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
      <p role="status" className="min-h-7 font-semibold text-success">
        {last}
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
