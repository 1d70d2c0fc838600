import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readBoothCode } from "#app/domain/fair-sales/booth-qr.ts";
import { Button } from "#app/ui/forms/button.tsx";

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const LOOK_EVERY_MS = 250;

/** Reads QR codes of booths with the phone's camera, where the browser can; else one types the booth's number. */
export function Scanner({ onScan }: { onScan: (allocationId: number) => void }) {
  const { t } = useTranslation("fairSales");
  const [able, setAble] = useState(false);
  const [open, setOpen] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const heard = useRef(onScan);
  heard.current = onScan;

  useEffect(() => setAble("BarcodeDetector" in window && Boolean(navigator.mediaDevices)), []);
  useEffect(() => {
    const screen = video.current;
    if (!open || !screen) return;
    const detector = new (window as unknown as { BarcodeDetector: DetectorClass }).BarcodeDetector({
      formats: ["qr_code"],
    });
    let stream: MediaStream | null = null;
    let timer = 0;
    let seen = "";
    const look = async () => {
      const [code] = await detector.detect(screen).catch(() => []);
      if (!code || code.rawValue === seen) return;
      seen = code.rawValue;
      heard.current(readBoothCode(code.rawValue) ?? 0);
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: "environment" } })
      .then(async (camera) => {
        stream = camera;
        screen.srcObject = camera;
        await screen.play();
        timer = window.setInterval(look, LOOK_EVERY_MS);
      })
      .catch(() => setOpen(false));
    return () => {
      window.clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
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
