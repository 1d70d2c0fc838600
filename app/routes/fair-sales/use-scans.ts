import { useCallback, useEffect, useState } from "react";
import { paths } from "#app/paths.ts";
import type { BoothToArrive } from "./check-in-desk.tsx";
import { codeReader } from "./code-reader.ts";

interface Scan {
  id: number;
  at: string;
}

/** Tries again so often what could not be sent, besides when the network comes back. */
const AGAIN_MS = 15_000;

/**
 * Scans that are kept on the phone until the portal has them: a scan counts at once, is stored before it is sent, and may
 * be sent twice. The page itself is kept by a service worker, so that it opens without a network.
 */
export function useScans(code: string, booths: BoothToArrive[]) {
  const key = `fanfueang-check-in:${code}`;
  const [kept, setKept] = useState<Scan[]>([]);
  const [sent, setSent] = useState<ReadonlySet<number>>(new Set());

  const send = useCallback(async () => {
    const scans = read(key);
    if (scans.length === 0) return;
    const answer = await fetch(paths.fairCheckInScans(code), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(scans),
    }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const { done } = (await answer.json()) as { done: number[] };
    const left = read(key).filter(({ id }) => !scans.some((each) => each.id === id));
    localStorage.setItem(key, JSON.stringify(left));
    setKept(left);
    setSent((before) => new Set([...before, ...done]));
  }, [code, key]);

  useEffect(() => {
    setKept(read(key));
    void keepPage().catch(() => {});
    void send();
    const timer = setInterval(send, AGAIN_MS);
    window.addEventListener("online", send);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", send);
    };
  }, [key, send]);

  return {
    isHere: ({ id, here }: BoothToArrive) => here || sent.has(id) || kept.some((scan) => scan.id === id),
    waiting: kept.length,
    scan(id: number) {
      const known = booths.find((booth) => booth.id === id);
      if (!known || known.here || sent.has(id) || read(key).some((scan) => scan.id === id)) return;
      const scans = [...read(key), { id, at: new Date().toISOString() }];
      localStorage.setItem(key, JSON.stringify(scans));
      setKept(scans);
      void send();
    },
  };
}

function read(key: string): Scan[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as Scan[];
  } catch {
    return [];
  }
}

/** Lets the service worker keep this page and what it is made of. */
async function keepPage(): Promise<void> {
  if (!navigator.serviceWorker) return;
  // The reader of codes is a part of the page, too, where the device has none of its own.
  await codeReader().catch(() => null);
  const { active } = await navigator.serviceWorker
    .register("/check-in-worker.js", { scope: "/fairs/" })
    .then(() => navigator.serviceWorker.ready);
  const parts = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => new URL(name).pathname.startsWith("/assets/"));
  active?.postMessage({ page: window.location.href, parts });
}
