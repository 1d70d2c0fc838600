import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readBoothCode } from "#app/domain/fair-sales/booth-qr.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { codeReader } from "./code-reader.ts";

const LOOK_EVERY_MS = 250;

/** Reads QR codes of booths with the phone's camera; without one, one types the booth's number. */
export function Scanner({ onScan }: { onScan: (allocationId: number) => void }) {
  const { t } = useTranslation("fairSales");
  const [able, setAble] = useState(false);
  const [open, setOpen] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const heard = useRef(onScan);
  heard.current = onScan;

  useEffect(() => setAble(Boolean(navigator.mediaDevices)), []);
  useEffect(() => {
    const screen = video.current;
    if (!open || !screen) return;
    let stream: MediaStream | null = null;
    let timer = 0;
    let seen = "";
    let left = false;
    const show = async () => {
      const read = await codeReader();
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (left) return stop();
      screen.srcObject = stream;
      await screen.play();
      const look = async () => {
        const text = await read(screen);
        if (left) return;
        if (text !== null && text !== seen) {
          seen = text;
          heard.current(readBoothCode(text) ?? 0);
        }
        timer = window.setTimeout(look, LOOK_EVERY_MS);
      };
      void look();
    };
    const stop = () => {
      window.clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    show().catch(() => setOpen(false));
    return () => {
      left = true;
      stop();
    };
  }, [open]);

  if (!able) return <p className="text-ink-soft">{t("checkIn.noCamera")}</p>;
  return (
    <div className="flex flex-col gap-2">
      <Button type="button" variant="primary" icon="search" onClick={() => setOpen(!open)} aria-expanded={open}>
        {t(open ? "checkIn.stop" : "checkIn.scan")}
      </Button>
      {open && <video ref={video} muted playsInline className="aspect-square w-72 rounded-lg bg-ink object-cover" />}
    </div>
  );
}
